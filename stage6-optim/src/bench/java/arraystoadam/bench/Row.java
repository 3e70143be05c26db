package arraystoadam.bench;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** One line of the table: a workload with a number of threads, and the seconds of each side. */
record Row(Group group, String workload, String size, int threads, Map<Side, Double> seconds) {

  Row {
    seconds = seconds.isEmpty() ? Map.of() : new EnumMap<>(seconds);
  }

  /** The time of the fastest of some sides; NaN if there is none. */
  double fastest(List<Side> sides) {
    return sides.stream()
        .filter(seconds::containsKey)
        .mapToDouble(seconds::get)
        .min()
        .orElse(Double.NaN);
  }
}
