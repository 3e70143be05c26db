package arraystoadam.docs.chapters.speed;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * A logarithmic axis on which 1 is a place of its own.
 *
 * @param left where the least ratio is drawn
 * @param right where the largest is
 * @param least the least ratio
 * @param largest the largest ratio
 */
record RatioAxis(double left, double right, double least, double largest) {

  private static final double ROOM = 1.4;
  private static final List<Double> TICKS = List.of(0.001, 0.01, 0.1, 1.0, 10.0, 100.0, 1000.0);

  /** An axis with room for all these ratios, and for some on both sides of 1. */
  static RatioAxis around(double left, double right, double[] ratios) {
    double least = DoubleStream.of(ratios).min().orElse(1);
    double largest = DoubleStream.of(ratios).max().orElse(1);
    return new RatioAxis(left, right, Math.min(least, 0.5) / ROOM, Math.max(largest, 2) * ROOM);
  }

  /** Where a ratio is drawn. */
  double x(double ratio) {
    double share = Math.log(ratio / least) / Math.log(largest / least);
    return left + share * (right - left);
  }

  /** The powers of ten that are on it. */
  List<Double> ticks() {
    return TICKS.stream().filter(tick -> tick >= least && tick <= largest).toList();
  }

  /** What stands at one of them. */
  static String label(double tick) {
    return tick < 1 ? String.valueOf(tick) : String.valueOf((int) tick);
  }
}
