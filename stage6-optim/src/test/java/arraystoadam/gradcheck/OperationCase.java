package arraystoadam.gradcheck;

import arraystoadam.tensor.Tensor;
import java.util.function.Function;

/**
 * A differentiable operation under test.
 *
 * @param signature its method, as {@link Operations#signature} writes it
 * @param call makes a call with random inputs
 */
record OperationCase(String signature, Function<RandomTensors, Call> call) {

  /** A function of tensors and a point at which it is smooth. */
  record Call(TensorFunction function, Tensor... inputs) {}

  @Override
  public String toString() {
    return signature;
  }
}
