package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.RMSprop;
import arraystoadam.tensor.Tensor;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Why a run of RMSprop can be compared with another program's only up to a point. As the gradients
 * shrink, so does what they are divided by, and the steps do not get smaller: gradient descent with
 * a growing learning rate. When that passes 2 / L, near iteration 630, every rounding error grows
 * by half in each step, until the steps to and fro are about as large as the learning rate.
 */
class RMSpropStabilityTest {

  private final Map<Integer, Double> losses = run(0.3);
  private final Map<Integer, Double> neighbour = run(0.3 + 1e-15);

  private static Map<Integer, Double> run(double a) {
    Sequential model = CubicModel.of(DType.FLOAT64, a, 0.2, -0.1, 0.05);
    Tensor x = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 2000);
    RMSprop optimizer = new RMSprop(model.parameters(), 1e-3);
    Map<Integer, Double> losses = new HashMap<>();
    SineFit.fit(model, optimizer, SineFit.powers(x), x.sin(), 1000, losses::put);
    return losses;
  }

  private double relativeDifference(int iteration) {
    double loss = losses.get(iteration);
    return Math.abs(neighbour.get(iteration) - loss) / loss;
  }

  /** They begin with a relative difference of 3e-15, to which the runs add their own rounding. */
  @Test
  void runsThatBeginAlmostAlikeStayAlikeAtFirst() {
    for (int iteration = 99; iteration <= 599; iteration += 100) {
      assertEquals(0, relativeDifference(iteration), 1e-13, "iteration " + iteration);
    }
  }

  /** By more than the growth from 1e-13 that a hundred iterations of rounding could explain. */
  @Test
  void thenTheyPart() {
    assertTrue(relativeDifference(699) > 1e-6);
    assertTrue(relativeDifference(799) > 1e-4);
  }
}
