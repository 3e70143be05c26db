package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/** Sets negative elements to 0, element by element: {@code max(x, 0)}. */
public final class ReLU extends Module {

  @Override
  public Tensor forward(Tensor input) {
    return Objects.requireNonNull(input, "ReLU: input is null").relu();
  }
}
