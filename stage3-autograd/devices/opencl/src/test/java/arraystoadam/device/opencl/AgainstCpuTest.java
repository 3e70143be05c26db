package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.device.DType;
import org.junit.jupiter.api.Test;

/** The comparison with {@code cpu} refuses wrong numbers. */
class AgainstCpuTest {

  private static final double INFINITY = Double.POSITIVE_INFINITY;

  private static void compare(double expected, double actual, int ulps) {
    AgainstCpu.assertNear(
        new double[] {expected}, new double[] {actual}, DType.FLOAT64, ulps, "a number");
  }

  private static void assertRefused(double expected, double actual, int ulps) {
    assertThrows(AssertionError.class, () -> compare(expected, actual, ulps));
  }

  @Test
  void whatIsAsNearAsAllowedIsRight() {
    compare(1, 1 + 2 * Math.ulp(1.0), 2);
    assertRefused(1, 1 + 3 * Math.ulp(1.0), 2);
    assertRefused(1, Math.nextUp(1.0), 0);
    assertRefused(1, Double.NaN, 2);
    assertRefused(1, INFINITY, 2);
  }

  @Test
  void specialValuesHaveNoNeighbours() {
    for (double value : new double[] {INFINITY, -INFINITY, 0.0, -0.0, Double.NaN}) {
      compare(value, value, 2);
      assertRefused(value, 1, 2);
    }
    assertRefused(INFINITY, -INFINITY, 2);
    assertRefused(INFINITY, Double.MAX_VALUE, 2);
    assertRefused(0.0, -0.0, 2);
    assertRefused(-0.0, 0.0, 2);
    assertRefused(0.0, Double.MIN_VALUE, 2);
    assertRefused(Double.NaN, INFINITY, 2);
  }
}
