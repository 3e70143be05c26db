package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Set;

/**
 * Gradient descent, with momentum if wanted. With the gradient g and, for momentum, the velocity v:
 *
 * <pre>
 * g = g + weightDecay * parameter
 * v = momentum * v + (1 - dampening) * g    (v = g in the first step)
 * g = g + momentum * v if nesterov, else v
 * parameter = parameter - lr * g
 * </pre>
 *
 * <p>Sutskever et al., "On the importance of initialization and momentum in deep learning", 2013,
 * in PyTorch's variant: the learning rate scales the velocity when it is applied, not the gradient
 * when it is added, so that a change of the rate takes effect at once.
 */
public final class SGD extends Optimizer {

  /** The settings beside the learning rate; all are off by default. */
  public record Options(double momentum, double dampening, boolean nesterov, double weightDecay) {

    public Options() {
      this(0, 0, false, 0);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if momentum or weightDecay is negative or not finite, or if
     *     dampening is not finite
     */
    public Options {
      Arguments.requireNotNegative("SGD", "momentum", momentum);
      Arguments.requireNotNegative("SGD", "weightDecay", weightDecay);
      Arguments.requireFinite("SGD", "dampening", dampening);
    }

    public Options withMomentum(double momentum) {
      return new Options(momentum, dampening, nesterov, weightDecay);
    }

    public Options withDampening(double dampening) {
      return new Options(momentum, dampening, nesterov, weightDecay);
    }

    public Options withNesterov(boolean nesterov) {
      return new Options(momentum, dampening, nesterov, weightDecay);
    }

    public Options withWeightDecay(double weightDecay) {
      return new Options(momentum, dampening, nesterov, weightDecay);
    }
  }

  private final Options options;

  public SGD(List<? extends Tensor> parameters, double lr) {
    this(parameters, lr, new Options());
  }

  /**
   * Takes other options.
   *
   * @throws IllegalArgumentException if nesterov comes without momentum or with dampening
   */
  public SGD(List<? extends Tensor> parameters, double lr, Options options) {
    super(parameters, lr);
    this.options = Arguments.given(name(), "options", options);
    if (options.nesterov() && (options.momentum() == 0 || options.dampening() != 0)) {
      throw new IllegalArgumentException(
          "SGD: nesterov needs a momentum above 0 and no dampening, not "
              + (options.momentum() + " and " + options.dampening()));
    }
  }

  @Override
  protected Set<String> bufferNames() {
    return options.momentum() == 0 ? Set.of() : Set.of("velocity");
  }

  @Override
  protected void update(Tensor parameter, Tensor grad, ParameterState state) {
    Tensor g = decayed(grad, parameter, options.weightDecay());
    if (options.momentum() != 0) {
      Tensor velocity = velocity(parameter, g, state);
      g = options.nesterov() ? g.add(velocity.mul(options.momentum())) : velocity;
    }
    parameter.subInPlace(g.mul(lr()));
  }

  private Tensor velocity(Tensor parameter, Tensor g, ParameterState state) {
    double share = state.steps() == 1 ? 1 : 1 - options.dampening();
    return state
        .buffer("velocity", parameter)
        .mulInPlace(options.momentum())
        .addInPlace(g.mul(share));
  }
}
