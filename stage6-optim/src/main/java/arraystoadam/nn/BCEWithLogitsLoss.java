package arraystoadam.nn;

import arraystoadam.tensor.Tensor;

/**
 * The binary cross-entropy of probabilities that are given as logits x: with {@code p = sigmoid(x)}
 * and targets y from 0 to 1, the sum or the mean of {@code -y log(p) - (1 - y) log(1 - p)}.
 *
 * <p>Computed as {@code (1 - y) x + log(1 + exp(-x))}, which does not overflow and stays finite
 * where the sigmoid rounds to 0 or 1. A loss below the rounding of 1, 6e-8 in FLOAT32, becomes 0.
 */
public final class BCEWithLogitsLoss {

  private final Reduction reduction;

  public BCEWithLogitsLoss(Reduction reduction) {
    this.reduction = reduction;
  }

  /**
   * The loss, a scalar.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public Tensor forward(Tensor logits, Tensor target) {
    Losses.requireSameShape("BCEWithLogitsLoss", logits, target);
    Tensor x = logits.sub(target.mul(logits));
    return reduction.apply(x.add(logOnePlusExp(logits.neg())));
  }

  /** Takes out the larger of 1 and exp(z), so that nothing overflows; its choice is a constant. */
  private static Tensor logOnePlusExp(Tensor z) {
    Tensor shift = z.relu().detach();
    return shift.add(shift.neg().exp().add(z.sub(shift).exp()).log());
  }
}
