package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.chapters.stage1.CubicHessian;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.RMSprop;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.DoubleStream;

/**
 * What hovers when RMSprop does: the largest eigenvalue of the Hessian whose coefficients are
 * measured in units of their own step, lr / sqrt(s).
 */
public final class RmspropEdge {

  private static final double LR = 1e-3;
  private static final double[] MEASURED = measured(3000);

  private RmspropEdge() {}

  /** The most that it ever is. */
  public static double peak() {
    return Arrays.stream(MEASURED).max().orElseThrow();
  }

  /** The least that it is in the last 100 of 2000 steps. */
  public static double smallest() {
    return Arrays.stream(MEASURED, 1900, 2000).min().orElseThrow();
  }

  /** The most that it is there. */
  public static double largest() {
    return Arrays.stream(MEASURED, 1900, 2000).max().orElseThrow();
  }

  /** What it is after 3000 steps. */
  public static double last() {
    return MEASURED[MEASURED.length - 1];
  }

  private static double[] measured(int steps) {
    SineProblem problem = new SineProblem();
    Sequential model = SineProblem.model();
    RMSprop rmsprop = new RMSprop(model.parameters(), LR);
    double[] measured = new double[steps];
    for (int i = 0; i < steps; i++) {
      problem.step(model, rmsprop);
      measured[i] = largestEigenvalue(rmsprop.stateDict());
    }
    return measured;
  }

  private static double largestEigenvalue(Map<String, Tensor> state) {
    double[] weight = state.get("0.squareAverage").toDoubleArray();
    double[] bias = state.get("1.squareAverage").toDoubleArray();
    double[] rates =
        DoubleStream.of(bias[0], weight[0], weight[1], weight[2])
            .map(s -> LR / Math.sqrt(s))
            .toArray();
    return Math.max(largestEigenvalue(rates, 0, 2), largestEigenvalue(rates, 1, 3));
  }

  /** Odd powers of x sum to 0, so the Hessian is made of two matrices of two rows. */
  private static double largestEigenvalue(double[] rates, int i, int j) {
    double p = rates[i] * CubicHessian.secondDerivative(i, i);
    double r = rates[j] * CubicHessian.secondDerivative(j, j);
    double q = CubicHessian.secondDerivative(i, j);
    return (p + r + Math.sqrt((p - r) * (p - r) + 4 * rates[i] * rates[j] * q * q)) / 2;
  }
}
