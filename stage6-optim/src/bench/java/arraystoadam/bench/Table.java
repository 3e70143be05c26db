package arraystoadam.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The rows for a reader, and for a program. */
final class Table {

  static final String RULE =
      """
      The number behind a name is that of threads. DJL and Python are two ways to call PyTorch.
      ratio: the fastest PyTorch / simd, and cpu ratio: / cpu; above 1 we are faster.
      With two threads, PyTorch's time counts that is the least with one or with two.
      """;

  private final List<Line> lines;
  private final List<Column> columns;

  Table(List<Row> rows) {
    lines = Line.of(rows.stream().filter(row -> row.group() != Group.MACHINE).toList());
    columns = Column.all();
  }

  /** The groups one after the other, each with the columns that say something. */
  String text() {
    StringBuilder text = new StringBuilder(RULE);
    for (Group group : Group.values()) {
      List<Line> members = lines.stream().filter(line -> line.group() == group).toList();
      if (!members.isEmpty()) {
        text.append(text(group, members));
      }
    }
    return text.toString();
  }

  private String text(Group group, List<Line> members) {
    List<Column> shown = new ArrayList<>(columns);
    shown.removeIf(column -> members.stream().allMatch(line -> cell(column, line).isEmpty()));
    StringBuilder text = new StringBuilder();
    text.append(String.format(Locale.ROOT, "%n%s, times in %s%n", group.title(), group.unit()));
    text.append(String.format(Locale.ROOT, "%-26s%11s", "workload", "size"));
    shown.forEach(column -> text.append(padded(column, column.name())));
    for (Line line : members) {
      text.append(String.format(Locale.ROOT, "%n%-26s%11s", line.workload(), line.size()));
      shown.forEach(column -> text.append(padded(column, cell(column, line))));
    }
    return text.append(System.lineSeparator()).toString();
  }

  private static String padded(Column column, String text) {
    return String.format(Locale.ROOT, "%" + Math.max(9, column.name().length() + 2) + "s", text);
  }

  private static String cell(Column column, Line line) {
    double value = column.value().applyAsDouble(line);
    return switch (column.kind()) {
      case SECONDS -> number(line.group().unit().of(value));
      case RATIO -> number(value);
      case SHARE -> Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.0f %%", 100 * value);
    };
  }

  /** A number with three digits or more, and nothing for NaN. */
  private static String number(double value) {
    if (Double.isNaN(value)) {
      return "";
    }
    int decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 1 ? 2 : 3;
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  /** All lines and columns as comma-separated values; a text with a comma is in quotes. */
  String csv() {
    List<String> header = new ArrayList<>(List.of("group", "unit", "workload", "size"));
    columns.forEach(column -> header.add(column.name()));
    StringBuilder text = new StringBuilder(csv(header));
    for (Line line : lines) {
      List<String> cells = new ArrayList<>();
      cells.addAll(List.of(line.group().toString(), line.group().unit().toString()));
      cells.addAll(List.of(line.workload(), line.size()));
      columns.forEach(column -> cells.add(cell(column, line)));
      text.append(csv(cells));
    }
    return text.toString();
  }

  private static String csv(List<String> cells) {
    return cells.stream()
        .map(cell -> cell.contains(",") ? '"' + cell + '"' : cell)
        .collect(Collectors.joining(",", "", "\n"));
  }
}
