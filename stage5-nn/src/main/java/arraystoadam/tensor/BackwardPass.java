package arraystoadam.tensor;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reverse-mode differentiation: walks the graph from an output back to what it was computed from,
 * and visits a node only when the gradients of all its uses have arrived.
 */
final class BackwardPass {

  /** What the pass knows of a node. */
  private static final class Visit {
    private final Node node;
    private final List<Visit> inputs = new ArrayList<>(2);
    private int usesToCome;
    private boolean isTarget;
    private boolean leadsToTarget;
    private Tensor gradient;

    Visit(Node node) {
      this.node = node;
    }

    void add(Tensor contribution) {
      gradient = gradient == null ? contribution : gradient.add(contribution);
    }
  }

  private final Map<Node, Visit> visits = new HashMap<>();
  private final Visit root;
  private final List<Visit> order = new ArrayList<>();

  BackwardPass(Node root) {
    this.root = new Visit(root);
    visits.put(root, this.root);
    discover();
    sort();
  }

  /** Finds all nodes below the root, and counts how often each is an input of another one. */
  private void discover() {
    Deque<Visit> found = new ArrayDeque<>(List.of(root));
    while (!found.isEmpty()) {
      Visit visit = found.pop();
      visit.node.requireNotFreed();
      for (Node node : visit.node.inputs()) {
        Visit input = visits.get(node);
        if (input == null) {
          input = new Visit(node);
          visits.put(node, input);
          found.push(input);
        }
        input.usesToCome++;
        visit.inputs.add(input);
      }
    }
  }

  /** Reverse topological order: every node comes before the nodes that it was computed from. */
  private void sort() {
    Deque<Visit> ready = new ArrayDeque<>(List.of(root));
    while (!ready.isEmpty()) {
      Visit visit = ready.pop();
      order.add(visit);
      for (Visit input : visit.inputs) {
        input.usesToCome--;
        if (input.usesToCome == 0) {
          ready.push(input);
        }
      }
    }
  }

  /** The leaves of the graph. */
  List<Node> leaves() {
    List<Node> leaves = new ArrayList<>();
    for (Visit visit : order) {
      if (visit.inputs.isEmpty()) {
        leaves.add(visit.node);
      }
    }
    return leaves;
  }

  /**
   * Computes the gradients of the target nodes, given that of the root. A target that the root does
   * not depend on is missing from the result.
   */
  Map<Node, Tensor> run(Tensor rootGradient, Collection<Node> targets, boolean retainGraph) {
    markWhatLeadsTo(targets);
    Map<Node, Tensor> result = new HashMap<>();
    root.gradient = rootGradient;
    for (Visit visit : order) {
      if (visit.isTarget) {
        result.put(visit.node, visit.gradient.copy()); // targets must not share their numbers
      }
      if (leadsOn(visit)) {
        propagate(visit);
        if (!retainGraph) {
          visit.node.free();
        }
      }
      visit.gradient = null;
    }
    return result;
  }

  private void markWhatLeadsTo(Collection<Node> targets) {
    for (Node target : targets) {
      if (visits.containsKey(target)) {
        visits.get(target).isTarget = true;
      }
    }
    for (int i = order.size() - 1; i >= 0; i--) {
      Visit visit = order.get(i);
      visit.leadsToTarget = visit.isTarget || leadsOn(visit);
    }
  }

  private static boolean leadsOn(Visit visit) {
    for (Visit input : visit.inputs) {
      if (input.leadsToTarget) {
        return true;
      }
    }
    return false;
  }

  /** Adds what a node contributes to the gradients of its inputs. */
  private static void propagate(Visit visit) {
    List<Tensor> contributions = visit.node.gradients(visit.gradient);
    for (int i = 0; i < contributions.size(); i++) {
      Visit input = visit.inputs.get(i);
      if (input.leadsToTarget) {
        // Where broadcasting has repeated an input, its gradient is the sum over the repeats.
        input.add(contributions.get(i).sumTo(input.node.shape()));
      }
    }
  }
}
