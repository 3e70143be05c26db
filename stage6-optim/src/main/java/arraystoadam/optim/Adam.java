package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Set;

/**
 * Follows a running average of the gradient, divided by a running average of its size. With the
 * gradient g, and m and v, which start at 0, in step t:
 *
 * <pre>
 * g = g + weightDecay * parameter
 * m = beta1 * m + (1 - beta1) * g
 * v = beta2 * v + (1 - beta2) * g^2
 * mHat = m / (1 - beta1^t)
 * vHat = v / (1 - beta2^t)                     (amsgrad: of the largest v so far)
 * parameter = parameter - lr * mHat / (sqrt(vHat) + eps)
 * </pre>
 *
 * <p>Where eps is 0, or rounds to 0 in the type of the parameter, and the root is 0 as well, the
 * element stays as it is.
 *
 * <p>Kingma and Ba, "Adam: A method for stochastic optimization", 2015, algorithm 1, in the plain
 * form of its body and not the reordered one of section 2, whose eps means something else. AMSGrad:
 * Reddi et al., "On the convergence of Adam and beyond", 2018, algorithm 2, with the bias
 * correction that PyTorch adds to it.
 */
public class Adam extends Optimizer {

  /** The settings beside the learning rate. */
  public record Options(
      double beta1, double beta2, double eps, double weightDecay, boolean amsgrad) {

    /** Betas 0.9 and 0.999, eps 1e-8, and nothing else. */
    public Options() {
      this(0.9, 0.999, 1e-8, 0, false);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if a beta is not in [0, 1), or another number is negative or
     *     not finite
     */
    public Options {
      Arguments.requireFraction("Adam", "beta1", beta1);
      Arguments.requireFraction("Adam", "beta2", beta2);
      Arguments.requireNotNegative("Adam", "eps", eps);
      Arguments.requireNotNegative("Adam", "weightDecay", weightDecay);
    }

    public Options withBetas(double beta1, double beta2) {
      return new Options(beta1, beta2, eps, weightDecay, amsgrad);
    }

    public Options withEps(double eps) {
      return new Options(beta1, beta2, eps, weightDecay, amsgrad);
    }

    public Options withWeightDecay(double weightDecay) {
      return new Options(beta1, beta2, eps, weightDecay, amsgrad);
    }

    public Options withAmsgrad(boolean amsgrad) {
      return new Options(beta1, beta2, eps, weightDecay, amsgrad);
    }
  }

  private final Options options;

  public Adam(List<? extends Tensor> parameters, double lr) {
    this(parameters, lr, new Options());
  }

  public Adam(List<? extends Tensor> parameters, double lr, Options options) {
    super(parameters, lr);
    this.options = Arguments.given("Adam", "options", options);
  }

  @Override
  protected Set<String> bufferNames() {
    return options.amsgrad() ? Set.of("m", "v", "largestV") : Set.of("m", "v");
  }

  @Override
  protected void update(Tensor parameter, Tensor grad, ParameterState state) {
    Tensor g = decayed(grad, parameter, options.weightDecay());
    Tensor m = average(state.buffer("m", parameter), g, options.beta1());
    Tensor v = average(state.buffer("v", parameter), g.mul(g), options.beta2());
    if (options.amsgrad()) {
      Tensor largest = state.buffer("largestV", parameter);
      v = largest.copyInPlace(largest.maximum(v));
    }
    Tensor mHat = m.div(1 - StrictMath.pow(options.beta1(), state.steps()));
    Tensor vHat = v.div(1 - StrictMath.pow(options.beta2(), state.steps()));
    parameter.subInPlace(divided(mHat, vHat.sqrt(), options.eps()).mul(lr()));
  }

  private static Tensor average(Tensor average, Tensor value, double beta) {
    return average.mulInPlace(beta).addInPlace(value.mul(1 - beta));
  }
}
