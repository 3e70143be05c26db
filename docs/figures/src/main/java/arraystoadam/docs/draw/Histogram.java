package arraystoadam.docs.draw;

import java.util.Arrays;

/**
 * How many of some numbers lie in each of several intervals of the same width.
 *
 * @param edges {@code [N + 1]}: where the intervals begin, and where the last one ends
 * @param shares {@code [N]}, which part of all numbers lies in each; their sum is 1
 */
public record Histogram(double[] edges, double[] shares) {

  /**
   * Counts. What lies outside is counted in the first or in the last interval.
   *
   * @throws IllegalArgumentException if there are no numbers, or one is NaN
   */
  public static Histogram of(double[] values, double least, double largest, int intervals) {
    if (values.length == 0) {
      throw new IllegalArgumentException("histogram: expected at least one number");
    }
    double[] edges = new double[intervals + 1];
    Arrays.setAll(edges, i -> least + (largest - least) * i / intervals);
    double[] shares = new double[intervals];
    for (double value : values) {
      if (Double.isNaN(value)) {
        throw new IllegalArgumentException("histogram: NaN lies in no interval");
      }
      double place = Math.floor((value - least) / (largest - least) * intervals);
      shares[(int) Math.max(0, Math.min(place, intervals - 1))] += 1.0 / values.length;
    }
    return new Histogram(edges, shares);
  }

  /** The largest of the shares. */
  public double highest() {
    return Arrays.stream(shares).max().orElseThrow();
  }
}
