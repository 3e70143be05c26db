package arraystoadam.docs.listing;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.listing.Measurements.Line;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code benchmark::programs[columns="cpu, simd 1, ratio 1"]}: the table of what the benchmark has
 * measured in a group of workloads, with these columns, or with all that are not empty. With {@code
 * vectors=256}, of the run in which nobody used longer ones.
 */
public final class BenchmarkMacro implements BlockMacro {

  private static final Pattern LARGE = Pattern.compile("\\d{4,}");

  private final Path csv;

  /** For the measurements in a file of comma-separated values. */
  public BenchmarkMacro(Path csv) {
    this.csv = csv;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allowOnly("columns", "vectors");
    Measurements measured = Measurements.read(file(macro.option("vectors", "")));
    List<Line> lines = measured.group(macro.target());
    if (lines.isEmpty()) {
      throw new BookException(
          "there is no group '" + macro.target() + "', but " + measured.groups());
    }
    return table(lines, columns(measured, lines, macro.option("columns", "")));
  }

  private Path file(String vectors) {
    return vectors.isEmpty()
        ? csv
        : csv.resolveSibling(csv.getFileName().toString().replace(".csv", "-" + vectors + ".csv"));
  }

  private static List<String> columns(Measurements measured, List<Line> lines, String wanted) {
    if (wanted.isEmpty()) {
      List<String> all = new ArrayList<>(measured.columns());
      all.removeAll(List.of("group", "unit"));
      all.removeIf(column -> lines.stream().allMatch(line -> line.text(column).isEmpty()));
      return all;
    }
    List<String> columns = Arrays.stream(wanted.split(",")).map(String::strip).toList();
    if (!measured.columns().containsAll(columns)) {
      throw new BookException("the columns are " + measured.columns() + ", not " + columns);
    }
    return columns;
  }

  private static List<String> table(List<Line> lines, List<String> columns) {
    List<String> block = new ArrayList<>();
    List<String> header = columns.stream().map(column -> title(column, lines.get(0))).toList();
    List<String> widths = columns.stream().map(column -> width(column, lines)).toList();
    block.add("[.benchmark,options=header,cols=\"" + String.join(",", widths) + "\"]");
    block.add("|===");
    block.add(row(header.stream()));
    for (Line line : lines) {
      block.add(row(columns.stream().map(column -> readable(line.text(column)))));
    }
    block.add("|===");
    return block;
  }

  private static String row(Stream<String> cells) {
    return cells.map(cell -> "| " + cell).collect(Collectors.joining(" "));
  }

  /** The column of names says what the numbers are. */
  private static String title(String column, Line line) {
    String unit = line.text("unit").replace("us", "\u00b5s");
    return column.equals("workload") ? "times in " + unit : column;
  }

  /** Wide enough for each cell and each word of its name; numbers stand on the right. */
  private static String width(String column, List<Line> lines) {
    int width =
        Stream.concat(
                lines.stream().map(line -> readable(line.text(column))),
                Arrays.stream(column.split(" ")))
            .mapToInt(String::length)
            .max()
            .orElseThrow();
    return (column.equals("workload") ? "<" : ">") + (width + 2);
  }

  /** With commas between the thousands of whole numbers. */
  private static String readable(String cell) {
    return LARGE.matcher(cell).matches()
        ? String.format(Locale.ROOT, "%,d", Long.valueOf(cell))
        : cell;
  }
}
