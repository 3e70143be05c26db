package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.lang.reflect.Field;

/**
 * Makes a parameter stand for another leaf, with the same numbers and the same place in the graph.
 * GradCheck varies tensors of its own, and a module computes with its parameters: this is how the
 * two meet. A program never needs it, so there is no method for it, and the test reaches inside.
 */
final class ParameterLink {

  private ParameterLink() {}

  static void link(Parameter parameter, Tensor leaf) {
    parameter.setData(leaf);
    try {
      Field node = Tensor.class.getDeclaredField("node");
      node.setAccessible(true);
      node.set(parameter, node.get(leaf));
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("Tensor keeps its place in the graph in the field 'node'", e);
    }
  }
}
