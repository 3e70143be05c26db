package ex2_4;

import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

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
    if (a.rank() != 3 || b.rank() != 3 || a.dim(0) != b.dim(0)) {
      throw new IllegalArgumentException(
          "shapes " + a.shape() + " and " + b.shape() + " must be [B, N, K] and [B, K, M]");
    }
    List<Tensor> products = new ArrayList<>();
    for (int i = 0; i < a.dim(0); i++) {
      products.add(a.select(0, i).matmul(b.select(0, i)).unsqueeze(0));
    }
    return Tensor.cat(products, 0);
  }
}
