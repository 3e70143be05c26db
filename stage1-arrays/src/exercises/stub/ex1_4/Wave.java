package ex1_4;

import static arraystoadam.arrays.ArrayMath.*;

/** The gradient of the model {@code a sin(b x + c)} under the summed squared error. */
public final class Wave {

  private Wave() {}

  /**
   * The derivatives of the loss with respect to a, b and c.
   *
   * @param w the three numbers a, b, c
   * @param x the points
   * @param target the true value at each point
   */
  public static double[] gradient(double[] w, double[] x, double[] target) {
    throw new UnsupportedOperationException("Exercise 1.4: write gradient");
  }
}
