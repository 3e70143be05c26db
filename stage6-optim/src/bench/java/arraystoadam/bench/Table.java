package arraystoadam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rows for a reader, and for a program. */
final class Table {

  private static final String[] WIDTHS = {
    "%-30s", "%11s", "%8s", "%10s", "%10s", "%12s", "%15s", "%7s", "%10s"
  };

  private Table() {}

  private static List<String> header() {
    List<String> header = new ArrayList<>(List.of("workload", "size", "threads"));
    for (Side side : Side.values()) {
      header.add(side.toString());
    }
    header.addAll(List.of("ratio", "cpu ratio"));
    return header;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    cells.addAll(List.of(row.workload(), row.size(), Integer.toString(row.threads())));
    for (Side side : Side.values()) {
      cells.add(number(row.seconds().getOrDefault(side, Double.NaN) * 1e6));
    }
    cells.add(number(row.ratio(Side.SIMD)));
    cells.add(number(row.ratio(Side.CPU)));
    return cells;
  }

  /** A number with three digits or more, and nothing for NaN. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** The rows as aligned columns. */
  static String text(List<Row> rows) {
    StringBuilder text = new StringBuilder("Times in microseconds; ratio: the faster PyTorch / ");
    text.append("simd, and / cpu (above 1 we are faster)\n");
    text.append(line(header()));
    rows.forEach(row -> text.append(line(cells(row))));
    return text.toString();
  }

  private static String line(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      line.append(String.format(Locale.ROOT, WIDTHS[i], cells.get(i)));
    }
    return line.toString().stripTrailing() + "\n";
  }

  /** The rows as comma-separated values; a text with a comma is in quotes. */
  static String csv(List<Row> rows) {
    StringBuilder text = new StringBuilder();
    List<String> header = header();
    for (int i = 3; i < 3 + Side.values().length; i++) {
      header.set(i, header.get(i) + " [us]");
    }
    text.append(csvLine(header));
    rows.forEach(row -> text.append(csvLine(cells(row))));
    return text.toString();
  }

  private static String csvLine(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(",", "", "\n"));
  }
}
