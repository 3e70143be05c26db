package arraystoadam.tensor;

import static arraystoadam.tensor.BackwardOption.RETAIN_GRAPH;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Writes the graph behind a tensor in the DOT language, for Graphviz to draw: an ellipse for each
 * operation, a box for each leaf, and an arrow from each input to its result. Tensors that need no
 * gradient are not in the graph.
 *
 * <pre>{@code
 * new GraphDot().name("a", a).name("b", b).of(b);
 * }</pre>
 *
 * <p>A box may be drawn around the operations of a {@link #group}, such as those of a layer.
 *
 * <p>Every node shows its shape. A tensor that was given a name also shows its name, its numbers,
 * and the gradient of the output with respect to it, if the output has one element. Nothing is
 * changed.
 */
public final class GraphDot {

  /** A larger tensor shows its shape alone. */
  private static final int MOST_NUMBERS = 4;

  private final Map<Node, String> names = new LinkedHashMap<>();
  private final Map<Node, Tensor> named = new HashMap<>();
  private final Map<Node, String> groups = new HashMap<>();

  /** Makes a writer that knows no names. */
  public GraphDot() {}

  /**
   * Names a tensor.
   *
   * @throws IllegalStateException if it does not require a gradient, and so is in no graph
   */
  public GraphDot name(String name, Tensor tensor) {
    Node node = Dispatch.given("name", "the tensor", tensor).requireNode("name", "'" + name + "'");
    names.put(node, Dispatch.given("name", "the name", name));
    named.put(node, tensor);
    return this;
  }

  /**
   * Puts the operations and leaves that lead to a tensor, but not to another one before it, into a
   * group. What is in a group already stays there.
   *
   * @throws IllegalStateException if {@code to} does not require a gradient, or if a backward pass
   *     has freed its graph
   */
  public GraphDot group(String name, Tensor from, Tensor to) {
    Dispatch.given("group", "the name", name);
    Dispatch.given("group", "from", from);
    Node last = Dispatch.given("group", "to", to).requireNode("group", "'" + name + "'");
    Set<Node> before = from.requiresGrad() ? nodes(from.requireNode("group", "from")) : Set.of();
    for (Node node : nodes(last)) {
      if (!before.contains(node)) {
        groups.putIfAbsent(node, name);
      }
    }
    return this;
  }

  /**
   * The graph behind a tensor, as a text in DOT.
   *
   * @throws IllegalStateException if the tensor does not require a gradient, or if a backward pass
   *     has freed its graph
   */
  public String of(Tensor output) {
    Node root = Dispatch.given("graph", "the output", output).requireNode("graph", "the output");
    Map<Node, Integer> numbers = new LinkedHashMap<>();
    Map<String, StringBuilder> inGroups = new LinkedHashMap<>();
    for (Node node : nodes(root)) {
      int number = numbers.size();
      numbers.put(node, number);
      inGroups
          .computeIfAbsent(groups.getOrDefault(node, ""), name -> new StringBuilder())
          .append(String.format("  n%s [%s]\n", number, attributes(node, output)));
    }
    StringBuilder dot = new StringBuilder("digraph {\n");
    inGroups.forEach((name, members) -> dot.append(name.isEmpty() ? members : box(name, members)));
    for (Node node : numbers.keySet()) {
      for (Node input : node.inputs()) {
        dot.append(String.format("  n%s -> n%s\n", numbers.get(input), numbers.get(node)));
      }
    }
    return dot.append("}\n").toString();
  }

  private static String box(String name, CharSequence members) {
    String text = escape(name);
    return "  subgraph \"cluster " + text + "\" {\n  label=\"" + text + "\"\n" + members + "  }\n";
  }

  /** The nodes from the output back, each once. */
  private static Set<Node> nodes(Node output) {
    Set<Node> nodes = new LinkedHashSet<>();
    Deque<Node> found = new ArrayDeque<>(List.of(output));
    while (!found.isEmpty()) {
      Node node = found.pop();
      node.requireNotFreed();
      if (nodes.add(node)) {
        node.inputs().forEach(found::push);
      }
    }
    return nodes;
  }

  private String attributes(Node node, Tensor output) {
    boolean leaf = node instanceof LeafNode;
    String label = title(node, leaf) + "\\n" + node.shape();
    Tensor tensor = named.get(node);
    if (tensor != null && tensor.size() <= MOST_NUMBERS) {
      label += " = " + numbers(tensor);
      if (output.size() == 1) {
        label += "\\ngradient " + numbers(Autograd.grad(output, tensor, RETAIN_GRAPH));
      }
    }
    return "label=\"" + label + "\", shape=" + (leaf ? "box" : "ellipse");
  }

  private String title(Node node, boolean leaf) {
    String operation = escape(node.operation());
    String name = names.get(node);
    if (name == null) {
      return operation;
    }
    return leaf ? escape(name) : escape(name) + " = " + operation;
  }

  /** Names are anybody's, those of custom functions too: none may end its label in the file. */
  private static String escape(String name) {
    return name.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\R", "\\\\n");
  }

  private static String numbers(Tensor tensor) {
    String numbers =
        Arrays.stream(tensor.toDoubleArray())
            .mapToObj(GraphDot::number)
            .collect(Collectors.joining(", "));
    return tensor.rank() == 0 ? numbers : "(" + numbers + ")";
  }

  /** Five digits, without zeros at the end. */
  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.5g", value);
    boolean plain = text.contains(".") && !text.contains("e");
    return plain ? text.replaceAll("\\.?0+$", "") : text;
  }
}
