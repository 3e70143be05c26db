package arraystoadam.tensor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Reverse-mode differentiation: walks the graph from an output back to what it was computed from,
 * and visits a node only when the gradients of all its uses have arrived.
 *
 * <p>A result is made after its inputs. So the nodes are visited from the youngest to the oldest.
 */
final class BackwardPass {

  private final Predicate<Node> isTarget;
  private final Predicate<Node> leadsToTarget;
  private final boolean retainGraph;

  /** What has arrived so far at the nodes that wait for their turn, the oldest node first. */
  private final TreeMap<Node, Tensor> waiting = new TreeMap<>();

  private final Map<Node, Tensor> result = new HashMap<>();

  private BackwardPass(
      Predicate<Node> isTarget, Predicate<Node> leadsToTarget, boolean retainGraph) {
    this.isTarget = isTarget;
    this.leadsToTarget = leadsToTarget;
    this.retainGraph = retainGraph;
  }

  /** Computes the gradients of all leaves behind the root, given that of the root. */
  static Map<Node, Tensor> toLeaves(Node root, Tensor gradient, boolean retainGraph) {
    Predicate<Node> isLeaf = node -> node instanceof LeafNode;
    return new BackwardPass(isLeaf, Node::hasLeaf, retainGraph).run(root, gradient);
  }

  /**
   * Computes the gradients of the target nodes, given that of the root. A target that the root does
   * not depend on is missing from the result.
   */
  static Map<Node, Tensor> toTargets(
      Collection<Node> targets, Node root, Tensor gradient, boolean retainGraph) {
    Set<Node> isTarget = Set.copyOf(targets);
    Set<Node> leading = leadingTo(isTarget, root);
    return new BackwardPass(isTarget::contains, leading::contains, retainGraph).run(root, gradient);
  }

  /** The nodes behind the root from which a way leads to a target, and the targets. */
  private static Set<Node> leadingTo(Set<Node> targets, Node root) {
    List<Node> order = youngestFirst(root);
    Set<Node> leading = new HashSet<>(targets);
    for (int i = order.size() - 1; i >= 0; i--) {
      if (order.get(i).inputs().stream().anyMatch(leading::contains)) {
        leading.add(order.get(i));
      }
    }
    return leading;
  }

  private static List<Node> youngestFirst(Node root) {
    List<Node> order = new ArrayList<>();
    TreeSet<Node> found = new TreeSet<>(Set.of(root));
    while (!found.isEmpty()) {
      Node node = found.pollLast();
      node.requireNotFreed();
      order.add(node);
      found.addAll(node.inputs());
    }
    return order;
  }

  private Map<Node, Tensor> run(Node root, Tensor gradient) {
    waiting.put(root, gradient);
    while (!waiting.isEmpty()) {
      Map.Entry<Node, Tensor> youngest = waiting.pollLastEntry();
      visit(youngest.getKey(), youngest.getValue());
    }
    return result;
  }

  /** Goes through a node whose gradient is complete. */
  private void visit(Node node, Tensor gradient) {
    node.requireNotFreed();
    if (isTarget.test(node)) {
      result.put(node, gradient.copy()); // targets must not share their numbers
    }
    if (leadsOn(node)) {
      propagate(node, gradient);
      if (!retainGraph) {
        node.free();
      }
    }
  }

  private boolean leadsOn(Node node) {
    for (Node input : node.inputs()) {
      if (leadsToTarget.test(input)) {
        return true;
      }
    }
    return false;
  }

  /** Adds what a node contributes to the gradients of its inputs. */
  private void propagate(Node node, Tensor gradient) {
    List<Tensor> contributions = node.gradients(gradient);
    for (int i = 0; i < contributions.size(); i++) {
      Node input = node.inputs().get(i);
      if (leadsToTarget.test(input)) {
        addUp(input, contributions.get(i));
      }
    }
  }

  private void addUp(Node input, Tensor contribution) {
    try {
      // Where broadcasting has repeated an input, its gradient is the sum over the repeats.
      waiting.merge(input, sumTo(contribution, input.shape()), Tensor::add);
    } catch (ArithmeticException e) {
      throw Anomaly.inSum(e, input);
    }
  }

  /** Undoes broadcasting: sums over the dimensions along which {@code target} was repeated. */
  static Tensor sumTo(Tensor gradient, Shape target) {
    Tensor result = gradient;
    while (result.rank() > target.rank()) {
      result = result.sum(0);
    }
    for (int dim = 0; dim < result.rank(); dim++) {
      if (target.sizeAt(dim) == 1 && result.shape().sizeAt(dim) != 1) {
        result = result.sum(dim, true);
      }
    }
    if (!result.shape().equals(target)) {
      throw new IllegalStateException(
          String.format(
              "backward: a derivative has returned shape %s for an input of shape %s",
              gradient.shape(), target));
    }
    return result;
  }
}
