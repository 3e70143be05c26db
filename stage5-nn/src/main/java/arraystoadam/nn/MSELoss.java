package arraystoadam.nn;

import arraystoadam.tensor.Tensor;

/** The squared error: the sum or the mean of {@code (prediction - target)^2}. */
public final class MSELoss {

  private final Reduction reduction;

  public MSELoss(Reduction reduction) {
    this.reduction = reduction;
  }

  /**
   * The loss, a scalar.
   *
   * @throws IllegalArgumentException if the shapes differ: {@code [N, 1]} and {@code [N]} would
   *     broadcast to {@code [N, N]}, and the loss would be that of every pair
   */
  public Tensor forward(Tensor prediction, Tensor target) {
    if (!prediction.shape().equals(target.shape())) {
      throw new IllegalArgumentException(
          String.format(
              "MSELoss: the prediction has shape %s and the target %s, but they must be equal",
              prediction.shape(), target.shape()));
    }
    return reduction.apply(prediction.sub(target).pow(2));
  }
}
