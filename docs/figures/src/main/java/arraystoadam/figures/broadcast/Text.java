package arraystoadam.figures.broadcast;

import arraystoadam.figures.Numbers;
import java.util.Arrays;

/** Numbers, shapes and small calculations as texts. */
final class Text {

  private static final int DIGITS = 4;
  private static final int MOST_TERMS = 6;

  private Text() {}

  static String number(double value) {
    return Numbers.text(value, DIGITS).replace('-', '\u2212');
  }

  static String list(int[] sizes) {
    return Arrays.toString(sizes);
  }

  /** Such as {@code 1·3 + 2·0 = 3}: each index times the step along its dimension. */
  static String position(Operand operand, int[] cell) {
    StringBuilder text = new StringBuilder();
    int[] steps = operand.steps();
    for (int dim = 0; dim < cell.length; dim++) {
      text.append(dim == 0 ? "" : " + ").append(cell[dim]).append('\u00b7').append(steps[dim]);
    }
    String position = String.valueOf(operand.position(cell));
    return cell.length == 0 ? position : text + " = " + position;
  }

  /** Such as {@code 1 + 1 = 2}; a long sum is not written out. */
  static String sum(double[] terms, double total) {
    if (terms.length > MOST_TERMS) {
      return "the sum of " + terms.length + " numbers, " + number(total);
    }
    StringBuilder text = new StringBuilder();
    for (double term : terms) {
      text.append(text.length() == 0 ? "" : " + ").append(number(term));
    }
    return terms.length == 1 ? number(total) : text + " = " + number(total);
  }
}
