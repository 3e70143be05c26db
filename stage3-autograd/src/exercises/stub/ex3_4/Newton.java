package ex3_4;

import arraystoadam.tensor.Tensor;
import java.util.function.UnaryOperator;

/** Minimizes a function of one number with its first and second derivative. */
public final class Newton {

  private Newton() {}

  /**
   * Where Newton's method is after some steps.
   *
   * @param f a function of a FLOAT64 scalar, whose result is a scalar
   * @throws IllegalStateException if the second derivative is not positive at some step
   */
  public static double minimize(UnaryOperator<Tensor> f, double start, int steps) {
    throw new UnsupportedOperationException("Exercise 3.4: write minimize");
  }
}
