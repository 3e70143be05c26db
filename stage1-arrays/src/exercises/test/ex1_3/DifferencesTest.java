package ex1_3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class DifferencesTest {

  @Test
  @Order(1)
  @DisplayName("a straight line: 3 w0 has the slope 3 everywhere")
  void line() {
    check(w -> 3 * w[0], new double[] {2}, 3);
  }

  @Test
  @Order(2)
  @DisplayName("two elements: w0^2 + 10 w1 at (3, 5) has the slopes 6 and 10")
  void twoElements() {
    check(w -> w[0] * w[0] + 10 * w[1], new double[] {3, 5}, 6, 10);
  }

  @Test
  @Order(3)
  @DisplayName("the elements act on each other: w0 w1 at (3, 5) has the slopes 5 and 3")
  void product() {
    check(w -> w[0] * w[1], new double[] {3, 5}, 5, 3);
  }

  @Test
  @Order(4)
  @DisplayName("a function that bends: e^w at 2 has the slope e^2")
  void bends() {
    check(w -> Math.exp(w[0]), new double[] {2}, Math.exp(2));
  }

  @Test
  @Order(5)
  @DisplayName("where the slope is 0: the cosine at 0")
  void flat() {
    check(w -> Math.cos(w[0]), new double[] {0}, 0);
  }

  @Test
  @Order(6)
  @DisplayName("a large number: w^2 at 300,000,000 has the slope 600,000,000")
  void large() {
    check(w -> w[0] * w[0], new double[] {3e8}, 6e8);
    check(w -> w[0] * w[0], new double[] {-3e8}, -6e8);
  }

  @Test
  @Order(7)
  @DisplayName("w is the same afterwards, to the last bit")
  void unchanged() {
    double[] w = {0.1, 0.2, 0.3};
    Differences.gradient(v -> v[0] + v[1] * v[2], w);
    assertArrayEquals(new double[] {0.1, 0.2, 0.3}, w, "adding h and subtracting it may round");
  }

  @Test
  @Order(8)
  @DisplayName("an array without elements has a gradient without elements")
  void empty() {
    assertEquals(0, Differences.gradient(w -> 1, new double[0]).length);
  }

  private static void check(ToDoubleFunction<double[]> f, double[] w, double... expected) {
    double[] actual = Differences.gradient(f, w);
    assertEquals(expected.length, actual.length, "the length of the gradient");
    for (int i = 0; i < expected.length; i++) {
      assertEquals(
          expected[i], actual[i], 1e-7 * Math.max(1, Math.abs(expected[i])), "slope by w" + i);
    }
  }
}
