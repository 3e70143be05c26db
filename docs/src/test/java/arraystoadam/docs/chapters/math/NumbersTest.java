package arraystoadam.docs.chapters.math;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Recomputes the numbers that the appendix works out by hand, and those that it shows. */
class NumbersTest {

  private static final double EPS = 1e-12;

  @Test
  void sums() {
    int squares = 0;
    int pairs = 0;
    for (int i = 1; i <= 3; i++) {
      squares += i * i;
      for (int j = 1; j <= 2; j++) {
        pairs += i * j;
      }
    }
    assertEquals(14, squares);
    assertEquals((1 + 2 + 3) * (1 + 2), pairs);
  }

  @Test
  void logarithms() {
    assertEquals(Math.log(10), Numbers.logOfTen(), EPS);
    assertEquals(Math.log(2) + Math.log(5), Numbers.logOfTen(), EPS);
    assertEquals(0, Numbers.tinyProduct());
    assertEquals(400 * Math.log(0.1), Numbers.sumOfLogs(), 1e-9);
  }

  @Test
  void tanh() {
    assertEquals((Math.E - 1 / Math.E) / (Math.E + 1 / Math.E), Numbers.tanhOfOne(), EPS);
    assertEquals(1 - Math.pow(Numbers.tanhOfOne(), 2), Numbers.slopeAtOne(), EPS);
    assertEquals(Math.tanh(3), Numbers.tanhOfThree(), EPS);
  }

  @Test
  void chainRule() {
    int inside = 3 * 2 + 1;
    int slope = 2 * inside * 3;
    assertEquals(42, slope);
    assertEquals(slope + 9 * 0.001, Numbers.chainRuleMeasured(), 1e-9);
    int x = 3;
    int u = 2 * x;
    int v = x * x;
    assertEquals(54, v * 2 + u * 2 * x);
    assertEquals(54, 6 * x * x);
  }

  @Test
  void eigenvectors() {
    double[][] images = Eigenvectors.times(new double[] {1, 1, 1}, new double[] {1, -1, 0});
    assertArrayEquals(new double[] {3, 1, 2}, images[0]);
    assertArrayEquals(new double[] {3, -1, 1}, images[1]);
    double half = 0.5;
    assertEquals(images[0][2], half * images[0][0] + half * images[0][1]);
    assertEquals(images[1][2], half * images[1][0] + half * images[1][1]);
  }
}
