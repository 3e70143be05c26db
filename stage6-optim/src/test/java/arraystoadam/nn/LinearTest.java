package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What a linear layer computes, and which inputs it takes. */
class LinearTest {

  private final Linear layer = layer();

  private static Linear layer() {
    Linear layer = new Linear(3, 2, new Random(0));
    layer.weight().setData(Tensor.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3));
    layer.bias().setData(Tensor.of(new double[] {10, 20}));
    return layer;
  }

  @Test
  void aVectorIsTransformed() {
    Tensor output = layer.forward(Tensor.of(new double[] {1, 0, -1}));
    assertTensor(Tensor.of(new double[] {1 - 3 + 10, 4 - 6 + 20}), output);
  }

  @Test
  void aMatrixIsTransformedRowByRow() {
    Tensor output = layer.forward(Tensor.of(new double[] {1, 0, -1, 1, 1, 1}, 2, 3));
    assertTensor(Tensor.of(new double[] {8, 18, 16, 35}, 2, 2), output);
  }

  @Test
  void threeDimensionsAreTransformedVectorByVector() {
    double[] numbers = {1, 0, -1, 1, 1, 1, 0, 0, 0, 0, 1, 0};
    double[] expected = {8, 18, 16, 35, 10, 20, 12, 25};
    assertTensor(Tensor.of(expected, 2, 2, 2), layer.forward(Tensor.of(numbers, 2, 2, 3)));
  }

  @Test
  void anEmptyBatchGivesAnEmptyOne() {
    assertTensor(Tensor.of(new double[0], 0, 2), layer.forward(Tensor.of(new double[0], 0, 3)));
    assertTensor(
        Tensor.of(new double[0], 2, 0, 2), layer.forward(Tensor.of(new double[0], 2, 0, 3)));
  }

  @Test
  void anEmptyBatchHasGradientsOfZero() {
    layer.forward(Tensor.of(new double[0], 2, 0, 3)).sum().backward();
    assertTensor(Tensor.of(new double[6], 2, 3), layer.weight().grad());
    assertTensor(Tensor.of(new double[2]), layer.bias().grad());
  }

  @Test
  void theLastDimensionMustFit() {
    assertRefused("Linear: shape [4, 2] must end in 3", Tensor.zeros(4, 2));
    assertRefused("Linear: shape [3, 4] must end in 3", Tensor.zeros(3, 4));
    assertRefused("Linear: shape [3, 0] must end in 3", Tensor.zeros(3, 0));
    assertRefused("Linear: shape [6] must end in 3", Tensor.zeros(6));
  }

  @Test
  void aScalarHasNoLastDimension() {
    assertRefused("Linear: shape [] must end in 3", Tensor.scalar(1));
    Linear single = new Linear(1, 1, new Random(0));
    Exception e =
        assertThrows(IllegalArgumentException.class, () -> single.forward(Tensor.scalar(1)));
    assertEquals("Linear: shape [] must end in 1", e.getMessage());
  }

  @Test
  void theTypeMustBeThatOfTheParameters() {
    assertRefused(
        "matmul: dtypes float32 and float64 differ: convert one with to(DType)",
        Tensor.zeros(4, 3));
  }

  private void assertRefused(String message, Tensor input) {
    Exception e = assertThrows(IllegalArgumentException.class, () -> layer.forward(input));
    assertEquals(message, e.getMessage());
  }

  @Test
  void sizesMustBePositive() {
    Random rng = new Random(0);
    Exception e = assertThrows(IllegalArgumentException.class, () -> new Linear(0, 1, rng));
    assertEquals("Linear: sizes 0 and 1 must be at least 1", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> new Linear(3, -2, rng));
    assertEquals("Linear: sizes 3 and -2 must be at least 1", e.getMessage());
  }

  @Test
  void printsItsSizes() {
    assertEquals("Linear(3, 2)", layer.toString());
  }
}
