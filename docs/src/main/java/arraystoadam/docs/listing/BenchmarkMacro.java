package arraystoadam.docs.listing;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** {@code benchmark::[cols="<2,>1"]}: the table of what the benchmark has measured. */
public final class BenchmarkMacro implements BlockMacro {

  private static final Pattern LARGE = Pattern.compile("(?<=^|,)\\d{4,}(?=,|$)");

  private final Path csv;

  /** For the measurements in a file of comma-separated values. */
  public BenchmarkMacro(Path csv) {
    this.csv = csv;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allowOnly("cols");
    if (!Files.exists(csv)) {
      throw new BookException("there is no file " + csv);
    }
    List<String> block = new ArrayList<>();
    String columns = macro.option("cols", "");
    int wanted = Files.readAllLines(csv).get(0).split(",").length;
    if (columns.split(",").length != wanted || !macro.target().isEmpty()) {
      throw new BookException("expected benchmark::[cols=\"...\"] with " + wanted + " columns");
    }
    block.add("[.benchmark,format=csv,options=header,cols=\"" + columns + "\"]");
    block.add("|===");
    Files.readAllLines(csv).forEach(line -> block.add(readable(line)));
    block.add("|===");
    return block;
  }

  /** With commas between the thousands of whole numbers, and the sign for millionths. */
  private static String readable(String line) {
    return LARGE
        .matcher(line)
        .replaceAll(it -> String.format(Locale.ROOT, "\"%,d\"", Long.valueOf(it.group())))
        .replace("[us]", "[\u00b5s]");
  }
}
