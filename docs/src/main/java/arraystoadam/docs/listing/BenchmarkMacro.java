package arraystoadam.docs.listing;

import arraystoadam.docs.benchmark.BenchmarkTable;
import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** {@code benchmark::[]}: the table of what the benchmark has measured, and with what. */
public final class BenchmarkMacro implements BlockMacro {

  /** A longer cell takes two lines. */
  private static final int WIDEST = 22;

  private final Path csv;
  private final Path conditions;

  /**
   * For the measurements in a file of comma-separated values. The file of the same name but for the
   * ending {@code .properties}, if there is one, tells what they were made with.
   */
  public BenchmarkMacro(Path csv) {
    this.csv = csv;
    this.conditions =
        csv.resolveSibling(csv.getFileName().toString().replaceFirst("[.]csv$", ".properties"));
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow();
    if (!Files.exists(csv)) {
      return List.of(
          "NOTE: Nothing has been measured for this copy of the book."
              + " The command above prints the table.");
    }
    BenchmarkTable table = table(Files.readAllLines(csv));
    List<String> block = new ArrayList<>();
    block.add("[.benchmark,format=csv,options=header,cols=\"" + widths(table) + "\"]");
    block.add("|===");
    block.add(line(table.columns().stream().map(it -> it.replace("[us]", "[µs]")).toList()));
    for (int row = 0; row < table.size(); row++) {
      block.add(line(table.row(row).stream().map(BenchmarkMacro::readable).toList()));
    }
    block.add("|===");
    if (Files.exists(conditions)) {
      block.addAll(List.of("", ".What it was measured with", "[source,properties]", "----"));
      block.addAll(Files.readAllLines(conditions));
      block.add("----");
    }
    return block;
  }

  private BenchmarkTable table(List<String> rows) {
    try {
      return BenchmarkTable.of(rows);
    } catch (IllegalArgumentException e) {
      throw new BookException(csv + ": " + e.getMessage(), e);
    }
  }

  /** As wide as the longest word of each column, numbers at the right. */
  private static String widths(BenchmarkTable table) {
    List<String> widths = new ArrayList<>();
    for (String column : table.columns()) {
      int longest = 0;
      for (String word : column.split(" ")) {
        longest = Math.max(longest, word.length());
      }
      for (int row = 0; row < table.size(); row++) {
        longest = Math.max(longest, readable(table.cell(row, column)).length());
      }
      widths.add((widths.isEmpty() ? "<" : ">") + Math.min(longest + 1, WIDEST));
    }
    return String.join(",", widths);
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(it -> '"' + it.replace("\"", "\"\"") + '"')
        .collect(Collectors.joining(","));
  }

  /** A whole number with a comma between its thousands; anything else as it is. */
  private static String readable(String cell) {
    return cell.matches("\\d+") ? String.format(Locale.ROOT, "%,d", Long.valueOf(cell)) : cell;
  }
}
