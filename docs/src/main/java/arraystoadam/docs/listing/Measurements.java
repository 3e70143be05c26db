package arraystoadam.docs.listing;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What the benchmark has measured.
 *
 * @param columns the names of the columns
 * @param lines the cells of each workload
 */
public record Measurements(List<String> columns, List<Line> lines) {

  private static final Pattern CELL = Pattern.compile("(?:\"([^\"]*)\"|([^,\"]*))(?:,|$)");

  /**
   * The cells of one workload.
   *
   * @param cells the texts of the cells by the names of their columns
   */
  public record Line(Map<String, String> cells) {

    /** The text of a cell; empty if nothing was measured. */
    public String text(String column) {
      return cells.get(column);
    }

    /** The number in a cell; NaN if nothing was measured. */
    public double number(String column) {
      return text(column).isEmpty() ? Double.NaN : Double.parseDouble(text(column));
    }
  }

  /** The table of the book. */
  public static Measurements ofTheBook() throws IOException {
    return read(Stages.root().resolve("docs/benchmark.csv"));
  }

  /**
   * Reads a file of comma-separated values.
   *
   * @throws BookException if there is none, or a line has too many cells or too few
   */
  public static Measurements read(Path csv) throws IOException {
    if (!Files.exists(csv)) {
      throw new BookException("there is no file " + csv);
    }
    List<String> texts = Files.readAllLines(csv);
    List<String> columns = cells(texts.get(0));
    List<Line> lines = new ArrayList<>();
    for (String text : texts.subList(1, texts.size())) {
      lines.add(line(columns, cells(text), text));
    }
    return new Measurements(columns, lines);
  }

  private static Line line(List<String> columns, List<String> cells, String text) {
    if (cells.size() != columns.size()) {
      throw new BookException(
          "expected %s cells, not %s: %s".formatted(columns.size(), cells.size(), text));
    }
    Map<String, String> byName = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      byName.put(columns.get(i), cells.get(i));
    }
    return new Line(byName);
  }

  /** The last cell ends with the line, where the pattern also finds nothing. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (MatchResult cell : CELL.matcher(line + ",").results().toList()) {
      cells.add(cell.group(1) == null ? cell.group(2) : cell.group(1));
    }
    return cells.subList(0, cells.size() - 1);
  }

  /** The lines of a group. */
  public List<Line> group(String name) {
    return lines.stream().filter(line -> line.text("group").equals(name)).toList();
  }

  /** The names of the groups, in the order of the table. */
  public List<String> groups() {
    return lines.stream().map(line -> line.text("group")).distinct().toList();
  }
}
