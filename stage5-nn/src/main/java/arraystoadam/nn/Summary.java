package arraystoadam.nn;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Map;
import java.util.Objects;

/**
 * A model as a table: its layers in their order, the shape that each makes of an example input, how
 * many numbers it learns, and how many bytes they take.
 */
public final class Summary {

  private static final String ROW = "%-10s %-24s %-18s %10s %10s\n";

  private final StringBuilder text = new StringBuilder();

  private Summary() {}

  /**
   * The table of a model. The input goes through the model once, as in {@link Sequential#forward}:
   * in training, {@link Dropout} draws numbers for it.
   */
  public static String of(Sequential model, Tensor example) {
    Objects.requireNonNull(model, "Summary: model is null");
    Objects.requireNonNull(example, "Summary: example is null");
    Summary summary = new Summary();
    summary.add("name", "layer", "output", "parameters", "bytes");
    Autograd.noGrad(() -> summary.addLayers("", model, example));
    summary.add("all", "", "", count(model), bytes(model));
    return summary.text.toString();
  }

  /**
   * A chain within a chain is shown layer by layer; what is in another module is its own affair.
   */
  private Tensor addLayers(String prefix, Sequential chain, Tensor input) {
    Tensor output = input;
    for (Map.Entry<String, Module> child : chain.children().entrySet()) {
      String name = prefix + child.getKey();
      Module module = child.getValue();
      if (module instanceof Sequential inner) {
        output = addLayers(name + ".", inner, output);
      } else {
        output = module.forward(output);
        add(name, module.describe(), output.shape(), count(module), bytes(module));
      }
    }
    return output;
  }

  private void add(Object... cells) {
    text.append(String.format(ROW, cells));
  }

  private static long count(Module module) {
    return module.parameters().stream().mapToLong(Tensor::size).sum();
  }

  private static long bytes(Module module) {
    return module.parameters().stream().mapToLong(p -> (long) p.size() * p.dtype().bytes()).sum();
  }
}
