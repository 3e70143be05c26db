package ex3_1;

import arraystoadam.tensor.Tensor;

/** How the gradient of a result becomes the gradient of an input. */
public final class Derivatives {

  private Derivatives() {}

  /** The gradient with respect to x of an operation that computes {@code x^2}. */
  public static Tensor square(Tensor grad, Tensor x) {
    throw new UnsupportedOperationException("Exercise 3.1: write square");
  }

  /** The gradient with respect to x of an operation that computes {@code 1 / x}. */
  public static Tensor reciprocal(Tensor grad, Tensor x) {
    throw new UnsupportedOperationException("Exercise 3.1: write reciprocal");
  }

  /**
   * The gradient with respect to u of an operation that computes all products of an element of u
   * and one of v.
   *
   * @param grad {@code [N, M]}
   * @param u {@code [N]}
   * @param v {@code [M]}
   */
  public static Tensor outer(Tensor grad, Tensor u, Tensor v) {
    throw new UnsupportedOperationException("Exercise 3.1: write outer");
  }
}
