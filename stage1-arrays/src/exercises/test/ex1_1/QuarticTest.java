package ex1_1;

import static arraystoadam.arrays.ArrayMath.linspace;
import static arraystoadam.arrays.ArrayMath.mul;
import static arraystoadam.arrays.ArrayMath.pow;
import static arraystoadam.arrays.ArrayMath.sin;
import static arraystoadam.arrays.ArrayMath.sub;
import static arraystoadam.arrays.ArrayMath.sum;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class QuarticTest {

  @Test
  @Order(1)
  @DisplayName("one point, x = 2, predicted 5 where 3 is right")
  void onePoint() {
    double actual = Quartic.gradE(new double[] {5}, new double[] {2}, new double[] {3});
    assertEquals(64, actual, 1e-12, "2 * (5 - 3) is 4, and 2^4 is 16");
  }

  @Test
  @Order(2)
  @DisplayName("a prediction that is too low wants a larger e, so the slope is negative")
  void tooLow() {
    double actual = Quartic.gradE(new double[] {1}, new double[] {1}, new double[] {2});
    assertEquals(-2, actual, 1e-12, "the sign comes from prediction - target");
  }

  @Test
  @Order(3)
  @DisplayName("three points: their contributions add up")
  void threePoints() {
    double actual =
        Quartic.gradE(new double[] {1, 0, 4}, new double[] {-1, 2, 3}, new double[] {0, 1, 2});
    assertEquals(2 - 32 + 324, actual, 1e-9, "the three are 2, -32 and 324");
  }

  @Test
  @Order(4)
  @DisplayName("no points: a sum of nothing is 0")
  void noPoints() {
    assertEquals(0, Quartic.gradE(new double[0], new double[0], new double[0]), 0.0);
  }

  @Test
  @Order(5)
  @DisplayName("the loss really changes by that much when e is moved a little")
  void agreesWithTheLoss() {
    double[] x = linspace(-Math.PI, Math.PI, 50);
    double[] target = sin(x);
    double e = 0.3;
    double h = 1e-6;
    double slope = (loss(e + h, x, target) - loss(e - h, x, target)) / (2 * h);
    double actual = Quartic.gradE(mul(e, pow(x, 4)), x, target);
    assertEquals(slope, actual, 1e-6 * Math.abs(slope), "the model here is y = e x^4 with e = 0.3");
  }

  private static double loss(double e, double[] x, double[] target) {
    return sum(pow(sub(mul(e, pow(x, 4)), target), 2));
  }
}
