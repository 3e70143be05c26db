package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Gradient descent by hand: all numbers are exact in binary. */
class SGDTest {

  private final Tensor parameter = Gradients.parameter(1, 2);

  private SGD sgd(SGD.Options options) {
    return new SGD(List.of(parameter), 0.25, options);
  }

  private void assertAfterStep(SGD optimizer, double g0, double g1, double p0, double p1) {
    Gradients.set(parameter, g0, g1);
    optimizer.step();
    assertArrayEquals(new double[] {p0, p1}, parameter.toDoubleArray());
  }

  @Test
  void aPlainStepIsThatByHand() {
    SGD optimizer = new SGD(List.of(parameter), 0.25);
    assertAfterStep(optimizer, 2, -4, 1 - 0.5, 2 + 1);
    assertAfterStep(optimizer, 4, 0, 0.5 - 1, 3);
  }

  @Test
  void momentumKeepsTheVelocity() {
    SGD optimizer = sgd(new SGD.Options().withMomentum(0.5));
    assertAfterStep(optimizer, 4, -4, 0, 3); // v = 4, -4
    assertAfterStep(optimizer, 2, 0, -1, 3.5); // v = 2 + 2, -2
    assertAfterStep(optimizer, 0, 0, -1.5, 3.75); // v = 2, -1
  }

  @Test
  void dampeningSparesTheFirstStep() {
    SGD optimizer = sgd(new SGD.Options().withMomentum(0.5).withDampening(0.75));
    assertAfterStep(optimizer, 4, -4, 0, 3); // v = 4, -4
    assertAfterStep(optimizer, 8, 0, -1, 3.5); // v = 2 + 0.25 * 8, -2
  }

  @Test
  void nesterovLooksAhead() {
    SGD optimizer = sgd(new SGD.Options().withMomentum(0.5).withNesterov(true));
    assertAfterStep(optimizer, 4, -4, 1 - 1.5, 2 + 1.5); // v = 4, -4; g = 4 + 2, -4 - 2
    assertAfterStep(optimizer, 2, 0, -0.5 - 1, 3.5 + 0.25); // v = 4, -2; g = 2 + 2, -1
  }

  @Test
  void weightDecayPullsTowardsZero() {
    SGD optimizer = sgd(new SGD.Options().withWeightDecay(0.5));
    assertAfterStep(optimizer, 0, 1, 1 - 0.125, 2 - 0.5); // g = 0.5, 1 + 1
  }

  @Test
  void weightDecayIsPartOfTheVelocity() {
    SGD optimizer = sgd(new SGD.Options().withMomentum(0.5).withWeightDecay(0.5));
    assertAfterStep(optimizer, 0, 1, 0.875, 1.5); // v = 0.5, 2
    assertAfterStep(optimizer, 0, 0, 0.875 - 0.171875, 1.5 - 0.4375); // v = 0.6875, 1.75
  }

  @Test
  void aNewLearningRateAppliesToTheVelocityAtOnce() {
    SGD optimizer = sgd(new SGD.Options().withMomentum(0.5));
    assertAfterStep(optimizer, 4, -4, 0, 3); // v = 4, -4
    optimizer.setLr(1);
    assertAfterStep(optimizer, 0, 0, -2, 5); // v = 2, -2
  }

  @Test
  void aLearningRateOfZeroMovesNothing() {
    SGD optimizer = new SGD(List.of(parameter), 0);
    assertAfterStep(optimizer, 4, -4, 1, 2);
  }
}
