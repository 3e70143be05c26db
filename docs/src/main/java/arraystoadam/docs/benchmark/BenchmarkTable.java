package arraystoadam.docs.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The measurements of {@code docs/benchmark.csv}: a header, and a row for each workload. A cell is
 * empty where nothing was measured.
 */
public final class BenchmarkTable {

  private final List<String> header;
  private final List<List<String>> rows;

  private BenchmarkTable(List<List<String>> lines) {
    header = lines.get(0);
    rows = lines.subList(1, lines.size());
  }

  /**
   * Reads the table.
   *
   * @throws IOException if the file cannot be read, is empty, or has a line with more or fewer
   *     cells than its header
   */
  public static BenchmarkTable read(Path file) throws IOException {
    try {
      return of(Files.readAllLines(file));
    } catch (IllegalArgumentException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  /**
   * The table in lines of comma-separated values.
   *
   * @throws IllegalArgumentException if there is no line, or one with more or fewer cells than the
   *     first
   */
  public static BenchmarkTable of(List<String> text) {
    List<List<String>> lines = text.stream().map(BenchmarkTable::cells).toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("there must be a header");
    }
    int columns = lines.get(0).size();
    for (int i = 1; i < lines.size(); i++) {
      int count = lines.get(i).size();
      if (count != columns) {
        throw new IllegalArgumentException(
            String.format("line %s has %s cells, but the header %s", i + 1, count, columns));
      }
    }
    return new BenchmarkTable(lines);
  }

  /** Splits at the commas that are not within quotes. */
  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (char c : line.toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  /** The names of the columns. */
  public List<String> columns() {
    return header;
  }

  /** The number of rows below the header. */
  public int size() {
    return rows.size();
  }

  /** The cells of a row. */
  public List<String> row(int row) {
    return rows.get(row);
  }

  /**
   * A cell.
   *
   * @throws IllegalArgumentException if there is no such column
   */
  public String cell(int row, String column) {
    int index = header.indexOf(column);
    if (index < 0) {
      throw new IllegalArgumentException("there is no column '" + column + "' in " + header);
    }
    return rows.get(row).get(index);
  }
}
