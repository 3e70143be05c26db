package arraystoadam.docs.listing;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code benchmark::[]}: the table of what the benchmark has measured. */
public final class BenchmarkMacro implements BlockMacro {

  private final Path csv;

  /** For the measurements in a file of comma-separated values. */
  public BenchmarkMacro(Path csv) {
    this.csv = csv;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow();
    if (!Files.exists(csv)) {
      return List.of(
          "NOTE: Nothing has been measured for this copy of the book."
              + " The command above prints the table.");
    }
    List<String> comments = new ArrayList<>();
    List<String> rows = new ArrayList<>();
    for (String line : Files.readAllLines(csv)) {
      if (line.startsWith("#")) {
        comments.add(line.substring(1).strip());
      } else if (!line.isBlank()) {
        rows.add(line);
      }
    }
    List<String> block = new ArrayList<>();
    block.add("[.benchmark%autowidth,format=csv,options=header]");
    block.add("|===");
    block.addAll(rows);
    block.add("|===");
    if (!comments.isEmpty()) {
      block.add("");
      block.add("[.facts]");
      block.add(String.join(" ", comments));
    }
    return block;
  }
}
