package arraystoadam.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Rows as text, from one process to another. */
final class Rows {

  private Rows() {}

  static String format(List<Row> rows) {
    return rows.stream().map(Rows::format).collect(Collectors.joining());
  }

  private static String format(Row row) {
    StringBuilder line = new StringBuilder();
    line.append(row.group().name()).append('\t').append(row.workload());
    line.append('\t').append(row.size()).append('\t').append(row.threads());
    for (Side side : Side.values()) {
      line.append('\t').append(row.seconds().getOrDefault(side, Double.NaN));
    }
    return line.append('\n').toString();
  }

  static List<Row> parse(String text) {
    return text.lines().map(Rows::parseLine).toList();
  }

  private static Row parseLine(String line) {
    String[] fields = line.split("\t");
    Map<Side, Double> seconds = new EnumMap<>(Side.class);
    for (Side side : Side.values()) {
      double value = Double.parseDouble(fields[4 + side.ordinal()]);
      if (!Double.isNaN(value)) {
        seconds.put(side, value);
      }
    }
    return new Row(
        Group.valueOf(fields[0]), fields[1], fields[2], Integer.parseInt(fields[3]), seconds);
  }
}
