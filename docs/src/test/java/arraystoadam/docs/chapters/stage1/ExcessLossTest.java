package arraystoadam.docs.chapters.stage1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The formula with the eigenvalues, against a descent step by step. */
class ExcessLossTest {

  private static final int POINTS = 2000;

  @Test
  void theLossIsThatOfTheDescent() {
    Random rng = new Random(0);
    double[] w = {rng.nextGaussian(), rng.nextGaussian(), rng.nextGaussian(), rng.nextGaussian()};
    for (int t = 0; t <= 300; t++) {
      assertEquals(1, ExcessLoss.loss(t) / lossBeforeStep(w), 1e-9, "after " + t + " steps");
    }
  }

  /** Takes a step of gradient descent, and returns the loss before it. */
  private static double lossBeforeStep(double[] w) {
    double[] gradient = new double[4];
    double loss = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = -Math.PI + 2 * Math.PI * i / (POINTS - 1);
      double error = w[0] + x * (w[1] + x * (w[2] + x * w[3])) - Math.sin(x);
      loss += error * error;
      for (int k = 0; k < 4; k++) {
        gradient[k] += 2 * error * Math.pow(x, k);
      }
    }
    for (int k = 0; k < 4; k++) {
      w[k] -= 1e-6 * gradient[k];
    }
    return loss;
  }
}
