package arraystoadam.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A backward pass over the real graph that makes one of the mistakes that such engines make. */
public final class FaultyEngine {

  /** What is done wrong. */
  public enum Fault {
    NONE,
    /** The gradient of the last use replaces those of the others. */
    ASSIGNS,
    /** Uses after the first one are forgotten. */
    KEEPS_THE_FIRST_USE,
    /** A node passes its gradient on before the gradients of all its uses have arrived. */
    WALKS_DEPTH_FIRST,
    /** The same, for a queue in place of a stack. */
    WALKS_BREADTH_FIRST,
    /** A node passes its gradient on for each use anew, with all that came before. */
    PASSES_TOTALS_ON,
    /** Of a repeated input, the numbers of the first repeats are taken for its gradient. */
    DOES_NOT_SUM,
    /** The repeats of an input are averaged in place of summed. */
    AVERAGES
  }

  private final Fault fault;
  private final Map<Node, Tensor> gradients = new HashMap<>();

  private FaultyEngine(Fault fault) {
    this.fault = fault;
  }

  /** The gradients of {@code sum(gradient * output)} with respect to each input, with the fault. */
  public static List<Tensor> gradients(
      Fault fault, Tensor output, Tensor gradient, List<Tensor> inputs) {
    FaultyEngine engine = new FaultyEngine(fault);
    engine.run(output.requireNode("engine", "the output"), gradient);
    return inputs.stream()
        .map(input -> engine.gradients.get(input.requireNode("engine", "an input")))
        .toList();
  }

  private void run(Node root, Tensor gradient) {
    if (fault == Fault.PASSES_TOTALS_ON) {
      passTotalsOn(root, gradient);
      return;
    }
    gradients.put(root, gradient);
    for (Node node : order(root)) {
      List<Tensor> contributions = node.gradients(gradients.get(node));
      for (int i = 0; i < contributions.size(); i++) {
        Node input = node.inputs().get(i);
        collect(input, reduced(contributions.get(i), input.shape()));
      }
    }
  }

  private void passTotalsOn(Node node, Tensor contribution) {
    gradients.merge(node, BackwardPass.sumTo(contribution, node.shape()), Tensor::add);
    List<Tensor> contributions = node.gradients(gradients.get(node));
    for (int i = 0; i < contributions.size(); i++) {
      passTotalsOn(node.inputs().get(i), contributions.get(i));
    }
  }

  private void collect(Node node, Tensor contribution) {
    switch (fault) {
      case ASSIGNS -> gradients.put(node, contribution);
      case KEEPS_THE_FIRST_USE -> gradients.putIfAbsent(node, contribution);
      default -> gradients.merge(node, contribution, Tensor::add);
    }
  }

  private Tensor reduced(Tensor gradient, Shape shape) {
    return switch (fault) {
      case DOES_NOT_SUM -> gradient.flatten().narrow(0, 0, shape.size()).reshape(shape.toArray());
      case AVERAGES ->
          BackwardPass.sumTo(gradient, shape).mul((double) shape.size() / gradient.size());
      default -> BackwardPass.sumTo(gradient, shape);
    };
  }

  private List<Node> order(Node root) {
    return switch (fault) {
      case WALKS_DEPTH_FIRST -> asFound(root, true);
      case WALKS_BREADTH_FIRST -> asFound(root, false);
      default -> {
        Deque<Node> order = new ArrayDeque<>();
        addAfterItsInputs(root, new HashSet<>(), order);
        yield List.copyOf(order);
      }
    };
  }

  private static List<Node> asFound(Node root, boolean depthFirst) {
    Set<Node> order = new LinkedHashSet<>();
    Deque<Node> found = new ArrayDeque<>(List.of(root));
    while (!found.isEmpty()) {
      Node node = depthFirst ? found.removeLast() : found.removeFirst();
      if (order.add(node)) {
        found.addAll(node.inputs());
      }
    }
    return new ArrayList<>(order);
  }

  private static void addAfterItsInputs(Node node, Set<Node> seen, Deque<Node> order) {
    if (seen.add(node)) {
      node.inputs().forEach(input -> addAfterItsInputs(input, seen, order));
      order.addFirst(node);
    }
  }
}
