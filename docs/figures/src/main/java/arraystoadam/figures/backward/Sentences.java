package arraystoadam.figures.backward;

import java.util.ArrayList;
import java.util.List;

/** What can be said of a backward pass after so many visits. */
final class Sentences {

  private Sentences() {}

  static String of(Scene scene) {
    if (scene.steps() == 0) {
      return start(scene);
    }
    String step = scene.isRecursive() ? passedOn(scene) : turn(scene);
    return "Step " + scene.steps() + ": " + step + (scene.isAtEnd() ? end(scene) : "");
  }

  private static String start(Scene scene) {
    Value output = scene.graph().output();
    String start = "After the forward pass: " + output.name() + " is " + Text.number(output.item());
    return start + ". Its gradient is 1, and nothing else has one yet.";
  }

  private static String turn(Scene scene) {
    Value value = scene.visited();
    StringBuilder text = new StringBuilder();
    text.append(value.definition())
        .append(" is the youngest that waits. Its gradient is complete: ");
    text.append(Text.number(scene.gradient(value))).append(". ");
    text.append(Rule.words(value.operation()));
    for (Rule.Contribution contribution : scene.sent()) {
      String to = " To " + contribution.to().name() + ": ";
      text.append(to).append(contribution.formula()).append('.');
    }
    List<String> waiting = scene.waiting().stream().map(Value::name).toList();
    if (!waiting.isEmpty()) {
      String verb = waiting.size() == 1 ? " waits." : " wait.";
      text.append(" Now ").append(Text.list(waiting)).append(verb);
    }
    return text.toString();
  }

  private static String passedOn(Scene scene) {
    Rule.Contribution sent = scene.sent().get(0);
    double has = scene.gradient(scene.visited());
    String total = Text.number(scene.gradient(sent.to()));
    return scene.visited().name()
        + " has "
        + Text.number(has)
        + " and passes it on at once. To "
        + sent.to().name()
        + ": "
        + sent.formula()
        + ", so that it now has "
        + total
        + ".";
  }

  private static String end(Scene scene) {
    if (scene.pass().isCutOff()) {
      return " The recursion is not at its end, but the figure is.";
    }
    String end = scene.isRecursive() ? " The recursion is over. " : " Nothing waits any more. ";
    boolean isWrong = scene.graph().values().stream().anyMatch(scene::isWrong);
    String right = list(scene, true);
    return isWrong
        ? end + "It has found " + list(scene, false) + ", but Autograd.grad gives " + right + "."
        : end + "Autograd.grad gives the same: " + right + ".";
  }

  /** The gradients of the leaves that took part. */
  private static String list(Scene scene, boolean isRight) {
    List<String> parts = new ArrayList<>();
    for (Value value : scene.graph().values()) {
      if (value.operation() == Operation.LEAF && scene.hasGradient(value)) {
        double gradient = isRight ? scene.right()[value.number() - 1] : scene.gradient(value);
        parts.add(Text.number(gradient) + " for " + value.name());
      }
    }
    return Text.list(parts);
  }
}
