package arraystoadam.figures.backward;

import java.util.ArrayList;
import java.util.List;

/**
 * A backward pass after so many of its visits.
 *
 * @param right the gradients of all values, as the library computes them
 * @param steps how many visits have been made
 */
record Scene(Graph graph, Pass pass, boolean isRecursive, double[] right, int steps) {

  /** The last visit. */
  private Pass.Visit last() {
    return pass.visits().get(steps - 1);
  }

  /** Whether the pass is over, or as much of it as is shown. */
  boolean isAtEnd() {
    return steps == pass.visits().size();
  }

  /** The value that has just had its turn; before the first, the output. */
  Value visited() {
    return steps == 0 ? graph.output() : last().value();
  }

  boolean isVisited(Value value) {
    return steps > 0 && visited().number() == value.number();
  }

  /** What was just sent. */
  List<Rule.Contribution> sent() {
    return steps == 0 ? List.of() : last().sent();
  }

  /** Those that wait for their turn, the youngest first. */
  List<Value> waiting() {
    if (steps == 0) {
      return List.of(graph.output());
    }
    List<Value> result = new ArrayList<>();
    last().waiting().forEach(value -> result.add(0, value));
    return result;
  }

  boolean waits(Value value) {
    return !isRecursive && waiting().stream().anyMatch(it -> it.number() == value.number());
  }

  /** Whether something has arrived at a value. */
  boolean hasGradient(Value value) {
    boolean has = value.number() == graph.output().number();
    for (Pass.Visit visit : pass.visits().subList(0, steps)) {
      has |= visit.sent().stream().anyMatch(it -> it.to().number() == value.number());
    }
    return has;
  }

  /** What has arrived so far. */
  double gradient(Value value) {
    return steps == 0 ? 1 : last().after()[value.number() - 1];
  }

  /** Whether it differs from what the library computes. */
  boolean isWrong(Value value) {
    String given = Text.number(gradient(value));
    return !given.equals(Text.number(right[value.number() - 1]));
  }

  /** What was just added to the gradient of a value, such as {@code + 30}. */
  String arrived(Value value) {
    StringBuilder text = new StringBuilder();
    for (Rule.Contribution contribution : sent()) {
      if (contribution.to().number() == value.number()) {
        text.append(text.length() == 0 ? "+ " : " + ").append(Text.factor(contribution.amount()));
      }
    }
    return text.toString();
  }

  /** What is to be said of a value at the end of its row. */
  String note(Value value) {
    if (waits(value)) {
      return "waits";
    }
    boolean isOver = isRecursive && isAtEnd() && !pass.isCutOff();
    return isOver && hasGradient(value) && isWrong(value)
        ? "right: " + Text.number(right[value.number() - 1])
        : "";
  }

  /** The rule of what was visited last, and what it has sent. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    if (!sent().isEmpty()) {
      String saved = Rule.saved(visited());
      lines.add(visited().definition() + (saved.isEmpty() ? "" : "; saved: " + saved));
      for (Rule.Contribution contribution : sent()) {
        lines.add("to " + contribution.to().name() + ": " + contribution.formula());
      }
    }
    return lines;
  }
}
