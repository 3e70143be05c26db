package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/** The logistic function, element by element: {@code 1 / (1 + exp(-x))}. */
public final class Sigmoid extends Module {

  @Override
  public Tensor forward(Tensor input) {
    return Objects.requireNonNull(input, "Sigmoid: input is null").sigmoid();
  }
}
