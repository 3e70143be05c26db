package ex5_5;

import arraystoadam.nn.Linear;
import arraystoadam.nn.Module;
import arraystoadam.tensor.Tensor;
import java.util.random.RandomGenerator;

/** Lets each word of a sequence look at itself and at the words before it. */
public final class CausalAttention extends Module {

  private final int size;
  private final Linear query;
  private final Linear key;
  private final Linear value;

  /** Makes the layers for words of {@code size} numbers, the query's first, then key and value. */
  public CausalAttention(int size, RandomGenerator rng) {
    this.size = size;
    query = register("query", new Linear(size, size, rng));
    key = register("key", new Linear(size, size, rng));
    value = register("value", new Linear(size, size, rng));
  }

  /** Turns {@code [T, size]} into {@code [T, size]}. */
  @Override
  public Tensor forward(Tensor input) {
    if (input.rank() != 2 || input.dim(1) != size) {
      throw new IllegalArgumentException(
          "CausalAttention: shape " + input.shape() + " must be [T, " + size + "]");
    }
    Tensor scores = query.forward(input).matmul(key.forward(input).t()).div(Math.sqrt(size));
    Tensor weights = hideFuture(scores).softmax(1);
    return weights.matmul(value.forward(input));
  }

  /** Sets the scores {@code [T, T]} of each word with later ones to minus infinity. */
  private static Tensor hideFuture(Tensor scores) {
    Tensor positions = Tensor.arange(scores.dtype(), 0, scores.dim(0), 1).to(scores.device());
    Tensor visible = positions.unsqueeze(1).ge(positions.unsqueeze(0));
    Tensor hidden = Tensor.scalar(scores.dtype(), Double.NEGATIVE_INFINITY).to(scores.device());
    return Tensor.where(visible, scores, hidden);
  }
}
