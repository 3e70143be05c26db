package ex5_3;

import arraystoadam.nn.Module;
import arraystoadam.tensor.Tensor;

/** Adds its input to what another module makes of it: {@code x + inner(x)}. */
public final class Residual extends Module {

  private final Module inner;

  public Residual(Module inner) {
    this.inner = register("inner", inner);
  }

  /** Takes any shape that the inner module takes and keeps. */
  @Override
  public Tensor forward(Tensor input) {
    Tensor output = inner.forward(input);
    if (!output.shape().equals(input.shape())) {
      throw new IllegalArgumentException(
          String.format(
              "Residual: the inner module makes shape %s of %s, but must keep it",
              output.shape(), input.shape()));
    }
    return input.add(output);
  }
}
