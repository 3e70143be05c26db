package ex3_2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class SoftplusTest {

  @Test
  @Order(1)
  @DisplayName("the value at 0 is log 2")
  void valueAtZero() {
    assertEquals(Math.log(2), value(0), 1e-15);
  }

  @Test
  @Order(2)
  @DisplayName("the value at 2 and at -2")
  void values() {
    assertEquals(Math.log(1 + Math.exp(2)), value(2), 1e-14);
    assertEquals(Math.log(1 + Math.exp(-2)), value(-2), 1e-14);
  }

  @Test
  @Order(3)
  @DisplayName("the value at 1000 is 1000, and at -1000 it is 0")
  void largeValues() {
    assertEquals(1000, value(1000), 0.0, "e^1000 is infinite");
    assertEquals(0, value(-1000), 0.0);
  }

  @Test
  @Order(4)
  @DisplayName("the value at -100 is e^-100, tiny but not 0")
  void tinyValue() {
    double expected = Math.exp(-100);
    assertEquals(expected, value(-100), 1e-12 * expected, "1 + e^-100 rounds to 1");
  }

  @Test
  @Order(5)
  @DisplayName("FLOAT32: the value at 100 is 100")
  void float32() {
    Tensor result = Softplus.softplus(Tensor.scalar(100));
    assertEquals(DType.FLOAT32, result.dtype(), "the type of the result");
    assertEquals(100, result.item(), 0.0, "in FLOAT32, e^89 is infinite");
  }

  @Test
  @Order(6)
  @DisplayName("the slope at 1 and at -1 is the sigmoid")
  void slopes() {
    assertEquals(1 / (1 + Math.exp(-1)), slope(1), 1e-14);
    assertEquals(1 / (1 + Math.exp(1)), slope(-1), 1e-14);
  }

  @Test
  @Order(7)
  @DisplayName("the slope at 1000 is 1, and at -1000 it is 0: neither is NaN")
  void slopesFarOut() {
    assertEquals(1, slope(1000), 0.0);
    assertEquals(0, slope(-1000), 0.0);
  }

  @Test
  @Order(8)
  @DisplayName("the slope at 0 is one half")
  void slopeAtZero() {
    assertEquals(0.5, slope(0), 1e-15, "the corners of the formula must cancel");
  }

  @Test
  @Order(9)
  @DisplayName("a table of numbers: each gradient agrees with moving its number a little")
  void agreesWithDifferences() {
    Tensor x = Tensor.of(new double[] {-3, -0.5, 0.25, 1, 4, -20}, 2, 3);
    GradCheck.check(inputs -> Softplus.softplus(inputs[0]), x);
    assertArrayEquals(new int[] {2, 3}, Softplus.softplus(x).shape().toArray(), "the shape");
  }

  private static double value(double x) {
    return Softplus.softplus(Tensor.scalar(DType.FLOAT64, x)).item();
  }

  private static double slope(double x) {
    Tensor leaf = Tensor.scalar(DType.FLOAT64, x).requiresGrad(true);
    return Autograd.grad(Softplus.softplus(leaf), leaf).item();
  }
}
