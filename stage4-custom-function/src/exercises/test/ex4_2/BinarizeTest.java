package ex4_2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class BinarizeTest {

  private static Tensor leaf(double... values) {
    return Tensor.of(values).requiresGrad(true);
  }

  @Test
  @Order(1)
  @DisplayName("negative numbers become -1, positive ones 1")
  void forward() {
    assertArrayEquals(
        new double[] {-1, -1, 1, 1},
        new Binarize().apply(leaf(-3, -0.5, 0.5, 2)).toDoubleArray(),
        "the step of [-3, -0.5, 0.5, 2]");
  }

  @Test
  @Order(2)
  @DisplayName("0 and -0 become 1: there are two values, not three")
  void zeroIsPositive() {
    assertArrayEquals(
        new double[] {1, 1},
        new Binarize().apply(leaf(0.0, -0.0)).toDoubleArray(),
        "the step of [0, -0]");
  }

  @Test
  @Order(3)
  @DisplayName("within 1 of 0 the gradient passes unchanged")
  void passesInside() {
    Tensor x = leaf(-0.9, -0.1, 0, 0.5);
    new Binarize().apply(x).mul(Tensor.of(new double[] {2, -3, 5, 7})).sum().backward();
    assertArrayEquals(
        new double[] {2, -3, 5, 7},
        x.grad().toDoubleArray(),
        "the incoming gradient was [2, -3, 5, 7], and |x| <= 1 everywhere");
  }

  @Test
  @Order(4)
  @DisplayName("further than 1 from 0 the gradient is 0, on both sides")
  void stopsOutside() {
    Tensor x = leaf(-100, -1.01, 1.01, 3);
    new Binarize().apply(x).sum().backward();
    assertArrayEquals(
        new double[4], x.grad().toDoubleArray(), "|x| > 1 everywhere: nothing may pass");
  }

  @Test
  @Order(5)
  @DisplayName("at exactly 1 and -1 the gradient still passes")
  void passesAtTheEdge() {
    Tensor x = leaf(-1, 1);
    new Binarize().apply(x).sum().backward();
    assertArrayEquals(
        new double[] {1, 1}, x.grad().toDoubleArray(), "|x| <= 1 includes the 1 itself");
  }

  @Test
  @Order(6)
  @DisplayName("one object, applied twice before the backward pass, keeps the two calls apart")
  void twoCallsDoNotMix() {
    Binarize binarize = new Binarize();
    Tensor inside = leaf(0.5);
    Tensor outside = leaf(5);
    binarize.apply(inside).add(binarize.apply(outside)).sum().backward();
    assertEquals(1, inside.grad().item(), "gradient of 0.5: did you keep x in a field?");
    assertEquals(0, outside.grad().item(), "gradient of 5: did you keep x in a field?");
  }

  @Test
  @Order(7)
  @DisplayName("a weight learns to change its sign, which the true derivative, 0, would not let it")
  void learnsASign() {
    Tensor w = leaf(0.5);
    for (int i = 0; i < 10; i++) {
      Tensor loss = new Binarize().apply(w).add(1).pow(2).sum();
      loss.backward();
      Autograd.noGrad(() -> w.subInPlace(w.grad().mul(0.1)));
      w.clearGrad();
    }
    assertEquals(
        -0.3, w.item(), 1e-12, "w after ten steps towards -1 from 0.5, two of which count");
  }
}
