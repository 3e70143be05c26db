package arraystoadam.bench;

import java.util.EnumMap;
import java.util.Map;

/** One line of the table: a workload with a number of threads, and the seconds of each side. */
record Row(String workload, String size, int threads, Map<Side, Double> seconds) {

  Row {
    seconds = seconds.isEmpty() ? Map.of() : new EnumMap<>(seconds);
  }

  /** Time of the faster PyTorch divided by that of ours; NaN if either is missing. */
  double ratio(Side ours) {
    double pytorch = Double.NaN;
    for (Side side : Side.PYTORCH) {
      double time = seconds.getOrDefault(side, Double.NaN);
      pytorch = Double.isNaN(pytorch) || time < pytorch ? time : pytorch;
    }
    return pytorch / seconds.getOrDefault(ours, Double.NaN);
  }
}
