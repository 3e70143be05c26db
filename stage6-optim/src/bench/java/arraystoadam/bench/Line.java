package arraystoadam.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One line of the table: a workload, and its rows by the number of threads, the least first. */
record Line(Group group, String workload, String size, List<Row> rows) {

  /** Puts rows that differ only in the number of threads next to each other. */
  static List<Line> of(List<Row> rows) {
    Map<List<Object>, Line> lines = new LinkedHashMap<>();
    for (Row row : rows) {
      Line line = new Line(row.group(), row.workload(), row.size(), new ArrayList<>());
      lines
          .computeIfAbsent(List.of(line.group(), line.workload(), line.size()), key -> line)
          .rows()
          .add(row);
    }
    return List.copyOf(lines.values());
  }

  /** The seconds of the fastest of some sides; NaN if there is none. */
  double seconds(int threads, List<Side> sides) {
    return rows.stream()
        .filter(row -> row.threads() == threads)
        .mapToDouble(row -> row.fastest(sides))
        .findFirst()
        .orElse(Double.NaN);
  }

  /**
   * The seconds of the fastest of some peers, who may leave threads idle: with small tensors it is
   * quicker not to wake them, and a user would see to that.
   */
  double best(int threads, List<Side> peers) {
    return rows.stream()
        .filter(row -> row.threads() <= threads)
        .mapToDouble(row -> row.fastest(peers))
        .filter(time -> !Double.isNaN(time))
        .min()
        .orElse(Double.NaN);
  }

  /** The best of PyTorch divided by our time; NaN if either is missing. */
  double ratio(int threads, Side ours) {
    return best(threads, Side.PYTORCH) / seconds(threads, List.of(ours));
  }
}
