package arraystoadam.nn;

import arraystoadam.tensor.Tensor;

/** A tensor that a module learns: a leaf that requires a gradient. */
public final class Parameter extends Tensor {

  /** Makes a parameter that shares the numbers of {@code initial}. */
  public Parameter(Tensor initial) {
    super(initial);
    requiresGrad(true);
  }
}
