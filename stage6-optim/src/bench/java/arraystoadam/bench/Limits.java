package arraystoadam.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the machine was found to do at most, with one thread and with two, in some rows. */
record Limits(List<Row> rows) {

  /**
   * Additions and multiplications in a second, the most that any row has found; NaN if they were
   * not measured.
   */
  double operations(int threads) {
    return rows.stream()
        .filter(row -> row.threads() == threads && row.seconds().containsKey(Side.PEAK))
        .mapToDouble(Limits::operations)
        .reduce(rate(MachineWorkloads.ARITHMETIC, threads), Math::max);
  }

  private static double operations(Row row) {
    int n = Integer.parseInt(row.size());
    return KernelWorkloads.operations(n) / row.seconds().get(Side.PEAK);
  }

  /** Bytes in a second; NaN if they were not measured. */
  double bytes(int threads) {
    return rate(MachineWorkloads.MEMORY, threads);
  }

  private double rate(String workload, int threads) {
    return rows.stream()
        .filter(row -> row.workload().equals(workload) && row.threads() == threads)
        .mapToDouble(row -> 1 / row.fastest(Side.OURS))
        .findFirst()
        .orElse(Double.NaN);
  }

  /** By name, for a reader; nothing if nothing was measured. */
  Map<String, String> describe() {
    Map<String, String> facts = new LinkedHashMap<>();
    if (rows.stream().anyMatch(row -> row.group() == Group.MACHINE)) {
      for (int threads = 1; threads <= 2; threads++) {
        String number = "." + threads;
        facts.put("peak" + number, format("%.0f GFLOP/s", operations(threads)));
        facts.put("memory" + number, format("%.1f GB/s", bytes(threads)));
      }
    }
    return facts;
  }

  private static String format(String pattern, double rate) {
    return String.format(Locale.ROOT, pattern, rate / 1e9);
  }
}
