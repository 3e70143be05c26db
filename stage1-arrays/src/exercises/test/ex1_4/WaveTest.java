package ex1_4;

import static arraystoadam.arrays.ArrayMath.linspace;
import static arraystoadam.arrays.ArrayMath.sin;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class WaveTest {

  private static final String[] NAMES = {"a", "b", "c"};

  @Test
  @Order(1)
  @DisplayName("a = 2, b = 0, c = 0, one point x = 3, target 1")
  void onePoint() {
    double[] actual = Wave.gradient(new double[] {2, 0, 0}, new double[] {3}, new double[] {1});
    assertArrayEquals(
        new double[] {0, -12, -4}, actual, 1e-12, "2 (y - t) is -2, sin is 0, cos is 1");
  }

  @Test
  @Order(2)
  @DisplayName("each derivative agrees with moving its number a little")
  void agreesWithDifferences() {
    double[] x = linspace(-2, 3, 20);
    double[] target = sin(linspace(-1, 4, 20));
    for (double[] w : new double[][] {{0.7, 1.3, -0.4}, {-2, 0.5, 3}, {1, -2, 0}}) {
      double[] actual = Wave.gradient(w, x, target);
      for (int i = 0; i < 3; i++) {
        assertEquals(
            slope(w, i, x, target), actual[i], 1e-5, "derivative with respect to " + NAMES[i]);
      }
    }
  }

  @Test
  @Order(3)
  @DisplayName("at a perfect fit every derivative is 0")
  void perfectFit() {
    double[] x = linspace(-3, 3, 10);
    assertArrayEquals(new double[3], Wave.gradient(new double[] {1, 1, 0}, x, sin(x)), 1e-12);
  }

  @Test
  @Order(4)
  @DisplayName("without points every derivative is 0")
  void noPoints() {
    assertArrayEquals(
        new double[3], Wave.gradient(new double[] {1, 2, 3}, new double[0], new double[0]));
  }

  @Test
  @Order(5)
  @DisplayName("gradient descent with it finds the pitch of sin(1.5 x + 0.5)")
  void learns() {
    double[] x = linspace(-2, 2, 40);
    double[] target = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      target[i] = Math.sin(1.5 * x[i] + 0.5);
    }
    double[] w = {0.5, 1, 0};
    for (int t = 0; t < 2000; t++) {
      double[] gradient = Wave.gradient(w, x, target);
      for (int i = 0; i < w.length; i++) {
        w[i] -= 0.002 * gradient[i];
      }
    }
    assertTrue(loss(w, x, target) < 1e-6, "the loss after 2000 steps is " + loss(w, x, target));
    assertEquals(1.5, w[1], 1e-3, "the pitch b");
  }

  private static double slope(double[] w, int i, double[] x, double[] target) {
    double h = 1e-5;
    double[] above = w.clone();
    double[] below = w.clone();
    above[i] += h;
    below[i] -= h;
    return (loss(above, x, target) - loss(below, x, target)) / (2 * h);
  }

  private static double loss(double[] w, double[] x, double[] target) {
    double loss = 0;
    for (int i = 0; i < x.length; i++) {
      double error = w[0] * Math.sin(w[1] * x[i] + w[2]) - target[i];
      loss += error * error;
    }
    return loss;
  }
}
