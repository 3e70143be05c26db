package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.List;

/**
 * {@link Adam} with weight decay that is decoupled from the gradient: it shrinks the parameter by
 * itself and does not pass through the running averages.
 *
 * <pre>
 * parameter = parameter - lr * weightDecay * parameter
 * then a step of Adam without weight decay
 * </pre>
 *
 * <p>Loshchilov and Hutter, "Decoupled weight decay regularization", 2019, algorithm 2, in
 * PyTorch's variant, where the learning rate takes the part of the paper's schedule multiplier.
 */
public final class AdamW extends Adam {

  private final double weightDecay;

  /** Takes Adam's default options with a weight decay of 0.01. */
  public AdamW(List<? extends Tensor> parameters, double lr) {
    this(parameters, lr, new Options().withWeightDecay(0.01));
  }

  /** Takes other options; those of {@link Adam} start with no weight decay. */
  public AdamW(List<? extends Tensor> parameters, double lr, Options options) {
    super(parameters, lr, Arguments.given("AdamW", "options", options).withWeightDecay(0));
    this.weightDecay = options.weightDecay();
  }

  @Override
  protected void update(Tensor parameter, Tensor grad, ParameterState state) {
    parameter.mulInPlace(1 - lr() * weightDecay);
    super.update(parameter, grad, state);
  }
}
