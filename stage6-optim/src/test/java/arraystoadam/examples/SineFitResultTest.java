package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.nn.Flatten;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the program ends, from its own random starts, against the best that a cubic can do. */
class SineFitResultTest {

  private static final double[] BEST = {0, 0.8567408, 0, -0.0933304};
  private static final double BEST_LOSS = 8.8171654;

  private static Sequential randomModel(long seed) {
    return new Sequential(new Linear(3, 1, new Random(seed)), new Flatten(0, 1));
  }

  private static Map<Integer, Double> fit(Sequential model, Optimizer optimizer, int iterations) {
    Tensor x = Tensor.linspace(DType.FLOAT32, -Math.PI, Math.PI, 2000);
    Map<Integer, Double> losses = new HashMap<>();
    SineFit.fit(model, optimizer, SineFit.powers(x), x.sin(), iterations, losses::put);
    return losses;
  }

  /** In the end RMSprop steps to and fro, by about the learning rate. */
  @Test
  void theDefaultRunEndsNearTheBestCubic() {
    Sequential model = randomModel(0);
    double lr = 1e-3;
    fit(model, new RMSprop(model.parameters(), lr), 2000);
    assertArrayEquals(BEST, SineFit.coefficients(model), lr);
  }

  /**
   * Half a step of 0.001 off in all four numbers costs at most L / 2 * 4 * 0.0005^2 with the
   * largest eigenvalue L = 562121.9.
   */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void rmspropEndsNearTheLowestLoss(long seed) {
    Sequential model = randomModel(seed);
    double loss = fit(model, new RMSprop(model.parameters(), 1e-3), 2000).get(1999);
    assertTrue(loss > BEST_LOSS && loss < BEST_LOSS + 0.281, "loss " + loss);
  }

  /**
   * To four decimals: numbers nearer to the best give the same loss in float32, whose steps near
   * 8.8 are 9.5e-7; ten of them are allowed.
   */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void adamReachesTheBestCubic(long seed) {
    Sequential model = randomModel(seed);
    double loss = fit(model, new Adam(model.parameters(), 1e-2), 2000).get(1999);
    assertEquals(BEST_LOSS, loss, 1e-5);
    assertArrayEquals(BEST, SineFit.coefficients(model), 5e-5);
  }

  /** Plain gradient descent takes the loss down, but is far from done after 2000 iterations. */
  @ParameterizedTest
  @ValueSource(longs = {0, 1, 2, 3, 4})
  void gradientDescentIsOnItsWay(long seed) {
    Sequential model = randomModel(seed);
    Map<Integer, Double> losses = fit(model, new SGD(model.parameters(), 1e-6), 2000);
    for (int iteration = 199; iteration < 2000; iteration += 100) {
      assertTrue(losses.get(iteration) < losses.get(iteration - 100), "iteration " + iteration);
    }
    assertTrue(losses.get(1999) > BEST_LOSS, "loss " + losses.get(1999));
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
  void withoutIterationsNothingChanges() {
    Sequential model = CubicModel.of(DType.FLOAT32, 1, 2, 3, 4);
    assertEquals(Map.of(), fit(model, new SGD(model.parameters(), 1e-6), 0));
    assertArrayEquals(new double[] {1, 2, 3, 4}, SineFit.coefficients(model));
  }
}
