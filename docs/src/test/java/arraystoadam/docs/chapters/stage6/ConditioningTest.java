package arraystoadam.docs.chapters.stage6;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the chapter works out about momentum. */
class ConditioningTest {

  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1000})
  void plainDescentShrinksByTheFactor(double kappa) {
    double factor = (kappa - 1) / (kappa + 1);
    assertEquals(Math.log(1e-6) / Math.log(factor), StepsCounted.plain(kappa), 1);
  }

  /** At the ends of the range it is the root of the momentum times a part that grows slowly. */
  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1000})
  void momentumShrinksNearlyByTheFactorWithTheRoot(double kappa) {
    double root = Math.sqrt(kappa);
    double steps = Math.log(1e-6) / Math.log((root - 1) / (root + 1));
    assertTrue(StepsCounted.withMomentum(kappa) >= steps);
    assertTrue(StepsCounted.withMomentum(kappa) < 1.7 * steps + 10);
  }

  @Test
  void tenTimesTheConditionNumberIsTenTimesTheStepsOrThreeToFour() {
    for (double kappa : new double[] {10, 100}) {
      double plain = (double) StepsCounted.plain(10 * kappa) / StepsCounted.plain(kappa);
      double momentum =
          (double) StepsCounted.withMomentum(10 * kappa) / StepsCounted.withMomentum(kappa);
      assertEquals(10, plain, 0.1);
      assertTrue(3 < momentum && momentum < 4, "" + momentum);
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {10, 100, 1000})
  void aLittleMoreMomentumTakesFewerSteps(double kappa) {
    double root = Math.sqrt(kappa);
    double momentum = 1.01 * Math.pow((root - 1) / (root + 1), 2);
    double lr = 2 * (1 + momentum) / (1 + kappa);
    assertTrue(StepsCounted.steps(kappa, lr, momentum) < StepsCounted.withMomentum(kappa));
  }

  @Test
  void theLookAheadLowersTheLimitOfTheRate() {
    double limit = 2 * 1.9 / 2.8;
    assertTrue(limit < 2);
    assertTrue(afterNesterov(0.99 * limit) < 1e-6);
    assertTrue(afterNesterov(1.01 * limit) > 1e6);
  }

  /** The distance from the bottom of a bowl with the curvature 1, from 1 on. */
  private static double afterNesterov(double lr) {
    Tensor w = Tensor.scalar(1.0).requiresGrad(true);
    SGD sgd = new SGD(List.of(w), lr, new SGD.Options().withMomentum(0.9).withNesterov(true));
    for (int i = 0; i < 2000; i++) {
      sgd.zeroGrad();
      w.pow(2).div(2).backward();
      sgd.step();
    }
    return Math.abs(w.item());
  }

  /** Nesterov's method as two arrows, and as the code has it, on the bowl with 1 and 4. */
  @Test
  void theParameterOfNesterovsMethodIsTheEndOfTheFirstArrow() {
    double lr = 0.22;
    double momentum = 0.8;
    double[] curvatures = {1, 4};
    double[] theta = {1.5, 0.55};
    double[] velocity = {0, 0};
    Tensor w = Tensor.of(theta.clone()).requiresGrad(true);
    SGD sgd = new SGD(List.of(w), lr, new SGD.Options().withMomentum(momentum).withNesterov(true));
    for (int step = 0; step < 20; step++) {
      for (int i = 0; i < 2; i++) {
        double ahead = theta[i] - lr * momentum * velocity[i];
        assertEquals(ahead, w.toDoubleArray()[i], 1e-12);
        velocity[i] = momentum * velocity[i] + curvatures[i] * ahead;
        theta[i] -= lr * velocity[i];
      }
      sgd.zeroGrad();
      w.pow(2).mul(Tensor.of(curvatures)).sum().div(2).backward();
      sgd.step();
    }
  }
}
