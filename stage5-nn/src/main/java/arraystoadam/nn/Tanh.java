package arraystoadam.nn;

import arraystoadam.tensor.Tensor;

/** The hyperbolic tangent, element by element. */
public final class Tanh extends Module {

  @Override
  public Tensor forward(Tensor input) {
    return input.tanh();
  }
}
