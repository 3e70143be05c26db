package ex5_4;

import arraystoadam.nn.Module;
import arraystoadam.nn.Parameter;
import arraystoadam.tensor.Tensor;

/** Brings the numbers along the last dimension to mean 0 and variance 1, then scales and shifts. */
public final class LayerNorm extends Module {

  private static final double EPS = 1e-5;

  private final int size;
  private final Parameter weight;
  private final Parameter bias;

  /** Makes a layer for inputs that end in the given size. */
  public LayerNorm(int size) {
    this.size = size;
    weight = register("weight", Tensor.ones(size));
    bias = register("bias", Tensor.zeros(size));
  }

  /** Takes any shape {@code [*, size]} of at least one dimension. */
  @Override
  public Tensor forward(Tensor input) {
    if (input.rank() == 0 || input.dim(-1) != size) {
      throw new IllegalArgumentException(
          "LayerNorm: shape " + input.shape() + " must end in " + size);
    }
    Tensor centered = input.sub(input.mean(-1, true));
    Tensor deviation = centered.pow(2).mean(-1, true).add(EPS).sqrt();
    return centered.div(deviation).mul(weight).add(bias);
  }
}
