package arraystoadam.examples;

import java.util.Arrays;
import java.util.Locale;

/** What a program prints: a heading, a line for each reported loss, and the result. */
final class Report {

  private Report() {}

  static void heading(String text) {
    System.out.println(text);
  }

  static void loss(int iteration, double loss) {
    System.out.println(iteration + " " + format("%.7g", loss));
  }

  /** Prints a template with a {@code %s} for each value, the values to five digits. */
  static void result(String template, double... values) {
    Object[] numbers = Arrays.stream(values).mapToObj(v -> format("%.5g", v)).toArray();
    System.out.println("Result: " + String.format(Locale.ROOT, template, numbers));
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
