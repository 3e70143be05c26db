package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Golden;
import arraystoadam.device.DType;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class SineFitTest {

  private static final String PROGRAM = "cubic, gradient descent, lr 1e-6 (stages 1, 2, 3)";
  private static final Tensor X = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 2000);
  private static final Tensor Y = X.sin();

  /** Half a unit of the last decimal that the book gives of the best cubic. */
  private static final double SEVEN_DECIMALS = 0.5e-7;

  private static Tensor[] scalars(DType dtype, double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> Tensor.scalar(dtype, value))
        .toArray(Tensor[]::new);
  }

  @Test
  void thePredictionIsThatByHand() {
    Tensor x = Tensor.of(new double[] {-1, 0, 1, 2});
    double[] expected = {-2, 1, 10, 49};
    assertArrayEquals(
        expected, SineFit.predict(scalars(DType.FLOAT64, 1, 2, 3, 4), x).toDoubleArray());
  }

  @Test
  void theLossIsThatByHand() {
    Tensor prediction = Tensor.of(new double[] {1, 2, 5});
    Tensor loss = SineFit.loss(prediction, Tensor.of(new double[] {3, 2, 4}));
    assertEquals(Shape.SCALAR, loss.shape());
    assertEquals(5, loss.item()); // (1 - 3)^2 + (2 - 2)^2 + (5 - 4)^2
  }

  @Test
  void theGradientIsThatByHand() {
    Tensor prediction = Tensor.of(new double[] {5, 1});
    Tensor x = Tensor.of(new double[] {2, -1});
    Tensor y = Tensor.of(new double[] {2, 3});
    // 2 (prediction - y) is 6 and -4; times 1, x, x^2, x^3, and summed up.
    assertArrayEquals(new double[] {2, 16, 20, 52}, numbers(SineFit.gradient(prediction, x, y)));
  }

  @Test
  void float64RunAgreesWithPyTorch() {
    compare(DType.FLOAT64);
  }

  @Test
  void float32RunAgreesWithPyTorch() {
    compare(DType.FLOAT32);
  }

  /**
   * Every iteration rounds the numbers once more, by half a unit of their last place at most.
   * Descent does not amplify that, so at worst it adds up.
   */
  private static double roundingOfARun(DType dtype) {
    return 2000 * (dtype == DType.FLOAT64 ? 0x1p-53 : 0x1p-24);
  }

  private static void compare(DType dtype) {
    double tolerance = roundingOfARun(dtype);
    JsonNode golden = golden(dtype);
    Tensor[] w = scalars(dtype, Golden.numbers(golden.get("start")));
    Tensor x = Tensor.linspace(dtype, -Math.PI, Math.PI, 2000);
    Map<Integer, Double> losses = new HashMap<>();
    SineFit.fit(w, x, x.sin(), 1e-6, 2000, losses::put);
    assertEquals(golden.get("losses").size(), losses.size());
    for (JsonNode entry : golden.get("losses")) {
      double expected = entry.get(1).doubleValue();
      assertEquals(expected, losses.get(entry.get(0).intValue()), tolerance * expected);
    }
    assertArrayEquals(Golden.numbers(golden.get("final")), numbers(w), tolerance);
  }

  private static JsonNode golden(DType dtype) {
    for (JsonNode node : Golden.read("programs.json")) {
      if (node.get("program").asText().equals(PROGRAM)
          && node.get("dtype").asText().equals(dtype.toString())) {
        return node;
      }
    }
    throw new AssertionError("no golden run of " + PROGRAM);
  }

  /**
   * The loss is a parabola in each coefficient, so a central difference is exact for any h, and a
   * large one keeps rounding small.
   */
  @Property(shrinking = ShrinkingMode.OFF)
  void theGradientAgreesWithCentralDifferences(
      @ForAll long seed, @ForAll @IntRange(max = 20) int points) {
    Random rng = new Random(seed);
    Tensor[] w = scalars(DType.FLOAT64, rng.doubles(4, -2, 2).toArray());
    Tensor x = Tensor.of(rng.doubles(points, -4, 4).toArray());
    Tensor y = Tensor.of(rng.doubles(points, -4, 4).toArray());
    Tensor[] gradient = SineFit.gradient(SineFit.predict(w, x), x, y);
    assertEquals(w.length, gradient.length);
    double tolerance = rounding(points);
    for (int i = 0; i < w.length; i++) {
      double slope = (lossAt(w, i, 1, x, y) - lossAt(w, i, -1, x, y)) / 2;
      assertEquals(Shape.SCALAR, gradient[i].shape());
      assertEquals(slope, gradient[i].item(), tolerance);
    }
  }

  /**
   * With coefficients of up to 3 and points of up to 4, a term of the loss is at most (3 (1 + 4 +
   * 16 + 64) + 4)^2 = 259^2, and one of the gradient is smaller. Each is rounded about ten times,
   * and once more with each term that is added to it; the slope and the gradient are such sums.
   */
  private static double rounding(int points) {
    return 2.0 * (points + 1) * (points + 10) * 259 * 259 * 0x1p-53;
  }

  /**
   * What is left of the gradient is rounding: the largest sum is made of 2000 terms of up to 20.
   */
  @Test
  void descentLeadsToTheBestCubicWhereTheGradientVanishes() {
    Tensor[] w = scalars(DType.FLOAT64, Golden.numbers(golden(DType.FLOAT64).get("start")));
    SineFit.fit(w, X, Y, 3e-6, 20_000, (t, loss) -> {});
    Tensor prediction = SineFit.predict(w, X);
    assertArrayEquals(new double[] {0, 0.8567408, 0, -0.0933304}, numbers(w), SEVEN_DECIMALS);
    assertEquals(8.8171654, SineFit.loss(prediction, Y).item(), SEVEN_DECIMALS);
    assertArrayEquals(new double[4], numbers(SineFit.gradient(prediction, X, Y)), 1e-9);
  }

  private static double lossAt(Tensor[] w, int i, double h, Tensor x, Tensor y) {
    Tensor[] moved = w.clone();
    moved[i] = moved[i].add(h);
    return SineFit.loss(SineFit.predict(moved, x), y).item();
  }

  private static double[] numbers(Tensor[] scalars) {
    return Arrays.stream(scalars).mapToDouble(Tensor::item).toArray();
  }
}
