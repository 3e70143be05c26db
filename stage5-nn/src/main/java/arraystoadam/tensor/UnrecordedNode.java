package arraystoadam.tensor;

import java.util.List;

/**
 * The node of what a custom function computed and saved in its forward pass: it depends on the
 * inputs in a way that nobody knows. Only a second derivative gets here.
 */
final class UnrecordedNode extends Node {

  private final String function;
  private final int position;

  UnrecordedNode(String function, int position, Shape shape, List<Tensor> inputs) {
    super("saved", shape);
    this.function = function;
    this.position = position;
    inputs.stream()
        .filter(Tensor::requiresGrad)
        .forEach(input -> addInput(input.requireNode(function, "input")));
  }

  @Override
  List<Tensor> computeGradients(Tensor gradient) {
    throw new IllegalStateException(
        String.format(
            "%s: saved tensor %s, of shape %s, was computed in the forward pass, which is not"
                + " recorded, and a second derivative needs its own: save the input or the output"
                + " and compute the rest in the backward pass, or use saveConstant for what has"
                + " no derivative, such as a mask",
            function, position, shape()));
  }
}
