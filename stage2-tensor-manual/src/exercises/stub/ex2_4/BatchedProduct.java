package ex2_4;

import arraystoadam.tensor.Tensor;

/** The matrix product of two batches. */
public final class BatchedProduct {

  private BatchedProduct() {}

  /**
   * The products of the matrices with the same number: {@code [B, N, K]} and {@code [B, K, M]} give
   * {@code [B, N, M]}; B is at least 1.
   *
   * @throws IllegalArgumentException if the shapes do not fit
   */
  public static Tensor matmul(Tensor a, Tensor b) {
    throw new UnsupportedOperationException("Exercise 2.4: write matmul");
  }
}
