package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Supplier;

/** Assertions that several tests share. */
final class TensorAssertions {

  private TensorAssertions() {}

  /** Same type, same shape, and the same bits; NaN equals NaN, and 0.0 is not -0.0. */
  static void assertTensor(Tensor expected, Tensor actual) {
    assertEquals(expected.dtype(), actual.dtype());
    assertEquals(expected.shape(), actual.shape());
    assertArrayEquals(expected.toDoubleArray(), actual.toDoubleArray());
  }

  /** A FLOAT64 scalar with this value. */
  static void assertScalar(double expected, Tensor actual) {
    assertTensor(float64(new int[0], expected), actual);
  }

  /** A FLOAT64 vector with these elements. */
  static void assertVector(Tensor actual, double... expected) {
    assertTensor(Tensor.of(expected), actual);
  }

  /** The call throws an IllegalArgumentException whose message has all the fragments. */
  static void assertRefused(Supplier<?> call, String... fragments) {
    Exception e = assertThrows(IllegalArgumentException.class, call::get);
    for (String fragment : fragments) {
      assertTrue(e.getMessage().contains(fragment), e.getMessage());
    }
  }

  static int[] shape(int... sizes) {
    return sizes;
  }

  static Tensor float64(int[] shape, double... values) {
    return Tensor.of(values, shape);
  }

  static Tensor vector(double... values) {
    return Tensor.of(values);
  }
}
