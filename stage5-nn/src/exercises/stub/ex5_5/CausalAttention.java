package ex5_5;

import arraystoadam.nn.Module;
import arraystoadam.tensor.Tensor;
import java.util.random.RandomGenerator;

/** Lets each word of a sequence look at itself and at the words before it. */
public final class CausalAttention extends Module {

  /** Makes the layers for words of {@code size} numbers, the query's first, then key and value. */
  public CausalAttention(int size, RandomGenerator rng) {
    throw new UnsupportedOperationException("Exercise 5.5: register query, key and value");
  }

  /** Turns {@code [T, size]} into {@code [T, size]}. */
  @Override
  public Tensor forward(Tensor input) {
    throw new UnsupportedOperationException("Exercise 5.5: weigh the values by the scores");
  }
}
