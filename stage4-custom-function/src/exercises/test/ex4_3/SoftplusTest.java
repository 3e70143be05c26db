package ex4_3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class SoftplusTest {

  private static Tensor leaf(double... values) {
    return Tensor.of(values).requiresGrad(true);
  }

  private static Tensor softplus(Tensor x) {
    return new Softplus().apply(x);
  }

  private static double[] gradient(double... values) {
    Tensor x = leaf(values);
    softplus(x).sum().backward();
    return x.grad().toDoubleArray();
  }

  @Test
  @Order(1)
  @DisplayName("between -40 and 40 the values are those of log(1 + exp(x))")
  void ordinaryValues() {
    for (double x = -40; x <= 40; x += 0.5) {
      double expected = StrictMath.log1p(StrictMath.exp(x));
      assertEquals(expected, softplus(leaf(x)).item(), 1e-12, "softplus(" + x + ")");
    }
  }

  @Test
  @Order(2)
  @DisplayName("softplus(1000) is 1000, and not infinite")
  void largeValue() {
    assertEquals(1000, softplus(leaf(1000)).item(), "exp(1000) must not be computed anywhere");
  }

  @Test
  @Order(3)
  @DisplayName("softplus(-1000) is 0, and not NaN")
  void veryNegativeValue() {
    assertEquals(0, softplus(leaf(-1000)).item(), "exp(-1000) is 0, and log(1 + 0) too");
  }

  @Test
  @Order(4)
  @DisplayName("softplus(-100) is exp(-100), tiny but not 0")
  void tinyValue() {
    double expected = StrictMath.exp(-100);
    assertEquals(
        expected, softplus(leaf(-100)).item(), 1e-12 * expected, "1 + exp(-100) rounds to 1");
    double single = softplus(Tensor.scalar(-100)).item();
    assertEquals((float) expected, single, Float.MIN_VALUE, "softplus(-100) in float32");
  }

  @Test
  @Order(5)
  @DisplayName("in float32, where exp(100) is infinite, softplus(100) is still 100")
  void float32() {
    Tensor y = softplus(Tensor.scalar(100));
    assertEquals(DType.FLOAT32, y.dtype(), "the type stays float32");
    assertEquals(100, y.item(), "softplus(100) in float32");
  }

  @Test
  @Order(6)
  @DisplayName("the slopes at -1000, 0 and 1000 are 0, 1/2 and 1")
  void slopesFarOut() {
    assertArrayEquals(new double[] {0, 0.5, 1}, gradient(-1000, 0, 1000), 0);
  }

  @Test
  @Order(7)
  @DisplayName("the slope at -50 is exp(-50), tiny but not 0")
  void tinySlope() {
    double expected = StrictMath.exp(-50);
    assertEquals(
        expected,
        gradient(-50)[0],
        1e-12 * expected,
        "1 - exp(-y) and 1 - sigmoid(-x) lose all digits here: compute the slope directly from x");
  }

  @Test
  @Order(8)
  @DisplayName("an incoming gradient of -3 makes the gradient at 0 -3 times the slope")
  void incomingGradient() {
    Tensor x = leaf(0);
    softplus(x).backward(Tensor.of(new double[] {-3}));
    assertEquals(-1.5, x.grad().item(), 1e-12, "the slope at 0 is 1/2");
  }

  @Test
  @Order(9)
  @DisplayName("NaN stays NaN: a mistake elsewhere must not be covered up")
  void nan() {
    assertTrue(Double.isNaN(softplus(leaf(Double.NaN)).item()), "softplus(NaN)");
  }

  @Test
  @Order(10)
  @DisplayName(
      "the backward pass agrees with difference quotients, for a scalar, a matrix and none")
  void gradCheck() {
    Random rng = new Random(43);
    GradCheck.check(in -> softplus(in[0]), Tensor.randn(DType.FLOAT64, rng));
    GradCheck.check(in -> softplus(in[0]), Tensor.randn(DType.FLOAT64, rng, 3, 4).mul(3));
    GradCheck.check(in -> softplus(in[0]), Tensor.zeros(DType.FLOAT64, 0, 2));
  }

  @Test
  @Order(11)
  @DisplayName("the second derivative is right too: backward can be differentiated")
  void secondDerivative() {
    Tensor x = Tensor.randn(DType.FLOAT64, new Random(44), 5);
    try {
      GradCheck.checkSecondOrder(in -> softplus(in[0]), x);
    } catch (AssertionError | IllegalStateException e) {
      fail(
          "If the case above is right, then the backward pass uses something that was computed in"
              + " forward, where nothing is recorded. The check of all gradients in a row says: "
              + e.getMessage());
    }
  }
}
