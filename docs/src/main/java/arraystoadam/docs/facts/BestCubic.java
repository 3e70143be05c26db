package arraystoadam.docs.facts;

import java.util.function.DoubleUnaryOperator;

/**
 * The best fit of {@code b x + d x^3} to the sine on the 2000 points of {@code SineFit}, where both
 * derivatives of the summed squared error are 0. The even powers of the cubic fit best with 0.
 */
public final class BestCubic {

  private static final int POINTS = 2000;
  private static final double X2 = sum(x -> x * x);
  private static final double X4 = sum(x -> x * x * x * x);
  private static final double X6 = sum(x -> x * x * x * x * x * x);
  private static final double XY = sum(x -> x * StrictMath.sin(x));
  private static final double X3Y = sum(x -> x * x * x * StrictMath.sin(x));
  private static final double DETERMINANT = X2 * X6 - X4 * X4;

  private BestCubic() {}

  /** The coefficient of x. */
  public static double b() {
    return (XY * X6 - X3Y * X4) / DETERMINANT;
  }

  /** The coefficient of x^3. */
  public static double d() {
    return (X2 * X3Y - X4 * XY) / DETERMINANT;
  }

  /** The cubic at a point. */
  public static double at(double x) {
    return b() * x + d() * x * x * x;
  }

  /** The smallest loss. */
  public static double loss() {
    return sum(x -> (at(x) - StrictMath.sin(x)) * (at(x) - StrictMath.sin(x)));
  }

  /** The largest eigenvalue of the loss's second derivatives by b and d, and so of all four. */
  public static double largestEigenvalue() {
    double p = 2 * X2;
    double q = 2 * X4;
    double r = 2 * X6;
    return (p + r + Math.sqrt((p - r) * (p - r) + 4 * q * q)) / 2;
  }

  private static double sum(DoubleUnaryOperator f) {
    double sum = 0;
    for (int n = 0; n < POINTS; n++) {
      sum += f.applyAsDouble(Math.PI * (2 * n - (POINTS - 1)) / (POINTS - 1));
    }
    return sum;
  }
}
