package arraystoadam.docs.draw;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/**
 * Where the numbers of an axis are drawn.
 *
 * @param least the number at its start
 * @param largest the number at its end, larger than the least
 * @param start a coordinate of the drawing
 * @param end another; for an axis that points upwards, it is less than the start
 */
public record Axis(double least, double largest, double start, double end) {

  private static final double ROUNDING = 1e-9;
  private static final MathContext DIGITS = new MathContext(9);

  /** Checks the range. */
  public Axis {
    if (!(least < largest) || Double.isInfinite(largest - least)) {
      throw new IllegalArgumentException(
          "axis: expected a least number below a largest, not " + least + " and " + largest);
    }
  }

  /**
   * The coordinate of a number.
   *
   * @throws IllegalArgumentException if it is not on the axis, or NaN
   */
  public double at(double value) {
    double share = (value - least) / (largest - least);
    if (!(share >= -ROUNDING && share <= 1 + ROUNDING)) {
      throw new IllegalArgumentException(
          "axis: " + value + " is not between " + least + " and " + largest);
    }
    return start + share * (end - start);
  }

  /** Whether a number lies between the ends; NaN does not. */
  public boolean has(double value) {
    return value >= least && value <= largest;
  }

  /** The number at a coordinate; beyond the ends of the axis, that of the end. */
  public double number(double coordinate) {
    double share = (coordinate - start) / (end - start);
    return least + Math.max(0, Math.min(share, 1)) * (largest - least);
  }

  /** The coordinates of some numbers. */
  public double[] at(double[] values) {
    return Arrays.stream(values).map(this::at).toArray();
  }

  /** The coordinate of the number on the axis that is next to 0. */
  public double base() {
    return at(Math.max(least, Math.min(0, largest)));
  }

  /**
   * Round numbers on the axis: the multiples of 1, 2 or 5 times a power of ten.
   *
   * @param intervals how many such steps fit between the ends, at most
   */
  public double[] ticks(int intervals) {
    double step = step((largest - least) / intervals);
    double first = Math.ceil(least / step - ROUNDING);
    int count = (int) (Math.floor(largest / step + ROUNDING) - first) + 1;
    double[] ticks = new double[count];
    Arrays.setAll(ticks, i -> (first + i) * step);
    return ticks;
  }

  private static double step(double atLeast) {
    double power = StrictMath.pow(10, Math.floor(StrictMath.log10(atLeast)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= atLeast * (1 - ROUNDING)) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  /** What stands at a tick, with the minus sign that is as wide as a plus. */
  static String label(double tick) {
    BigDecimal rounded = BigDecimal.valueOf(tick).round(DIGITS).stripTrailingZeros();
    return rounded.toPlainString().replace('-', '\u2212');
  }
}
