package arraystoadam.gradcheck;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.MutantNode;
import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An operation with a backward pass written by hand, and with wrong ones in its place. */
final class HandMade {

  /** The gradients of the inputs {@code x}, given that of the result. */
  @FunctionalInterface
  interface Backward {
    List<Tensor> gradients(Tensor grad, Tensor... x);
  }

  final String name;
  final Backward right;
  final Tensor[] inputs;
  final Map<String, Backward> wrong = new LinkedHashMap<>();
  private final TensorFunction value;

  HandMade(String name, TensorFunction value, Backward right, Tensor... inputs) {
    this.name = name;
    this.value = value;
    this.right = right;
    this.inputs = inputs;
  }

  /** Adds a mistake that is particular to this operation. */
  HandMade wrong(String mutation, Backward backward) {
    wrong.put(mutation, backward);
    return this;
  }

  /** The operation with any backward pass. */
  TensorFunction with(Backward backward) {
    return x ->
        MutantNode.result(
            name, Autograd.noGrad(() -> value.apply(x)), grad -> backward.gradients(grad, x), x);
  }
}
