package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * In training, sets each element to 0 with probability p and divides the others by 1 - p, so that
 * the expected output is the input. In evaluation, returns the input.
 *
 * <p>Srivastava et al., "Dropout: A simple way to prevent neural networks from overfitting", 2014,
 * in the variant that scales in training ("inverted dropout") and not in evaluation. The zeros are
 * products with 0, so an infinite or NaN element becomes NaN.
 */
public final class Dropout extends Module {

  private final double p;
  private final RandomGenerator rng;

  /**
   * Makes a layer that draws from the given generator.
   *
   * @param p the probability of a 0
   * @throws IllegalArgumentException if {@code p} is not from 0 to 1
   */
  public Dropout(double p, RandomGenerator rng) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Dropout: p is " + p + ", but must be from 0 to 1");
    }
    this.p = p;
    this.rng = Objects.requireNonNull(rng, "Dropout: rng is null");
  }

  @Override
  public Tensor forward(Tensor input) {
    Objects.requireNonNull(input, "Dropout: input is null");
    if (!isTraining() || p == 0) {
      return input;
    }
    Tensor kept = Tensor.rand(input.dtype(), rng, input.shape().toArray()).ge(p);
    Tensor scale = p == 1 ? kept : kept.div(1 - p);
    return input.mul(scale.to(input.device()));
  }

  @Override
  protected String describe() {
    return "Dropout(" + p + ")";
  }
}
