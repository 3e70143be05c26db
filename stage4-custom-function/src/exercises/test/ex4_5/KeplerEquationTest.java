package ex4_5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class KeplerEquationTest {

  private static Tensor solve(Tensor mean, Tensor e) {
    return new KeplerEquation().apply(mean, e);
  }

  private static Tensor vector(double... values) {
    return Tensor.of(values);
  }

  /** Random mean anomalies, and eccentricities up to 0.7. */
  private static Tensor[] randomOrbits(int... shape) {
    Random rng = new Random(45);
    Tensor mean = Tensor.rand(DType.FLOAT64, rng, shape).mul(5).sub(2.5);
    Tensor e = Tensor.rand(DType.FLOAT64, rng, shape).mul(0.6).add(0.1);
    return new Tensor[] {mean, e};
  }

  @Test
  @Order(1)
  @DisplayName("on a circle, with e = 0, E is M itself")
  void circle() {
    Tensor mean = vector(-3, -1, 0, 0.5, 3.1);
    assertArrayEquals(
        mean.toDoubleArray(), solve(mean, Tensor.zerosLike(mean)).toDoubleArray(), 1e-12);
  }

  @Test
  @Order(2)
  @DisplayName("for M = 5 degrees and e = 0.1, E is 5.554589 degrees")
  void tableValue() {
    double angle = solve(vector(Math.toRadians(5)), vector(0.1)).item();
    assertEquals(5.554589, Math.toDegrees(angle), 1e-6);
  }

  @Test
  @Order(3)
  @DisplayName("what comes out satisfies the equation to 12 digits, for all M and e up to 0.99")
  void solvesTheEquation() {
    for (double e : new double[] {0, 0.1, 0.3, 0.5, 0.7, 0.9, 0.95, 0.99}) {
      for (int i = -314; i <= 314; i++) {
        double m = i / 100.0;
        double angle = solve(vector(m), vector(e)).item();
        assertEquals(
            m, angle - e * Math.sin(angle), 1e-12, "E - e sin(E) for M = " + m + ", e = " + e);
      }
    }
  }

  @Test
  @Order(4)
  @DisplayName("for M = 0, E is 0, and the slope with respect to M is 1 / (1 - e)")
  void nearestPoint() {
    Tensor mean = vector(0).requiresGrad(true);
    Tensor angle = solve(mean, vector(0.5));
    angle.sum().backward();
    assertEquals(0, angle.item(), 1e-12, "E");
    assertEquals(2, mean.grad().item(), 1e-12, "dE/dM: near the sun the planet is fast");
  }

  @Test
  @Order(5)
  @DisplayName("only M or only e may require a gradient")
  void oneInputOnly() {
    Tensor e = vector(0.5).requiresGrad(true);
    Tensor angle = solve(vector(1), e);
    angle.sum().backward();
    double expected = Math.sin(angle.item()) / (1 - 0.5 * Math.cos(angle.item()));
    assertEquals(expected, e.grad().item(), 1e-10, "dE/de for M = 1, e = 0.5");
  }

  @Test
  @Order(6)
  @DisplayName("an incoming gradient of 10 makes both gradients 10 times as large as one of 1")
  void incomingGradient() {
    Tensor mean = vector(1).requiresGrad(true);
    Tensor e = vector(0.5).requiresGrad(true);
    Tensor angle = solve(mean, e);
    angle.backward(vector(10));
    double slope = 1 - 0.5 * Math.cos(angle.item());
    assertEquals(10 / slope, mean.grad().item(), 1e-10, "for M = 1, e = 0.5: with respect to M");
    assertEquals(
        10 * Math.sin(angle.item()) / slope,
        e.grad().item(),
        1e-10,
        "for M = 1, e = 0.5: with respect to e");
  }

  @Test
  @Order(7)
  @DisplayName("both gradients agree with difference quotients, for a matrix of orbits")
  void gradCheck() {
    GradCheck.check(in -> solve(in[0], in[1]), randomOrbits(3, 4));
  }

  @Test
  @Order(8)
  @DisplayName("the second derivatives too: backward can be differentiated")
  void secondDerivative() {
    try {
      GradCheck.checkSecondOrder(in -> solve(in[0], in[1]), randomOrbits(4));
    } catch (AssertionError | IllegalStateException e) {
      fail(
          "If the case above is right, then what you saved does not know how it depends on M and"
              + " e. Only inputs and the output itself do. The check of all gradients in a row"
              + " says: "
              + e.getMessage());
    }
  }

  @Test
  @Order(9)
  @DisplayName("gradient descent finds the eccentricity 0.3 of an orbit from forty of its angles")
  void findsAnOrbit() {
    Tensor mean = Tensor.linspace(DType.FLOAT64, -3, 3, 40);
    Tensor observed = solve(mean, Tensor.full(DType.FLOAT64, 0.3, 40));
    Tensor e = Tensor.scalar(DType.FLOAT64, 0.05).requiresGrad(true);
    for (int i = 0; i < 100; i++) {
      solve(mean, e.expand(40)).sub(observed).pow(2).mean().backward();
      Autograd.noGrad(() -> e.subInPlace(e.grad().mul(0.3)));
      e.clearGrad();
    }
    assertEquals(0.3, e.item(), 1e-6, "e after 100 steps from 0.05");
  }
}
