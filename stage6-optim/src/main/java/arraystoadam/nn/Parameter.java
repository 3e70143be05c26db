package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/** A tensor that a module learns: a leaf that requires a gradient, and outlives each scope. */
public final class Parameter extends Tensor {

  /** Makes a parameter that shares the numbers of {@code initial}. */
  public Parameter(Tensor initial) {
    super(Objects.requireNonNull(initial, "Parameter: initial is null"));
    keep();
    requiresGrad(true);
  }
}
