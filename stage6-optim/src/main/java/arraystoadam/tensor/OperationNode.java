package arraystoadam.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The node of an operation's result, with one derivative for each input. */
final class OperationNode extends Node {

  private List<UnaryOperator<Tensor>> derivatives = new ArrayList<>(2);

  OperationNode(String operation, Shape shape) {
    super(operation, shape);
  }

  void add(Node input, UnaryOperator<Tensor> derivative) {
    addInput(input);
    derivatives.add(derivative);
  }

  @Override
  List<Tensor> computeGradients(Tensor gradient) {
    List<Tensor> gradients = new ArrayList<>(derivatives.size());
    for (UnaryOperator<Tensor> derivative : derivatives) {
      gradients.add(derivative.apply(gradient));
    }
    return gradients;
  }

  @Override
  void free() {
    super.free();
    derivatives = List.of();
  }
}
