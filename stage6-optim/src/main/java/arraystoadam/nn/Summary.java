package arraystoadam.nn;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A model as a table: its layers in their order, the shape that each makes of an example input, how
 * many numbers its parameters have, and how many bytes they take.
 */
public final class Summary {

  private final List<String[]> rows = new ArrayList<>();

  private Summary() {}

  /**
   * The table of a model. The input goes through the model once, as in {@link Sequential#forward}:
   * in training, {@link Dropout} draws numbers for it.
   */
  public static String of(Sequential model, Tensor example) {
    Objects.requireNonNull(model, "Summary: model is null");
    Objects.requireNonNull(example, "Summary: example is null");
    Summary summary = new Summary();
    summary.rows.add(new String[] {"name", "layer", "output", "parameters", "bytes"});
    Autograd.noGrad(() -> summary.addLayers("", model, example));
    summary.add("all", "", "", model);
    return summary.text();
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
        add(name, module.describe(), output.shape().toString(), module);
      }
    }
    return output;
  }

  private void add(String name, String layer, String output, Module module) {
    long count = 0;
    long bytes = 0;
    for (Tensor parameter : module.parameters()) {
      count += parameter.size();
      bytes += (long) parameter.size() * parameter.dtype().bytes();
    }
    rows.add(new String[] {name, layer, output, "" + count, "" + bytes});
  }

  /** Columns as wide as what is in them; numbers stand at the right. */
  private String text() {
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        String gap = " ".repeat(width(column) - row[column].length());
        text.append(column < 3 ? row[column] + gap : gap + row[column]);
        text.append(column < row.length - 1 ? "  " : "\n");
      }
    }
    return text.toString();
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row[column].length()).max().orElse(0);
  }
}
