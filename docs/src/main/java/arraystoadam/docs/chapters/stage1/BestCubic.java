package arraystoadam.docs.chapters.stage1;

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
    return loss(BestCubic::at);
  }

  /** The typical error at a point: the root of the mean of the squares. */
  public static double rms() {
    return Math.sqrt(loss() / POINTS);
  }

  /** The cubic at the end of the sine. */
  public static double atPi() {
    return at(Math.PI);
  }

  /** How steep the cubic is there. */
  public static double slopeAtPi() {
    return b() + 3 * d() * Math.PI * Math.PI;
  }

  /** The loss of the b x + d x^3 that is 0, 1 and 0 where the sine is, at 0, pi / 2 and pi. */
  public static double lossOfThreeMet() {
    return loss(BestCubic::threeMet);
  }

  /** How far that one is above the sine at three quarters of pi. */
  public static double threeMetTooHigh() {
    return threeMet(0.75 * Math.PI) - StrictMath.sin(0.75 * Math.PI);
  }

  private static double threeMet(double x) {
    return 8 / (3 * Math.PI) * (x - x * x * x / (Math.PI * Math.PI));
  }

  /** The loss of a curve that is 0 everywhere. */
  public static double lossOfZero() {
    return loss(x -> 0);
  }

  /** The loss of the sine's Taylor series up to the cube. */
  public static double lossOfTaylor() {
    return loss(x -> x - x * x * x / 6);
  }

  private static double loss(DoubleUnaryOperator model) {
    return sum(
        x -> {
          double error = model.applyAsDouble(x) - StrictMath.sin(x);
          return error * error;
        });
  }

  private static double sum(DoubleUnaryOperator f) {
    double sum = 0;
    for (int n = 0; n < POINTS; n++) {
      sum += f.applyAsDouble(Math.PI * (2 * n - (POINTS - 1)) / (POINTS - 1));
    }
    return sum;
  }
}
