package arraystoadam.figures.backward;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** A backward pass as a list of visits. */
final class Pass {

  private final int most;
  private final List<Visit> visits = new ArrayList<>();
  private final double[] gradients;
  private boolean isCutOff;

  private Pass(Graph graph, int most) {
    this.most = most;
    this.gradients = new double[graph.values().size()];
  }

  /**
   * A value that has its turn.
   *
   * @param gradient what it had then, and passed on
   * @param sent what it sent to its inputs
   * @param after the gradient of each value after that, in the order of their numbers
   * @param waiting the values that wait for their turn after that, the oldest first
   */
  record Visit(
      Value value,
      double gradient,
      List<Rule.Contribution> sent,
      double[] after,
      List<Value> waiting) {}

  /** In the order of the library: a value has its turn when no younger one waits. */
  static Pass youngestFirst(Graph graph) {
    Pass pass = new Pass(graph, Integer.MAX_VALUE);
    TreeMap<Integer, Value> waiting = new TreeMap<>();
    waiting.put(graph.output().number(), graph.output());
    pass.add(graph.output(), 1);
    while (!waiting.isEmpty()) {
      Value value = waiting.pollLastEntry().getValue();
      double gradient = pass.gradients[value.number() - 1];
      List<Rule.Contribution> sent = Rule.contributions(value, gradient);
      for (Rule.Contribution contribution : sent) {
        pass.add(contribution.to(), contribution.amount());
        waiting.put(contribution.to().number(), contribution.to());
      }
      pass.visit(value, gradient, sent, new ArrayList<>(waiting.values()));
    }
    return pass;
  }

  /**
   * The naive pass: whatever is reached passes on at once all that it has so far. Each visit sends
   * to one input.
   *
   * @param most how many visits are made at most, as there may be very many
   */
  static Pass recursive(Graph graph, int most) {
    Pass pass = new Pass(graph, most);
    pass.add(graph.output(), 1);
    pass.passOn(graph.output());
    return pass;
  }

  private void passOn(Value value) {
    double gradient = gradients[value.number() - 1];
    for (Rule.Contribution contribution : Rule.contributions(value, gradient)) {
      if (visits.size() == most) {
        isCutOff = true;
        return;
      }
      add(contribution.to(), contribution.amount());
      visit(value, gradient, List.of(contribution), List.of());
      passOn(contribution.to());
    }
  }

  private void add(Value value, double amount) {
    gradients[value.number() - 1] += amount;
  }

  private void visit(
      Value value, double gradient, List<Rule.Contribution> sent, List<Value> waiting) {
    visits.add(new Visit(value, gradient, sent, gradients.clone(), waiting));
  }

  /** All visits, in their order. */
  List<Visit> visits() {
    return visits;
  }

  /** Whether there would be more visits than were asked for. */
  boolean isCutOff() {
    return isCutOff;
  }
}
