package arraystoadam.examples;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The settings of a program, read from system properties such as {@code -Dseed=7}. A number is
 * written in ASCII digits, without blanks or a suffix.
 */
final class Settings {

  private static final String WHOLE = "[-+]?[0-9]+";
  private static final String DECIMAL = "[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?";

  /** {@link java.util.Random} keeps 48 bits of a seed: outside of them it would repeat another. */
  private static final long SEEDS = 1L << 47;

  private Settings() {}

  /** A setting whose value is not legal; the message is one line for the person who typed it. */
  static final class BadSetting extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadSetting(String name, String value, String problem) {
      super("-D" + name + "=" + value + ": " + problem);
    }
  }

  /** Runs a program. A bad setting ends the process with one line and exit status 2. */
  static void run(Runnable program) {
    try {
      program.run();
    } catch (BadSetting e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  /** The seed of all random numbers, {@code -Dseed=}; 0 by default. */
  static long seed() {
    String requirement = "a whole number from " + -SEEDS + " to " + (SEEDS - 1);
    return get(
        "seed",
        "0",
        text ->
            require(
                parse(text, WHOLE, Long::parseLong, requirement),
                n -> n >= -SEEDS && n < SEEDS,
                requirement));
  }

  /** The number of training steps, {@code -Diterations=}. */
  static int iterations(int fallback) {
    String requirement = "a whole number from 0 to " + Integer.MAX_VALUE;
    return get(
        "iterations",
        Integer.toString(fallback),
        text ->
            require(parse(text, WHOLE, Integer::parseInt, requirement), n -> n >= 0, requirement));
  }

  /** The learning rate, {@code -Dlr=}. */
  static double lr(double fallback) {
    String requirement = "a finite number of at least 0";
    return get(
        "lr",
        Double.toString(fallback),
        text ->
            require(
                parse(text, DECIMAL, Double::parseDouble, requirement),
                v -> v >= 0 && v <= Double.MAX_VALUE,
                requirement));
  }

  /** A setting with a fixed set of values; the first is the default. */
  static String choice(String name, String... allowed) {
    return get(
        name,
        allowed[0],
        text -> require(text, List.of(allowed)::contains, String.join(" or ", allowed)));
  }

  /** Any setting; the parser refuses a value with an IllegalArgumentException that says why. */
  static <T> T get(String name, String fallback, Function<String, T> parser) {
    String text = System.getProperty(name, fallback);
    try {
      return parser.apply(text);
    } catch (IllegalArgumentException e) {
      throw new BadSetting(name, text, e.getMessage());
    }
  }

  private static <T> T parse(
      String text, String form, Function<String, T> parser, String requirement) {
    try {
      return parser.apply(require(text, it -> it.matches(form), requirement));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("must be " + requirement, e);
    }
  }

  private static <T> T require(T value, Predicate<T> isLegal, String requirement) {
    if (!isLegal.test(value)) {
      throw new IllegalArgumentException("must be " + requirement);
    }
    return value;
  }
}
