package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.tensor.Tensor;

/** Compares whole tensors. */
final class TensorAssert {

  private TensorAssert() {}

  /** The same shape, the same type, and exactly the same numbers. */
  static void assertTensor(Tensor expected, Tensor actual) {
    assertTensor(expected, actual, 0);
  }

  /** The same shape, the same type, and numbers that differ by at most {@code tolerance}. */
  static void assertTensor(Tensor expected, Tensor actual, double tolerance) {
    assertEquals(expected.shape(), actual.shape());
    assertEquals(expected.dtype(), actual.dtype());
    assertArrayEquals(expected.toDoubleArray(), actual.toDoubleArray(), tolerance);
  }
}
