package arraystoadam.optim;

import arraystoadam.tensor.Tensor;

/** Parameters with the gradients that a test wants. */
final class Gradients {

  private Gradients() {}

  static Tensor parameter(double... values) {
    return Tensor.of(values).requiresGrad(true);
  }

  /** Gives a parameter a gradient, by way of a loss that has it. */
  static void set(Tensor parameter, double... gradient) {
    parameter.clearGrad();
    Tensor factors = Tensor.of(gradient, parameter.shape().toArray());
    parameter.mul(factors).sum().backward();
  }
}
