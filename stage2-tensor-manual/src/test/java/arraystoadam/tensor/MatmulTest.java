package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;

import arraystoadam.device.DType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class MatmulTest {

  @Test
  void theProductIsThatByHand() {
    Tensor a = float64(shape(2, 3), 1, 2, 3, 4, 5, 6);
    Tensor b = float64(shape(3, 2), 7, 8, 9, 10, 11, 12);
    assertTensor(float64(shape(2, 2), 58, 64, 139, 154), a.matmul(b));
  }

  @Test
  void aRowTimesAColumnIsOneNumberAndTheOtherWayRoundATable() {
    Tensor row = float64(shape(1, 3), 1, 2, 3);
    Tensor column = float64(shape(3, 1), 4, 5, 6);
    assertTensor(float64(shape(1, 1), 32), row.matmul(column));
    assertTensor(float64(shape(3, 3), 4, 8, 12, 5, 10, 15, 6, 12, 18), column.matmul(row));
  }

  @Test
  void theIdentityChangesNothing() {
    Tensor a = float64(shape(2, 3), 1, 2, 3, 4, 5, 6);
    assertTensor(a, a.matmul(Tensor.eye(DType.FLOAT64, 3)));
    assertTensor(a, Tensor.eye(DType.FLOAT64, 2).matmul(a));
  }

  /** To the last bit: each element is summed up in order, in the type of the tensor. */
  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void agreesWithTheNaiveOne(@ForAll long seed) {
    Samples samples = new Samples(seed);
    DType dtype = samples.dtype();
    int m = samples.between(0, 6);
    int k = samples.between(0, 6);
    int n = samples.between(0, 6);
    Tensor a = samples.normal(dtype, m, k);
    Tensor b = samples.normal(dtype, k, n);
    assertTensor(naive(a, b), a.matmul(b));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void theTransposeOfAProductIsTheProductOfTheTransposes(@ForAll long seed) {
    Samples samples = new Samples(seed);
    int k = samples.size();
    Tensor a = samples.normal(DType.FLOAT64, samples.size(), k);
    Tensor b = samples.normal(DType.FLOAT64, k, samples.size());
    assertTensor(a.matmul(b).t(), b.t().matmul(a.t()));
  }

  private static Tensor naive(Tensor a, Tensor b) {
    Elements left = new Elements(a);
    Elements right = new Elements(b);
    boolean isFloat = a.dtype() == DType.FLOAT32;
    return Elements.tensor(
        a.dtype(),
        shape(a.dim(0), b.dim(1)),
        at -> {
          double sum = 0;
          for (int p = 0; p < a.dim(1); p++) {
            double x = left.at(at[0], p);
            double y = right.at(p, at[1]);
            sum = isFloat ? (float) sum + (float) x * (float) y : sum + x * y;
          }
          return sum;
        });
  }
}
