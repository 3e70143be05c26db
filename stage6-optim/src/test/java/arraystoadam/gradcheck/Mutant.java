package arraystoadam.gradcheck;

import arraystoadam.tensor.Tensor;

/** A function with a wrong backward pass, and its twin with a right one. */
record Mutant(
    String operation,
    String mutation,
    TensorFunction twin,
    TensorFunction function,
    Tensor... inputs) {

  @Override
  public String toString() {
    return operation + ": " + mutation;
  }
}
