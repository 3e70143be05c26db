package arraystoadam.tensor;

import java.util.ArrayList;
import java.util.List;

/** The node of an operation whose backward pass a test writes: right, or wrong on purpose. */
public final class MutantNode extends Node {

  /** The gradients of all inputs, given that of the result. */
  @FunctionalInterface
  public interface Backward {
    List<Tensor> gradients(Tensor gradient);
  }

  private final Backward backward;
  private final List<Boolean> wanted = new ArrayList<>();

  private MutantNode(String operation, Shape shape, Backward backward) {
    super(operation, shape);
    this.backward = backward;
  }

  /** A tensor with the numbers of {@code value} that gets its gradients from {@code backward}. */
  public static Tensor result(String operation, Tensor value, Backward backward, Tensor... inputs) {
    Tensor result = new Tensor(value.storage(), value.shape(), operation);
    MutantNode node = new MutantNode(operation, value.shape(), backward);
    for (Tensor input : inputs) {
      node.wanted.add(input.requiresGrad());
      if (input.requiresGrad()) {
        node.addInput(input.requireNode(operation, "an input"));
      }
    }
    if (Autograd.isGradEnabled() && node.wanted.contains(true)) {
      result.attach(node);
    }
    return result;
  }

  @Override
  List<Tensor> computeGradients(Tensor gradient) {
    List<Tensor> all = backward.gradients(gradient);
    List<Tensor> result = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (wanted.get(i)) {
        result.add(all.get(i));
      }
    }
    return result;
  }
}
