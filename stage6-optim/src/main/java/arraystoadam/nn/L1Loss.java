package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/** The absolute error: the sum or the mean of {@code |prediction - target|}. */
public final class L1Loss {

  private final Reduction reduction;

  public L1Loss(Reduction reduction) {
    this.reduction = Objects.requireNonNull(reduction, "L1Loss: reduction is null");
  }

  /**
   * The loss: a scalar, or without a reduction one for each element. Where the two are equal, the
   * gradient is 0.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public Tensor forward(Tensor prediction, Tensor target) {
    Losses.requireSameShape("L1Loss", prediction, target);
    return reduction.apply(prediction.sub(target).abs());
  }
}
