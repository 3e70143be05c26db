package ex3_5;

import arraystoadam.tensor.Tensor;
import java.util.function.UnaryOperator;

/** The product of a Hessian and a vector. */
public final class Curvature {

  private Curvature() {}

  /**
   * How the gradient of a function changes in a direction, {@code [n]}.
   *
   * @param f a function from a vector {@code [n]} to a scalar
   * @param x the point, {@code [n]}; it is not changed, and gets no gradient of its own
   * @param v the direction, {@code [n]}
   */
  public static Tensor hessianTimes(UnaryOperator<Tensor> f, Tensor x, Tensor v) {
    throw new UnsupportedOperationException("Exercise 3.5: write hessianTimes");
  }
}
