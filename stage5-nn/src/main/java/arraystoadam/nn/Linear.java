package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * An affine map of the last dimension: {@code [*, in]} becomes {@code [*, out]}, by {@code y = x
 * W^T + b}, or without the bias b.
 *
 * <p>The weight {@code [out, in]} and the bias {@code [out]} start with numbers drawn evenly
 * between plus and minus {@code 1 / sqrt(in)}, as in PyTorch: LeCun et al., "Efficient BackProp",
 * 1998, section 4.6, asks for that order of size, so that the output is about as large as the
 * input.
 */
public final class Linear extends Module {

  private final int in;
  private final int out;
  private final Parameter weight;
  private final Optional<Parameter> bias;

  /** Makes a layer with a bias. */
  public Linear(int in, int out, RandomGenerator rng) {
    this(in, out, true, rng);
  }

  /**
   * Makes a layer of FLOAT32 parameters on the device cpu.
   *
   * @throws IllegalArgumentException if a size is less than 1
   */
  public Linear(int in, int out, boolean hasBias, RandomGenerator rng) {
    if (in < 1 || out < 1) {
      throw new IllegalArgumentException(
          "Linear: sizes " + in + " and " + out + " must be at least 1");
    }
    this.in = in;
    this.out = out;
    double bound = 1 / Math.sqrt(in);
    weight = register("weight", Init.uniform(Tensor.zeros(out, in), -bound, bound, rng));
    bias =
        hasBias
            ? Optional.of(register("bias", Init.uniform(Tensor.zeros(out), -bound, bound, rng)))
            : Optional.empty();
  }

  /** The weight, {@code [out, in]}. */
  public Parameter weight() {
    return weight;
  }

  /**
   * The bias, {@code [out]}.
   *
   * @throws IllegalStateException if there is none
   */
  public Parameter bias() {
    return bias.orElseThrow(() -> new IllegalStateException("bias: this Linear has none"));
  }

  /** Takes any shape {@code [*, in]} of at least one dimension. */
  @Override
  public Tensor forward(Tensor input) {
    Objects.requireNonNull(input, "Linear: input is null");
    if (input.rank() == 0 || input.dim(-1) != in) {
      throw new IllegalArgumentException("Linear: shape " + input.shape() + " must end in " + in);
    }
    Tensor rows = input.rank() == 2 ? input : input.reshape(input.size() / in, in);
    Tensor product = rows.matmul(weight.t());
    Tensor result = bias.isPresent() ? product.add(bias.get()) : product;
    if (input.rank() == 2) {
      return result;
    }
    int[] shape = input.shape().toArray();
    shape[shape.length - 1] = out;
    return result.reshape(shape);
  }

  @Override
  protected String describe() {
    return "Linear(" + in + ", " + out + (bias.isPresent() ? ")" : ", no bias)");
  }
}
