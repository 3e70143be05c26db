package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/**
 * The binary cross-entropy of probabilities that are given as logits x: with {@code p = sigmoid(x)}
 * and targets y from 0 to 1, the sum or the mean of {@code -y log(p) - (1 - y) log(1 - p)}.
 *
 * <p>Computed as {@code (1 - y) x + log(1 + exp(-x))}, and for negative x as {@code -y x + log(1 +
 * exp(x))}, which is the same. Neither term is ever negative and no exponential larger than 1, so
 * nothing overflows and nothing cancels: a tiny loss is as exact as a large one. An infinite logit
 * has a loss of 0 where the target is all for it, and an infinite one elsewhere.
 */
public final class BCEWithLogitsLoss {

  private final Reduction reduction;

  public BCEWithLogitsLoss(Reduction reduction) {
    this.reduction = Objects.requireNonNull(reduction, "BCEWithLogitsLoss: reduction is null");
  }

  /**
   * The loss: a scalar, or without a reduction one for each element. Its gradient with respect to a
   * logit is {@code sigmoid(x) - y}, and with respect to a target -x, or 0 where an infinite logit
   * is right.
   *
   * @throws IllegalArgumentException if the shapes differ, or if a target is not from 0 to 1
   */
  public Tensor forward(Tensor logits, Tensor target) {
    Losses.requireSameShape("BCEWithLogitsLoss", logits, target);
    requireProbabilities(target.toDoubleArray());
    Tensor isPositive = logits.ge(0);
    Tensor weight = isPositive.sub(target); // 1 - y, or -y for negative x
    Tensor sign = isPositive.mul(-2).add(1); // not abs: its slope at 0 is 0
    Tensor rest = logits.mul(sign).exp().log1p();
    return reduction.apply(weight.mul(withoutRightInfinities(logits, weight)).add(rest));
  }

  /** The logits, but 0 for an infinite one that is right: infinity times 0 would be NaN. */
  private static Tensor withoutRightInfinities(Tensor logits, Tensor weight) {
    Tensor isRight = logits.abs().eq(Double.POSITIVE_INFINITY).mul(weight.eq(0));
    return Tensor.where(isRight, Tensor.zerosLike(logits), logits);
  }

  private static void requireProbabilities(double[] target) {
    for (int i = 0; i < target.length; i++) {
      if (!(target[i] >= 0 && target[i] <= 1)) {
        throw new IllegalArgumentException(
            String.format(
                "BCEWithLogitsLoss: target %s of element %s must be from 0 to 1", target[i], i));
      }
    }
  }
}
