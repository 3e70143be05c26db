package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/** The hyperbolic tangent, element by element. */
public final class Tanh extends Module {

  @Override
  public Tensor forward(Tensor input) {
    return Objects.requireNonNull(input, "Tanh: input is null").tanh();
  }
}
