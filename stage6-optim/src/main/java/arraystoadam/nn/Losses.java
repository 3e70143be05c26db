package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/** What the losses have in common. */
final class Losses {

  private Losses() {}

  /**
   * Refuses to broadcast: {@code [N, 1]} and {@code [N]} would become {@code [N, N]}, and the loss
   * would be that of every prediction with every target.
   */
  static void requireSameShape(String loss, Tensor prediction, Tensor target) {
    Objects.requireNonNull(prediction, loss + ": the prediction is null");
    Objects.requireNonNull(target, loss + ": the target is null");
    if (!prediction.shape().equals(target.shape())) {
      throw new IllegalArgumentException(
          String.format(
              "%s: the prediction has shape %s and the target %s, but they must be equal",
              loss, prediction.shape(), target.shape()));
    }
  }
}
