package arraystoadam.docs.chapters.math;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;

/** Values of the functions that the appendix explains. */
public final class Numbers {

  private static final double STEP = 0.001;

  private Numbers() {}

  /** The logarithm of 10. */
  public static double logOfTen() {
    return Tensor.scalar(DType.FLOAT64, 10).log().item();
  }

  /** One tenth to the power of 400, as a double. */
  public static double tinyProduct() {
    return Tensor.scalar(DType.FLOAT64, 0.1).pow(400).item();
  }

  /** The logarithm of the same, without the product. */
  public static double sumOfLogs() {
    return -400 * logOfTen();
  }

  /** The tanh of 1. */
  public static double tanhOfOne() {
    return Tensor.scalar(DType.FLOAT64, 1).tanh().item();
  }

  /** The tanh of 3. */
  public static double tanhOfThree() {
    return Tensor.scalar(DType.FLOAT64, 3).tanh().item();
  }

  /** The slope of tanh at 1. */
  public static double slopeAtOne() {
    Tensor x = Tensor.scalar(DType.FLOAT64, 1).requiresGrad(true);
    x.tanh().backward();
    return x.grad().item();
  }

  /** How fast (3 x + 1)^2 grows from 2 to 2.001. */
  public static double chainRuleMeasured() {
    double inside = 3 * (2 + STEP) + 1;
    return (inside * inside - 49) / STEP;
  }
}
