package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Set;

/**
 * Divides the gradient by the root of the sum of all its squares so far: parameters that rarely
 * have a gradient move further when they do. With the gradient g, and s, which starts at 0, in step
 * t:
 *
 * <pre>
 * g = g + weightDecay * parameter
 * s = s + g^2
 * parameter = parameter - lr / (1 + (t - 1) * lrDecay) * g / (sqrt(s) + eps)
 * </pre>
 *
 * <p>Where eps is 0, or rounds to 0 in the type of the parameter, and the root is 0 as well, the
 * element stays as it is.
 *
 * <p>Duchi et al., "Adaptive subgradient methods for online learning and stochastic optimization",
 * 2011, figure 1, in the diagonal form; lrDecay is PyTorch's.
 */
public final class Adagrad extends Optimizer {

  /** The settings beside the learning rate. */
  public record Options(double lrDecay, double weightDecay, double eps) {

    /** eps 1e-10, and nothing else. */
    public Options() {
      this(0, 0, 1e-10);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if one is negative or not finite
     */
    public Options {
      Arguments.requireNotNegative("Adagrad", "lrDecay", lrDecay);
      Arguments.requireNotNegative("Adagrad", "weightDecay", weightDecay);
      Arguments.requireNotNegative("Adagrad", "eps", eps);
    }

    public Options withLrDecay(double lrDecay) {
      return new Options(lrDecay, weightDecay, eps);
    }

    public Options withWeightDecay(double weightDecay) {
      return new Options(lrDecay, weightDecay, eps);
    }

    public Options withEps(double eps) {
      return new Options(lrDecay, weightDecay, eps);
    }
  }

  private final Options options;

  public Adagrad(List<? extends Tensor> parameters, double lr) {
    this(parameters, lr, new Options());
  }

  public Adagrad(List<? extends Tensor> parameters, double lr, Options options) {
    super(parameters, lr);
    this.options = Arguments.given(name(), "options", options);
  }

  @Override
  protected Set<String> bufferNames() {
    return Set.of("squareSum");
  }

  @Override
  protected void update(Tensor parameter, Tensor grad, ParameterState state) {
    Tensor g = decayed(grad, parameter, options.weightDecay());
    Tensor sum = state.buffer("squareSum", parameter).addInPlace(g.mul(g));
    double lr = lr() / (1 + (state.steps() - 1) * options.lrDecay());
    parameter.subInPlace(divided(g, sum.sqrt(), options.eps()).mul(lr));
  }
}
