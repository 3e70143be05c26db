package ex1_2;

import static arraystoadam.arrays.ArrayMath.mul;
import static arraystoadam.arrays.ArrayMath.pow;
import static arraystoadam.arrays.ArrayMath.sub;
import static arraystoadam.arrays.ArrayMath.sum;

/** The mean of the squared errors, and its derivative. */
public final class MeanSquaredError {

  private MeanSquaredError() {}

  /** The mean of {@code (prediction[i] - target[i])^2}; NaN for no points. */
  public static double loss(double[] prediction, double[] target) {
    return sum(pow(sub(prediction, target), 2)) / prediction.length;
  }

  /** The derivative of the loss with respect to each prediction, {@code [N]}. */
  public static double[] gradient(double[] prediction, double[] target) {
    return mul(2.0 / prediction.length, sub(prediction, target));
  }
}
