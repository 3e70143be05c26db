package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertRefused;
import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import arraystoadam.device.DType;
import org.junit.jupiter.api.Test;

class ConversionTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  @Test
  void toFloat32Rounds() {
    Tensor x = vector(0.1, 1e300, -0.0, Double.NaN, 1e-60).to(DType.FLOAT32);
    assertTensor(Tensor.of(new float[] {0.1f, Float.POSITIVE_INFINITY, -0f, Float.NaN, 0}), x);
  }

  @Test
  void toFloat64IsExactAndKeepsTheShape() {
    Tensor x = Tensor.of(new float[] {0.1f, 2}, 2, 1);
    assertTensor(float64(shape(2, 1), 0.1f, 2), x.to(DType.FLOAT64));
    assertSame(DType.FLOAT32, x.dtype());
  }

  @Test
  void toTheOwnTypeIsTheTensorItself() {
    Tensor x = vector(1);
    assertSame(x, x.to(DType.FLOAT64));
  }

  @Test
  void arraysHoldTheElementsRowByRow() {
    Tensor x = float64(shape(2, 2), 1, 2, 3, 4);
    assertArrayEquals(new double[] {1, 2, 3, 4}, x.toDoubleArray());
    assertArrayEquals(new float[] {1, 2, 3, 4}, x.toFloatArray());
    assertArrayEquals(new float[] {1, 3, 2, 4}, x.t().toFloatArray());
    assertArrayEquals(new double[0], Tensor.zeros(2, 0).toDoubleArray());
    assertArrayEquals(new float[0], Tensor.zeros(0).toFloatArray());
  }

  @Test
  void toFloatArrayRoundsAFloat64Tensor() {
    assertArrayEquals(
        new float[] {0.1f, Float.NEGATIVE_INFINITY}, vector(0.1, -1e300).toFloatArray());
  }

  @Test
  void toDoubleArrayOfAFloat32TensorIsExact() {
    assertArrayEquals(new double[] {0.1f}, Tensor.of(new float[] {0.1f}).toDoubleArray());
  }

  @Test
  void arraysAreCopies() {
    Tensor x = vector(1, 2);
    x.toDoubleArray()[0] = 7;
    x.toFloatArray()[0] = 7;
    assertVector(x, 1, 2);
  }

  @Test
  void itemIsTheOnlyElement() {
    assertEquals(2.5, Tensor.scalar(2.5).item());
    assertEquals(-INF, float64(shape(1, 1, 1), -INF).item());
    assertEquals((double) 0.1f, Tensor.scalar(0.1).item());
  }

  @Test
  void itemOfNoneOrManyIsRefused() {
    assertRefused(
        () -> Tensor.zeros(2, 3).item(), "item: shape [2, 3] has 6 elements, but must have 1");
    assertRefused(() -> Tensor.zeros(0).item(), "item: shape [0] has 0 elements, but must have 1");
  }
}
