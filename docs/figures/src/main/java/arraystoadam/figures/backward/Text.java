package arraystoadam.figures.backward;

import arraystoadam.figures.Numbers;
import java.util.List;

/** Numbers and names as texts. */
final class Text {

  private static final int DIGITS = 6;

  private Text() {}

  static String number(double value) {
    return Numbers.text(value, DIGITS).replace('-', '\u2212');
  }

  /** A number as a factor: a negative one in brackets. */
  static String factor(double value) {
    return value < 0 ? "(" + number(value) + ")" : number(value);
  }

  /** Such as {@code a, b and c}. */
  static String list(List<String> names) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < names.size(); i++) {
      boolean isLast = i == names.size() - 1;
      text.append(i == 0 ? "" : isLast ? " and " : ", ").append(names.get(i));
    }
    return text.toString();
  }
}
