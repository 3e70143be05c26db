package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** RMSprop by hand. */
class RMSpropTest {

  private static final RMSprop.Options OPTIONS = new RMSprop.Options().withAlpha(0.75);

  private final Tensor parameter = Gradients.parameter(1, 2);

  private RMSprop rmsprop(RMSprop.Options options) {
    return new RMSprop(List.of(parameter), 0.5, options);
  }

  private void assertAfterStep(RMSprop optimizer, double g0, double g1, double p0, double p1) {
    Gradients.set(parameter, g0, g1);
    optimizer.step();
    assertArrayEquals(new double[] {p0, p1}, parameter.toDoubleArray());
  }

  @Test
  void dividesByTheRootOfTheAverageSquare() {
    RMSprop optimizer = rmsprop(OPTIONS.withEps(0));
    // s = 0.25 * 16, 0.25 * 4; step = 4 / 2, -2 / 1
    assertAfterStep(optimizer, 4, -2, 1 - 0.5 * 2, 2 + 0.5 * 2);
    // s = 0.75 * 4 + 0.25 * 24^2, 0.75 * 1 + 0.25 * 1; step = 24 / sqrt(147), 1 / 1
    assertAfterStep(optimizer, 24, 1, -12 / Math.sqrt(147), 3 - 0.5);
  }

  @Test
  void epsStandsOutsideOfTheRoot() {
    RMSprop optimizer = rmsprop(OPTIONS.withEps(2));
    // step = 4 / (2 + 2), -2 / (1 + 2)
    assertAfterStep(optimizer, 4, -2, 1 - 0.5, 2 + 0.5 * 2 / 3);
  }

  @Test
  void momentumKeepsTheVelocity() {
    RMSprop optimizer = rmsprop(OPTIONS.withEps(0).withMomentum(0.5));
    assertAfterStep(optimizer, 4, -2, 0, 3); // v = 2, -2
    assertAfterStep(optimizer, 2, 1, 0 - 0.5 * 2, 3 + 0.5 * 0); // s = 4, 1; v = 1 + 1, -1 + 1
  }

  @Test
  void centeredMeasuresTheSizeAboutTheMean() {
    RMSprop optimizer = rmsprop(OPTIONS.withEps(0).withCentered(true));
    // s = 4, 1; m = 1, -0.5; root of 4 - 1, 1 - 0.25
    assertAfterStep(optimizer, 4, -2, 1 - 0.5 * 4 / Math.sqrt(3), 2 + 0.5 * 2 / Math.sqrt(0.75));
  }

  @Test
  void aSteadyGradientHasNoSpreadAndRoundingMustNotMakeItNegative() {
    Tensor single = Tensor.zeros(1).requiresGrad(true);
    RMSprop optimizer =
        new RMSprop(List.of(single), 1e-3, new RMSprop.Options().withAlpha(0.5).withCentered(true));
    for (int i = 0; i < 100; i++) {
      single.clearGrad();
      single.mul(0.3).sum().backward();
      optimizer.step();
      assertTrue(Double.isFinite(single.item()), "step " + i);
    }
  }

  @Test
  void weightDecayIsPartOfTheGradient() {
    RMSprop optimizer = rmsprop(OPTIONS.withEps(2).withWeightDecay(2));
    // g = 2 + 2 * 1, -6 + 2 * 2 = 4, -2
    assertAfterStep(optimizer, 2, -6, 1 - 0.5, 2 + 0.5 * 2 / 3);
  }

  @Test
  void theDefaultsAreThoseOfPyTorch() {
    RMSprop optimizer = new RMSprop(List.of(parameter), 1e-3);
    // s = 0.01 * 9, so the step is 3 / (0.3 + 1e-8)
    assertAfterStep(optimizer, 3, -3, 1 - 3e-3 / (0.3 + 1e-8), 2 + 3e-3 / (0.3 + 1e-8));
  }
}
