package ex1_1;

import static arraystoadam.arrays.ArrayMath.*;

/** One derivative of the loss of a polynomial of degree four. */
public final class Quartic {

  private Quartic() {}

  /**
   * The derivative of the summed squared error with respect to e, the coefficient of x^4.
   *
   * @param prediction the value of the polynomial at each point
   * @param x the points
   * @param target the true value at each point
   */
  public static double gradE(double[] prediction, double[] x, double[] target) {
    throw new UnsupportedOperationException("Exercise 1.1: write gradE");
  }
}
