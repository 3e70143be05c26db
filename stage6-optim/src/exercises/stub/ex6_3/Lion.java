package ex6_3;

import arraystoadam.optim.Optimizer;
import arraystoadam.optim.ParameterState;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** Moves each number by the learning rate, in the direction of the sign of an average. */
public final class Lion extends Optimizer {

  private final double beta1;
  private final double beta2;
  private final double weightDecay;

  /** Takes the betas of the paper, 0.9 and 0.99, and no weight decay. */
  public Lion(List<? extends Tensor> parameters, double lr) {
    this(parameters, lr, 0.9, 0.99, 0);
  }

  public Lion(
      List<? extends Tensor> parameters,
      double lr,
      double beta1,
      double beta2,
      double weightDecay) {
    super(parameters, lr);
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.weightDecay = weightDecay;
  }

  @Override
  protected void update(Tensor parameter, Tensor grad, ParameterState state) {
    throw new UnsupportedOperationException(
        String.format(
            "Exercise 6.3: take a step with beta1 %s, beta2 %s and weight decay %s",
            beta1, beta2, weightDecay));
  }
}
