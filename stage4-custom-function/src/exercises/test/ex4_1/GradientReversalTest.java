package ex4_1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class GradientReversalTest {

  private final Tensor x = Tensor.of(new double[] {1, -2, 3}).requiresGrad(true);
  private final Tensor weights = Tensor.of(new double[] {1, 10, -100});

  @Test
  @Order(1)
  @DisplayName("the result has the numbers of the input")
  void forwardChangesNothing() {
    assertArrayEquals(
        new double[] {1, -2, 3},
        new GradientReversal(0.5).apply(x).toDoubleArray(),
        "forward must return the input as it is: only the gradient is turned round");
  }

  @Test
  @Order(2)
  @DisplayName("shape and type stay: a float32 scalar remains one, and so does an empty tensor")
  void shapeAndTypeStay() {
    Tensor scalar = new GradientReversal(1).apply(Tensor.scalar(7));
    assertEquals(0, scalar.rank(), "number of dimensions of the result for a scalar");
    assertEquals(DType.FLOAT32, scalar.dtype(), "type of the result for a float32 scalar");
    assertEquals(0, new GradientReversal(1).apply(Tensor.zeros(0, 2)).size());
  }

  @Test
  @Order(3)
  @DisplayName("the gradient is the incoming one times minus the strength, element by element")
  void gradientIsReversed() {
    new GradientReversal(0.5).apply(x).mul(weights).sum().backward();
    assertArrayEquals(
        new double[] {-0.5, -5, 50},
        x.grad().toDoubleArray(),
        "incoming gradient [1, 10, -100], strength 0.5: the gradient of x");
  }

  @Test
  @Order(4)
  @DisplayName("a strength of 0 stops the gradient")
  void strengthZeroStops() {
    new GradientReversal(0).apply(x).mul(weights).sum().backward();
    for (double g : x.grad().toDoubleArray()) {
      assertEquals(0, Math.abs(g), "with strength 0 nothing may come through");
    }
  }

  @Test
  @Order(5)
  @DisplayName("turned round twice, with strengths 2 and 3, the gradient is 6 times as large")
  void twoReversals() {
    Tensor once = new GradientReversal(2).apply(x);
    new GradientReversal(3).apply(once).mul(weights).sum().backward();
    assertArrayEquals(
        new double[] {6, 60, -600},
        x.grad().toDoubleArray(),
        "each function must use its own strength, and minus times minus is plus");
  }

  @Test
  @Order(6)
  @DisplayName("a gradient check refuses it, for it is not the derivative of what forward computes")
  void gradCheckRefuses() {
    GradientReversal reversal = new GradientReversal(1);
    reversal.apply(x);
    assertThrows(
        AssertionError.class,
        () -> GradCheck.check(in -> reversal.apply(in), x),
        "the gradient check was content: then this is an ordinary identity, not a reversal");
  }
}
