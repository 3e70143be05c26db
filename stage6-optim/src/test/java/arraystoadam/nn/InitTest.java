package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InitTest {

  private static final int OUT = 40;
  private static final int IN = 250;
  private static final int N = OUT * IN;

  private final Random rng = new Random(5);
  private final Tensor weight = Tensor.zeros(DType.FLOAT64, OUT, IN);

  /** The bound is not exceeded, nearly reached, and the spread is that of even numbers. */
  private static void assertUniform(double bound, Tensor tensor) {
    double[] values = tensor.toDoubleArray();
    double largest = Arrays.stream(values).map(Math::abs).max().orElseThrow();
    assertTrue(largest <= bound && largest > 0.99 * bound, largest + " for " + bound);
    assertSpread(bound / Math.sqrt(3), values);
  }

  private static void assertNormal(double mean, double std, Tensor tensor) {
    double[] centred = Arrays.stream(tensor.toDoubleArray()).map(v -> v - mean).toArray();
    assertSpread(std, centred);
    long far = Arrays.stream(centred).filter(v -> Math.abs(v) > 2 * std).count();
    // 4.55 % of normal numbers are further out than that, and even numbers never are; the count is
    // binomial, and five standard deviations are allowed
    assertEquals(0.0455 * N, far, 5 * Math.sqrt(N * 0.0455));
  }

  /** Five standard errors: the mean has std / sqrt(n), the spread at most std / sqrt(2 n). */
  private static void assertSpread(double std, double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance = Arrays.stream(values).map(v -> v * v).average().orElseThrow();
    assertEquals(0, mean, 5 * std / Math.sqrt(N));
    assertEquals(std, Math.sqrt(variance), 5 * std / Math.sqrt(2.0 * N));
  }

  @Test
  void uniformAndNormalHaveTheirSpread() {
    assertUniform(2, Init.uniform(weight, -2, 2, rng));
    assertNormal(3, 0.5, Init.normal(weight, 3, 0.5, rng));
  }

  @Test
  void xavierLooksAtBothFans() {
    assertUniform(2 * Math.sqrt(6.0 / (IN + OUT)), Init.xavierUniform(weight, 2, rng));
    assertNormal(0, 2 * Math.sqrt(2.0 / (IN + OUT)), Init.xavierNormal(weight, 2, rng));
  }

  @Test
  void kaimingLooksAtOne() {
    assertNormal(0, Math.sqrt(2.0 / IN), Init.kaimingNormal(weight, 0, Init.Fan.IN, rng));
    assertNormal(0, Math.sqrt(1.0 / OUT), Init.kaimingNormal(weight, 1, Init.Fan.OUT, rng));
    assertUniform(Math.sqrt(6.0 / IN), Init.kaimingUniform(weight, 0, Init.Fan.IN, rng));
  }

  @Test
  void theDefaultsAreThoseOfPyTorch() {
    assertUniform(Math.sqrt(6.0 / (IN + OUT)), Init.xavierUniform(weight, rng));
    assertNormal(0, Math.sqrt(2.0 / (IN + OUT)), Init.xavierNormal(weight, rng));
    assertUniform(Math.sqrt(6.0 / IN), Init.kaimingUniform(weight, rng));
    assertNormal(0, Math.sqrt(2.0 / IN), Init.kaimingNormal(weight, rng));
  }

  @Test
  void kaimingWithASlopeOfTheRootOf5IsTheDefaultOfLinear() {
    assertUniform(1 / Math.sqrt(IN), Init.kaimingUniform(weight, Math.sqrt(5), Init.Fan.IN, rng));
  }

  @Test
  void furtherDimensionsMultiplyBothFans() {
    Tensor kernels = Tensor.zeros(DType.FLOAT64, 20, 10, 50);
    assertNormal(0, Math.sqrt(2.0 / 500), Init.kaimingNormal(kernels, 0, Init.Fan.IN, rng));
    assertNormal(0, Math.sqrt(2.0 / 1000), Init.kaimingNormal(kernels, 0, Init.Fan.OUT, rng));
  }

  @Test
  void parametersAreOverwrittenInPlaceAndUnrecorded() {
    Parameter parameter = new Parameter(Tensor.zeros(3, 2));
    assertSame(parameter, Init.uniform(parameter, 1, 2, rng));
    assertTrue(parameter.isLeaf());
    assertTrue(Arrays.stream(parameter.toDoubleArray()).allMatch(v -> v >= 1 && v <= 2));
  }

  @Test
  void aSeedRepeatsTheNumbers() {
    double[] first = Init.normal(Tensor.zeros(5), 0, 1, new Random(1)).toDoubleArray();
    double[] second = Init.normal(Tensor.zeros(5), 0, 1, new Random(1)).toDoubleArray();
    assertArrayEquals(first, second);
  }

  @Test
  void aVectorHasNoFans() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> Init.xavierUniform(Tensor.zeros(3), 1, rng));
    assertTrue(e.getMessage().contains("[3]"), e.getMessage());
  }
}
