package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Divides the gradient by a running average of its size, so that every parameter moves at about the
 * same pace. With the gradient g, running averages s of its square and m of itself, and a velocity
 * v:
 *
 * <pre>
 * g = g + weightDecay * parameter
 * s = alpha * s + (1 - alpha) * g^2
 * m = alpha * m + (1 - alpha) * g              (if centered; else m = 0)
 * v = momentum * v + g / (sqrt(s - m^2) + eps)
 * parameter = parameter - lr * v
 * </pre>
 *
 * <p>Where eps is 0, or rounds to 0 in the type of the parameter, and the root is 0 as well, the
 * quotient counts as 0. Centered, {@code s - m^2} is never negative, but rounding can make it so:
 * then it counts as 0, where PyTorch gets NaN.
 *
 * <p>Tieleman and Hinton, Coursera lecture 6.5, 2012; centered: Graves, "Generating sequences with
 * recurrent neural networks", 2013, equations 38 to 41. As in PyTorch, eps stands outside of the
 * root (TensorFlow has it inside).
 */
public final class RMSprop extends Optimizer {

  /** The settings beside the learning rate. */
  public record Options(
      double alpha, double eps, double weightDecay, double momentum, boolean centered) {

    /** alpha 0.99, eps 1e-8, and nothing else. */
    public Options() {
      this(0.99, 1e-8, 0, 0, false);
    }

    /**
     * Checks the numbers.
     *
     * @throws IllegalArgumentException if alpha is not in [0, 1), or another number is negative or
     *     not finite
     */
    public Options {
      Arguments.requireFraction("RMSprop", "alpha", alpha);
      Arguments.requireNotNegative("RMSprop", "eps", eps);
      Arguments.requireNotNegative("RMSprop", "weightDecay", weightDecay);
      Arguments.requireNotNegative("RMSprop", "momentum", momentum);
    }

    public Options withAlpha(double alpha) {
      return new Options(alpha, eps, weightDecay, momentum, centered);
    }

    public Options withEps(double eps) {
      return new Options(alpha, eps, weightDecay, momentum, centered);
    }

    public Options withWeightDecay(double weightDecay) {
      return new Options(alpha, eps, weightDecay, momentum, centered);
    }

    public Options withMomentum(double momentum) {
      return new Options(alpha, eps, weightDecay, momentum, centered);
    }

    public Options withCentered(boolean centered) {
      return new Options(alpha, eps, weightDecay, momentum, centered);
    }
  }

  private final Options options;

  public RMSprop(List<? extends Tensor> parameters, double lr) {
    this(parameters, lr, new Options());
  }

  public RMSprop(List<? extends Tensor> parameters, double lr, Options options) {
    super(parameters, lr);
    this.options = Arguments.given(name(), "options", options);
  }

  @Override
  protected Set<String> bufferNames() {
    Set<String> names = new HashSet<>(Set.of("squareAverage"));
    if (options.centered()) {
      names.add("average");
    }
    if (options.momentum() != 0) {
      names.add("velocity");
    }
    return names;
  }

  @Override
  protected void update(Tensor parameter, Tensor grad, ParameterState state) {
    Tensor g = decayed(grad, parameter, options.weightDecay());
    Tensor step = divided(g, size(parameter, g, state), options.eps());
    if (options.momentum() != 0) {
      Tensor velocity = state.buffer("velocity", parameter);
      step = velocity.mulInPlace(options.momentum()).addInPlace(step);
    }
    parameter.subInPlace(step.mul(lr()));
  }

  /** The running root mean square of the gradient, about its mean if centered. */
  private Tensor size(Tensor parameter, Tensor g, ParameterState state) {
    Tensor square = average(state.buffer("squareAverage", parameter), g.mul(g));
    if (!options.centered()) {
      return square.sqrt();
    }
    Tensor mean = average(state.buffer("average", parameter), g);
    return square.sub(mean.mul(mean)).maximum(0).sqrt();
  }

  private Tensor average(Tensor average, Tensor value) {
    return average.mulInPlace(options.alpha()).addInPlace(value.mul(1 - options.alpha()));
  }
}
