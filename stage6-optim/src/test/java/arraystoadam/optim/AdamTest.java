package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Adam by hand. */
class AdamTest {

  /** With beta2 = 0.999 the bias correction 1 - beta2^t loses the first three of 16 digits. */
  private static final double TOLERANCE = 1e-13;

  private static final Adam.Options OPTIONS = new Adam.Options().withBetas(0.5, 0.75);

  private final Tensor parameter = Gradients.parameter(1, 2);

  private Adam adam(Adam.Options options) {
    return new Adam(List.of(parameter), 0.5, options);
  }

  private void assertAfterStep(Adam optimizer, double g0, double g1, double p0, double p1) {
    Gradients.set(parameter, g0, g1);
    optimizer.step();
    assertArrayEquals(new double[] {p0, p1}, parameter.toDoubleArray(), TOLERANCE);
  }

  @Test
  void twoStepsAreThoseByHand() {
    Adam optimizer = adam(OPTIONS.withEps(0));
    assertAfterStep(optimizer, 2, -4, 0.5, 2.5); // m = 1, -2; v = 1, 4
    // m = 0.5 + 0.5, -1 + 0; mHat = 4/3, -4/3
    // v = 0.75 + 0.25, 3 + 0; vHat = v / 0.4375 = 16/7, 48/7
    double step0 = 4.0 / 3 / Math.sqrt(16.0 / 7);
    double step1 = -4.0 / 3 / Math.sqrt(48.0 / 7);
    assertAfterStep(optimizer, 1, 0, 0.5 - 0.5 * step0, 2.5 - 0.5 * step1);
  }

  @Test
  void epsIsAddedAfterTheBiasCorrection() {
    Adam optimizer = adam(OPTIONS.withEps(1));
    // mHat = 3, -1; vHat = 9, 1; step = 3 / (3 + 1), -1 / (1 + 1)
    assertAfterStep(optimizer, 3, -1, 1 - 0.5 * 0.75, 2 + 0.5 * 0.5);
  }

  @Test
  void weightDecayIsPartOfTheGradient() {
    Adam optimizer = adam(OPTIONS.withEps(1).withWeightDecay(2));
    // g = 1 + 2 * 1, -5 + 2 * 2 = 3, -1
    assertAfterStep(optimizer, 1, -5, 1 - 0.5 * 0.75, 2 + 0.5 * 0.5);
  }

  @Test
  void amsgradRemembersTheLargestAverage() {
    Adam optimizer = adam(OPTIONS.withEps(0).withAmsgrad(true));
    assertAfterStep(optimizer, 4, -4, 0.5, 2.5); // v = 4, 4, the largest so far
    // m = 1 + 0, -1 - 4; mHat = m / 0.75; v = 3, 3 + 16, so the largest are 4, 19
    double vHat0 = 4 / 0.4375;
    double vHat1 = 19 / 0.4375;
    assertAfterStep(
        optimizer,
        0,
        -8,
        0.5 - 0.5 / 0.75 / Math.sqrt(vHat0),
        2.5 + 0.5 * 5 / 0.75 / Math.sqrt(vHat1));
  }

  @Test
  void theDefaultsAreThoseOfPyTorch() {
    Adam optimizer = new Adam(List.of(parameter), 0.5);
    assertAfterStep(optimizer, 1e-8, -3e-8, 1 - 0.5 / 2, 2 + 0.5 * 0.75); // 1e-8 / (1e-8 + 1e-8)
    // m = 0.09e-8 + 0.1e-8, mHat = m / 0.19 = 1e-8; v = 1e-16 * 0.001999, vHat = 1e-16
    assertAfterStep(optimizer, 1e-8, -3e-8, 1 - 0.5, 2 + 0.75);
  }
}
