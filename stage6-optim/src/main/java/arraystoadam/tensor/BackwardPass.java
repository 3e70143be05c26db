package arraystoadam.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reverse-mode differentiation: walks the graph from an output back to what it was computed from,
 * and visits a node only when the gradients of all its uses have arrived.
 */
final class BackwardPass {

  private final Node root;
  private final List<Node> order;

  BackwardPass(Node root) {
    this.root = root;
    this.order = order(root);
  }

  /** The leaves of the graph. */
  List<Node> leaves() {
    return order.stream().filter(LeafNode.class::isInstance).toList();
  }

  /**
   * Computes the gradients of the target nodes, given that of the root. A target that the root does
   * not depend on is missing from the result.
   */
  Map<Node, Tensor> run(Tensor rootGradient, Collection<Node> targets, boolean retainGraph) {
    Set<Node> wanted = new HashSet<>(targets);
    Set<Node> needed = leadingTo(wanted);
    Map<Node, Tensor> arrived = new HashMap<>();
    Map<Node, Tensor> result = new HashMap<>();
    arrived.put(root, rootGradient);
    for (Node node : order) {
      Tensor gradient = arrived.remove(node);
      if (wanted.contains(node)) {
        result.put(node, gradient.copy()); // two targets must not share their numbers
      }
      if (leadsTo(needed, node)) {
        propagate(node, gradient, needed, arrived);
        if (!retainGraph) {
          node.free();
        }
      }
    }
    return result;
  }

  /** Adds what a node contributes to the gradients of its inputs. */
  private static void propagate(
      Node node, Tensor gradient, Set<Node> needed, Map<Node, Tensor> arrived) {
    List<Tensor> contributions = node.gradients(gradient);
    for (int i = 0; i < contributions.size(); i++) {
      Node input = node.inputs().get(i);
      if (needed.contains(input)) {
        // Where broadcasting has repeated an input, its gradient is the sum over the repeats.
        arrived.merge(input, contributions.get(i).sumTo(input.shape()), Tensor::add);
      }
    }
  }

  /** The targets, and all nodes that depend on one. */
  private Set<Node> leadingTo(Set<Node> targets) {
    Set<Node> needed = new HashSet<>(targets);
    for (int i = order.size() - 1; i >= 0; i--) {
      if (leadsTo(needed, order.get(i))) {
        needed.add(order.get(i));
      }
    }
    return needed;
  }

  private static boolean leadsTo(Set<Node> needed, Node node) {
    return node.inputs().stream().anyMatch(needed::contains);
  }

  /** Reverse topological order: every node before the nodes that it was computed from. */
  private static List<Node> order(Node root) {
    Map<Node, Integer> uses = countUses(root);
    List<Node> order = new ArrayList<>();
    Deque<Node> ready = new ArrayDeque<>(List.of(root));
    while (!ready.isEmpty()) {
      Node node = ready.pop();
      order.add(node);
      for (Node input : node.inputs()) {
        if (uses.merge(input, -1, Integer::sum) == 0) {
          ready.push(input);
        }
      }
    }
    return order;
  }

  /** How often each node below the root is an input of another one. */
  private static Map<Node, Integer> countUses(Node root) {
    Map<Node, Integer> uses = new HashMap<>();
    Deque<Node> found = new ArrayDeque<>(List.of(root));
    while (!found.isEmpty()) {
      Node node = found.pop();
      node.requireNotFreed();
      for (Node input : node.inputs()) {
        if (uses.merge(input, 1, Integer::sum) == 1) {
          found.push(input);
        }
      }
    }
    return uses;
  }
}
