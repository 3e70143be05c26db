package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/** The squared error: the sum or the mean of {@code (prediction - target)^2}. */
public final class MSELoss {

  private final Reduction reduction;

  public MSELoss(Reduction reduction) {
    this.reduction = Objects.requireNonNull(reduction, "MSELoss: reduction is null");
  }

  /**
   * The loss: a scalar, or without a reduction one for each element.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public Tensor forward(Tensor prediction, Tensor target) {
    Losses.requireSameShape("MSELoss", prediction, target);
    return reduction.apply(prediction.sub(target).pow(2));
  }
}
