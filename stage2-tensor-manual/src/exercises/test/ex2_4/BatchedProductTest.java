package ex2_4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class BatchedProductTest {

  @Test
  @Order(1)
  @DisplayName("a batch of one: [1, 2, 3] and [1, 3, 2]")
  void one() {
    Tensor a = Tensor.of(new double[] {1, 2, 3, 4, 5, 6}, 1, 2, 3);
    Tensor b = Tensor.of(new double[] {1, 0, 0, 1, 1, 1}, 1, 3, 2);
    check(a, b, new double[] {4, 5, 10, 11}, 1, 2, 2);
  }

  @Test
  @Order(2)
  @DisplayName("two matrices: each of the first meets the one with its own number")
  void two() {
    Tensor a = Tensor.of(new double[] {1, 2, 3, 4}, 2, 1, 2);
    Tensor b = Tensor.of(new double[] {1, 1, 10, 100}, 2, 2, 1);
    check(a, b, new double[] {3, 430}, 2, 1, 1);
  }

  @Test
  @Order(3)
  @DisplayName("a random batch [5, 3, 4] and [5, 4, 2], against the sum written out")
  void random() {
    Random rng = new Random(1);
    Tensor a = Tensor.randn(DType.FLOAT64, rng, 5, 3, 4);
    Tensor b = Tensor.randn(DType.FLOAT64, rng, 5, 4, 2);
    check(a, b, writtenOut(a.toDoubleArray(), b.toDoubleArray(), 5, 3, 4, 2), 5, 3, 2);
  }

  @Test
  @Order(4)
  @DisplayName("FLOAT32 stays FLOAT32")
  void dtype() {
    Tensor product = BatchedProduct.matmul(Tensor.ones(2, 3, 4), Tensor.ones(2, 4, 5));
    assertEquals(DType.FLOAT32, product.dtype(), "the type of the result");
  }

  @Test
  @Order(5)
  @DisplayName("batches of different sizes are refused, whichever is the larger")
  void differentBatches() {
    refused(Tensor.ones(2, 3, 4), Tensor.ones(3, 4, 5));
    refused(Tensor.ones(3, 3, 4), Tensor.ones(2, 4, 5));
  }

  @Test
  @Order(6)
  @DisplayName("matrices without a batch, and too many dimensions, are refused")
  void rank() {
    refused(Tensor.ones(3, 4), Tensor.ones(4, 5));
    refused(Tensor.ones(2, 3, 4), Tensor.ones(4, 5));
    refused(Tensor.ones(1, 2, 3, 4), Tensor.ones(1, 2, 4, 5));
  }

  @Test
  @Order(7)
  @DisplayName("matrices that do not fit are refused")
  void inner() {
    refused(Tensor.ones(2, 3, 4), Tensor.ones(2, 3, 4));
  }

  private static double[] writtenOut(double[] a, double[] b, int batch, int n, int k, int m) {
    double[] result = new double[batch * n * m];
    for (int i = 0; i < result.length; i++) {
      int which = i / (n * m);
      int row = i / m % n;
      int column = i % m;
      for (int j = 0; j < k; j++) {
        result[i] += a[(which * n + row) * k + j] * b[(which * k + j) * m + column];
      }
    }
    return result;
  }

  private static void check(Tensor a, Tensor b, double[] expected, int... shape) {
    Tensor actual = BatchedProduct.matmul(a, b);
    assertArrayEquals(shape, actual.shape().toArray(), "the shape of the result");
    assertArrayEquals(expected, actual.toDoubleArray(), 1e-12);
  }

  private static void refused(Tensor a, Tensor b) {
    assertThrows(
        IllegalArgumentException.class,
        () -> BatchedProduct.matmul(a, b),
        "shapes " + a.shape() + " and " + b.shape());
  }
}
