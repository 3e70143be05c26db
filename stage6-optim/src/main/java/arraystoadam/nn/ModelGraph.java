package arraystoadam.nn;

import arraystoadam.tensor.GraphDot;
import arraystoadam.tensor.Tensor;
import java.util.Map;
import java.util.Objects;

/** Draws a model: its graph with a box around the operations of each layer. */
public final class ModelGraph {

  private ModelGraph() {}

  /**
   * The graph of the output of a chain for an example, in the DOT language; see {@link GraphDot}.
   * The parameters have the names that they have in the chain. The example goes through the chain
   * once, as in {@link Sequential#forward}.
   *
   * @throws IllegalStateException if the output does not depend on a parameter that learns
   */
  public static String of(Sequential model, Tensor example) {
    Objects.requireNonNull(model, "ModelGraph: model is null");
    Objects.requireNonNull(example, "ModelGraph: example is null");
    GraphDot graph = new GraphDot();
    Tensor output = example;
    for (Map.Entry<String, Module> child : model.children().entrySet()) {
      Tensor input = output;
      output = child.getValue().forward(input);
      if (output.requiresGrad()) {
        graph.group(child.getKey() + ": " + child.getValue().describe(), input, output);
      }
    }
    model
        .namedParameters()
        .forEach(
            (name, parameter) -> {
              if (parameter.requiresGrad()) {
                graph.name(name, parameter);
              }
            });
    return graph.of(output);
  }
}
