package arraystoadam.figures.broadcast;

/** What can be said of a calculation and one element of its result. */
final class Sentences {

  private Sentences() {}

  /** The three shapes, as the beginning of a sentence. */
  static String start(int[] a, int[] b, int[] result) {
    return "a " + Text.list(a) + " and b " + Text.list(b) + " give " + Text.list(result);
  }

  private static String start(Calculation calculation) {
    return start(
        calculation.a().numbers().shape().toArray(),
        calculation.b().numbers().shape().toArray(),
        calculation.result().shape().toArray());
  }

  static String forward(Calculation calculation, int[] cell) {
    Operand a = calculation.a();
    Operand b = calculation.b();
    int place = calculation.position(cell);
    double result = calculation.result().toDoubleArray()[place];
    return start(calculation)
        + ". Element "
        + Text.list(cell)
        + " of the result is "
        + Text.number(a.repeated().toDoubleArray()[place])
        + " "
        + calculation.sign()
        + " "
        + Text.number(b.repeated().toDoubleArray()[place])
        + " = "
        + Text.number(result)
        + ". The first is in a at position "
        + Text.position(a, cell)
        + ", the second in b at position "
        + Text.position(b, cell)
        + ".";
  }

  static String back(Calculation calculation, int[] cell) {
    return start(calculation)
        + ". The gradient of each element of the result is 1. "
        + back(calculation, calculation.a(), cell)
        + " "
        + back(calculation, calculation.b(), cell);
  }

  private static String back(Calculation calculation, Operand operand, int[] cell) {
    double[] terms = calculation.terms(operand, cell);
    int position = operand.position(cell);
    double total = operand.gradient().toDoubleArray()[position];
    return "The number at position "
        + position
        + " of "
        + operand.name()
        + " was used "
        + (terms.length == 1 ? "once" : terms.length + " times")
        + " and gets "
        + Text.sum(terms, total)
        + ".";
  }
}
