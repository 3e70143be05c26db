package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The steps of the program, by hand and against what is known of the best cubic. */
class SineFitStepsTest {

  /** Half a unit of the last decimal that the book gives of the best cubic. */
  private static final double SEVEN_DECIMALS = 0.5e-7;

  @Test
  void oneStepIsThatByHand() {
    Sequential model = CubicModel.of(DType.FLOAT64, 0, 0, 0, 0);
    Tensor x = Tensor.of(new double[] {-1, 2});
    Tensor y = Tensor.of(new double[] {1, -1});
    // The differences are -1 and 1: the gradient with respect to the factor of x^k is 2 * (-(-1)^k
    // + 2^k).
    SineFit.fit(model, SineFit.powers(x), y, 0.5, 1, (iteration, loss) -> {});
    assertArrayEquals(new double[] {0, -3, -3, -9}, SineFit.coefficients(model));
  }

  @Test
  void powersAreTheColumnsXXSquaredXCubed() {
    Tensor powers = SineFit.powers(Tensor.of(new double[] {-2, 0, 3}));
    assertEquals("[3, 3]", powers.shape().toString());
    assertArrayEquals(new double[] {-2, 4, -8, 0, 0, 0, 3, 9, 27}, powers.toDoubleArray());
  }

  @Test
  void coefficientsAreTheBiasAndThenTheWeights() {
    Sequential model = CubicModel.of(DType.FLOAT64, 1, 2, 3, 4);
    assertArrayEquals(new double[] {1, 2, 3, 4}, SineFit.coefficients(model));
  }

  @Test
  void theBestCubicStaysWhereItIs() {
    Sequential model = CubicModel.of(DType.FLOAT64, 0, 0.8567408, 0, -0.0933304);
    Map<Integer, Double> losses = fit(model, 1e-6, 100);
    assertEquals(8.8171654, losses.get(99), SEVEN_DECIMALS);
    assertArrayEquals(
        new double[] {0, 0.8567408, 0, -0.0933304}, SineFit.coefficients(model), SEVEN_DECIMALS);
  }

  /** The largest eigenvalue of the Hessian is 562121.9. */
  @Test
  void theLearningRateMustBeBelowTwoOverTheLargestEigenvalue() {
    double limit = 2 / 562121.9;
    assertTrue(lossAfter2000(0.999 * limit) < 100);
    assertTrue(lossAfter2000(1.001 * limit) > 1000);
  }

  private static double lossAfter2000(double lr) {
    return fit(CubicModel.of(DType.FLOAT64, 0, 0, 0, 0), lr, 2000).get(1999);
  }

  @Test
  void withoutIterationsNothingChanges() {
    Sequential model = CubicModel.of(DType.FLOAT64, 1, 2, 3, 4);
    assertEquals(Map.of(), fit(model, 1e-6, 0));
    assertArrayEquals(new double[] {1, 2, 3, 4}, SineFit.coefficients(model));
  }

  private static Map<Integer, Double> fit(Sequential model, double lr, int iterations) {
    Tensor x = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 2000);
    Map<Integer, Double> losses = new HashMap<>();
    SineFit.fit(model, SineFit.powers(x), x.sin(), lr, iterations, losses::put);
    return losses;
  }
}
