package arraystoadam.arrays;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * Arithmetic on whole arrays: each function takes arrays of shape {@code [N]} and returns a new
 * one, so that a formula reads like the mathematics and no loop is in the way.
 *
 * <p>NaN and infinities follow the rules of IEEE 754 arithmetic. An array of length 0 is legal
 * everywhere.
 */
public final class ArrayMath {

  private ArrayMath() {}

  /**
   * Returns {@code n} evenly spaced numbers from {@code start} to {@code end}, both included. The
   * second half is counted down from {@code end}, so the halves of a range around 0 mirror each
   * other, and the middle of an odd number of points is 0.
   *
   * @throws IllegalArgumentException if {@code n} is negative
   */
  public static double[] linspace(double start, double end, int n) {
    if (n < 0) {
      throw new IllegalArgumentException("linspace: n is " + n + ", but must be at least 0");
    }
    double step = n > 1 ? (end - start) / (n - 1) : 0;
    double[] result = new double[n];
    for (int i = 0; i < n / 2; i++) {
      result[i] = start + step * i;
      result[n - 1 - i] = end - step * i;
    }
    if (n % 2 == 1) {
      result[n / 2] = n == 1 ? start : start + (end - start) / 2;
    }
    return result;
  }

  /** Returns an array of {@code n} copies of {@code value}. */
  public static double[] full(double value, int n) {
    double[] result = new double[n];
    Arrays.fill(result, value);
    return result;
  }

  /** Returns the sine of each element, in radians. */
  public static double[] sin(double[] x) {
    return map(x, StrictMath::sin);
  }

  /** Returns each element raised to {@code exponent}. */
  public static double[] pow(double[] x, int exponent) {
    return map(x, v -> StrictMath.pow(v, exponent));
  }

  /** Returns {@code scale * x}. */
  public static double[] mul(double scale, double[] x) {
    return map(x, v -> scale * v);
  }

  /**
   * Returns the products {@code x[i] * y[i]}.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public static double[] mul(double[] x, double[] y) {
    requireSameLength("mul", x, y);
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = x[i] * y[i];
    }
    return result;
  }

  /**
   * Returns the differences {@code x[i] - y[i]}.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public static double[] sub(double[] x, double[] y) {
    requireSameLength("sub", x, y);
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = x[i] - y[i];
    }
    return result;
  }

  /**
   * Returns the sums {@code x[i] + y[i] + ...} over all the given arrays, from left to right.
   *
   * @throws IllegalArgumentException if the lengths differ
   */
  public static double[] add(double[] x, double[]... others) {
    double[] result = x.clone();
    for (double[] other : others) {
      requireSameLength("add", x, other);
      for (int i = 0; i < result.length; i++) {
        result[i] += other[i];
      }
    }
    return result;
  }

  /** Returns the sum of all elements, from first to last; 0 for an empty array. */
  public static double sum(double[] x) {
    double total = 0;
    for (double v : x) {
      total += v;
    }
    return total;
  }

  private static double[] map(double[] x, DoubleUnaryOperator f) {
    double[] result = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      result[i] = f.applyAsDouble(x[i]);
    }
    return result;
  }

  private static void requireSameLength(String operation, double[] x, double[] y) {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          operation + ": lengths " + x.length + " and " + y.length + " differ");
    }
  }
}
