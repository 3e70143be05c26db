package ex1_2;

import static arraystoadam.arrays.ArrayMath.*;

/** The mean of the squared errors, and its derivative. */
public final class MeanSquaredError {

  private MeanSquaredError() {}

  /** The mean of {@code (prediction[i] - target[i])^2}; NaN for no points. */
  public static double loss(double[] prediction, double[] target) {
    throw new UnsupportedOperationException("Exercise 1.2: write loss");
  }

  /** The derivative of the loss with respect to each prediction, {@code [N]}. */
  public static double[] gradient(double[] prediction, double[] target) {
    throw new UnsupportedOperationException("Exercise 1.2: write gradient");
  }
}
