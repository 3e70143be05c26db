package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.Golden;
import arraystoadam.arrays.ArrayMath;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class SineFitTest {

  private static final String PROGRAM = "cubic, gradient descent, lr 1e-6 (stages 1, 2, 3)";
  private static final double[] X = ArrayMath.linspace(-Math.PI, Math.PI, 2000);
  private static final double[] Y = ArrayMath.sin(X);

  /**
   * Every iteration rounds the numbers once more, by half a unit of their last place at most.
   * Descent does not amplify that, so at worst it adds up.
   */
  private static final double ROUNDING_OF_A_RUN = 2000 * 0x1p-53;

  /** Half a unit of the last decimal that the book gives of the best cubic. */
  private static final double SEVEN_DECIMALS = 0.5e-7;

  @Test
  void thePredictionIsThatByHand() {
    double[] w = {1, 2, 3, 4};
    assertArrayEquals(new double[] {-2, 1, 10, 49}, SineFit.predict(w, new double[] {-1, 0, 1, 2}));
  }

  @Test
  void theLossIsThatByHand() {
    // (1 - 3)^2 + (2 - 2)^2 + (5 - 4)^2
    assertEquals(5, SineFit.loss(new double[] {1, 2, 5}, new double[] {3, 2, 4}));
  }

  @Test
  void theGradientIsThatByHand() {
    double[] x = {2, -1};
    double[] prediction = {5, 1};
    double[] y = {2, 3};
    // 2 (prediction - y) is 6 and -4; times 1, x, x^2, x^3, and summed up.
    assertArrayEquals(new double[] {2, 16, 20, 52}, SineFit.gradient(prediction, x, y));
  }

  @Test
  void runAgreesWithPyTorch() {
    JsonNode golden = golden();
    double[] w = Golden.numbers(golden.get("start"));
    Map<Integer, Double> losses = new HashMap<>();
    SineFit.fit(w, X, Y, 1e-6, 2000, losses::put);
    assertEquals(golden.get("losses").size(), losses.size());
    for (JsonNode entry : golden.get("losses")) {
      double expected = entry.get(1).doubleValue();
      assertEquals(expected, losses.get(entry.get(0).intValue()), ROUNDING_OF_A_RUN * expected);
    }
    assertArrayEquals(Golden.numbers(golden.get("final")), w, ROUNDING_OF_A_RUN);
  }

  private static JsonNode golden() {
    for (JsonNode node : Golden.read("programs.json")) {
      if (node.get("program").asText().equals(PROGRAM)
          && node.get("dtype").asText().equals("float64")) {
        return node;
      }
    }
    throw new AssertionError("no golden run of " + PROGRAM);
  }

  /**
   * The loss is a parabola in each coefficient, so a central difference is exact for any h, and a
   * large one keeps rounding small.
   */
  @Property(edgeCases = EdgeCasesMode.NONE) // there are more combinations of them than tries
  void theGradientAgreesWithCentralDifferences(
      @ForAll("coefficients") double[] w, @ForAll("points") double[][] points) {
    double[] x = points[0];
    double[] y = points[1];
    double[] gradient = SineFit.gradient(SineFit.predict(w, x), x, y);
    assertEquals(w.length, gradient.length);
    double tolerance = rounding(x.length);
    for (int i = 0; i < w.length; i++) {
      double slope = (lossAt(w, i, 1, x, y) - lossAt(w, i, -1, x, y)) / 2;
      assertEquals(slope, gradient[i], tolerance);
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

  @Test
  void theGradientOfNoPointsIsZero() {
    assertArrayEquals(new double[4], SineFit.gradient(new double[0], new double[0], new double[0]));
  }

  @Test
  void theBestCubicIsThatOfTheBook() {
    double[] best = bestCubic();
    assertArrayEquals(new double[] {0, 0.8567408, 0, -0.0933304}, best, SEVEN_DECIMALS);
    assertEquals(8.8171654, SineFit.loss(SineFit.predict(best, X), Y), SEVEN_DECIMALS);
  }

  @Test
  void theGradientVanishesAtTheBestCubic() {
    double[] best = bestCubic();
    double[] gradient = SineFit.gradient(SineFit.predict(best, X), X, Y);
    // Rounding alone: the largest of the sums is made of 2000 terms of up to 20.
    assertArrayEquals(new double[4], gradient, 1e-9);
  }

  /**
   * By then nothing is left of the start: 3e-6 times the smallest eigenvalue of the Hessian,
   * 1727.5, is taken off in each step. It stops where the gradient is its own rounding of up to
   * 1e-9, so 1e-9 / 1727.5 away.
   */
  @Test
  void descentLeadsToTheBestCubic() {
    double[] w = Golden.numbers(golden().get("start"));
    SineFit.fit(w, X, Y, 3e-6, 20_000, (t, loss) -> {});
    assertArrayEquals(bestCubic(), w, 1e-9 / 1727.5);
  }

  @Test
  void theLargestEigenvalueOfTheHessianIsThatOfTheBook() {
    double eigenvalue = largestEigenvalueOfHessian();
    // to half a unit of the last digit that the book gives
    assertEquals(562121.9, eigenvalue, 0.05);
    assertEquals(3.558e-6, 2 / eigenvalue, 0.5e-9);
  }

  /**
   * In the end the loss is above the lowest one by 3.9e-6, as the eigenvalues of the Hessian say.
   */
  @Test
  void justBelowTheLimitTheLossFalls() {
    List<Double> losses = losses(3.55e-6);
    for (int i = 1; i < losses.size(); i++) {
      assertTrue(losses.get(i) < losses.get(i - 1), losses::toString);
    }
    assertEquals(8.8171654 + 3.9e-6, losses.get(losses.size() - 1), 1e-7);
  }

  @Test
  void justAboveTheLimitTheLossGrows() {
    List<Double> losses = losses(3.57e-6);
    for (int i = 1; i < losses.size(); i++) {
      assertTrue(losses.get(i) > losses.get(i - 1), losses::toString);
    }
    assertTrue(losses.get(losses.size() - 1) > 1e6, losses::toString);
  }

  private static List<Double> losses(double lr) {
    List<Double> losses = new ArrayList<>();
    double[] w = Golden.numbers(golden().get("start"));
    SineFit.fit(w, X, Y, lr, 2000, (t, loss) -> losses.add(loss));
    return losses;
  }

  private static double lossAt(double[] w, int i, double h, double[] x, double[] y) {
    double[] moved = w.clone();
    moved[i] += h;
    return SineFit.loss(SineFit.predict(moved, x), y);
  }

  /**
   * The least-squares solution: x and sin(x) are odd and x^2 is even, so a and c are 0, and b and d
   * solve two equations in the sums of x^2, x^4, x^6, x y and x^3 y.
   */
  private static double[] bestCubic() {
    double x2 = sumOfPowers(2);
    double x4 = sumOfPowers(4);
    double x6 = sumOfPowers(6);
    double xy = ArrayMath.sum(ArrayMath.mul(X, Y));
    double x3y = ArrayMath.sum(ArrayMath.mul(ArrayMath.pow(X, 3), Y));
    double determinant = x2 * x6 - x4 * x4;
    double b = (xy * x6 - x3y * x4) / determinant;
    double d = (x2 * x3y - x4 * xy) / determinant;
    return new double[] {0, b, 0, d};
  }

  /** By power iteration on the Hessian, whose elements are 2 sum(x^(i + j)). */
  private static double largestEigenvalueOfHessian() {
    double[] v = {1, 1, 1, 1};
    double length = 0;
    for (int step = 0; step < 200; step++) {
      double[] next = new double[4];
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          next[i] += 2 * sumOfPowers(i + j) * v[j];
        }
      }
      length = Math.sqrt(ArrayMath.sum(ArrayMath.pow(next, 2)));
      v = ArrayMath.mul(1 / length, next);
    }
    return length;
  }

  private static double sumOfPowers(int exponent) {
    return ArrayMath.sum(ArrayMath.pow(X, exponent));
  }

  @Provide
  static Arbitrary<double[]> coefficients() {
    return numbers(2).array(double[].class).ofSize(4);
  }

  /** Points x and values y, equally many: none, one or more. */
  @Provide
  static Arbitrary<double[][]> points() {
    return Arbitraries.integers()
        .between(0, 20)
        .flatMap(
            n ->
                Combinators.combine(
                        numbers(4).array(double[].class).ofSize(n),
                        numbers(4).array(double[].class).ofSize(n))
                    .as((x, y) -> new double[][] {x, y}));
  }

  private static Arbitrary<Double> numbers(double bound) {
    return Arbitraries.doubles().between(-bound, bound).ofScale(6);
  }
}
