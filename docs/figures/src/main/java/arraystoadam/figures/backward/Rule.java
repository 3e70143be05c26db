package arraystoadam.figures.backward;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** What an operation makes of a gradient that has arrived: the library's rule, and its words. */
final class Rule {

  private Rule() {}

  /**
   * What is sent to an input.
   *
   * @param isFirst whether it is the first operand
   * @param formula how it was computed
   */
  record Contribution(Value to, boolean isFirst, double amount, String formula) {}

  /** What a value sends to each of its inputs that need a gradient. */
  static List<Contribution> contributions(Value value, double gradient) {
    List<Contribution> result = new ArrayList<>();
    if (value.operation() == Operation.LEAF) {
      return result;
    }
    Tensor first = value.first().tensor().detach().requiresGrad(true);
    Tensor second = value.second().tensor().detach().requiresGrad(true);
    Tensor again = value.operation().of(first, second);
    Tensor given = Tensor.zerosLike(again).add(gradient);
    List<Tensor> amounts =
        Autograd.grad(again, given, List.of(first, second), BackwardOption.ALLOW_UNUSED);
    if (value.first().needsGradient()) {
      result.add(sent(value, value.first(), amounts.get(0), gradient, true));
    }
    if (value.second().needsGradient()) {
      result.add(sent(value, value.second(), amounts.get(1), gradient, false));
    }
    return result;
  }

  private static Contribution sent(
      Value value, Value to, Tensor amount, double gradient, boolean isFirst) {
    double item = amount.item();
    String formula = formula(value, Text.factor(gradient), isFirst);
    boolean isShort = formula.equals(Text.factor(gradient));
    String text = isShort ? Text.number(item) : formula + " = " + Text.number(item);
    return new Contribution(to, isFirst, item, text);
  }

  private static String formula(Value value, String gradient, boolean isFirst) {
    return switch (value.operation()) {
      case MUL -> gradient + " \u00b7 " + other(value, isFirst);
      case SUB -> isFirst ? gradient : "\u2212" + gradient;
      case POW -> gradient + power(value.first().item(), value.second().item());
      default -> gradient;
    };
  }

  private static String other(Value value, boolean isFirst) {
    return Text.factor((isFirst ? value.second() : value.first()).item());
  }

  /** The slope of a power as a factor: the exponent, times the base with one less. */
  private static String power(double base, double exponent) {
    if (exponent < 2) {
      return " \u00b7 " + Text.number(exponent);
    }
    String raised = exponent == 2 ? "" : "^" + Text.number(exponent - 1);
    return " \u00b7 " + Text.number(exponent) + " \u00b7 " + Text.factor(base) + raised;
  }

  /** The rule in a few words. */
  static String words(Operation operation) {
    return switch (operation) {
      case LEAF -> "A leaf sends nothing on.";
      case ADD -> "A sum passes its gradient on.";
      case SUB -> "A difference passes its gradient on, to the second with a minus.";
      case MUL -> "A product sends each factor its gradient times the other factor.";
      case POW -> "A power sends its gradient times the exponent times the base to one less.";
    };
  }

  /** What the graph has kept of the forward pass for the rule; empty if it needs nothing. */
  static String saved(Value value) {
    Value first = value.first();
    Value second = value.second();
    return switch (value.operation()) {
      case MUL -> {
        List<String> saved = new ArrayList<>();
        if (first.needsGradient()) {
          saved.add(shown(second));
        }
        if (second.needsGradient() && !(first.needsGradient() && first.equals(second))) {
          saved.add(shown(first));
        }
        yield Text.list(saved);
      }
      case POW -> shown(first);
      default -> "";
    };
  }

  private static String shown(Value value) {
    return value.needsGradient() ? value.name() + " = " + Text.number(value.item()) : value.name();
  }
}
