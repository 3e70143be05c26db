package arraystoadam.bench;

import java.util.Locale;

/** How far a result may be from the expected one. */
interface Bound {

  /** The largest difference allowed at position {@code i}. */
  double at(int i, double expected);

  /** A share of the expected value. */
  static Bound relative(double share) {
    return (i, expected) -> share * Math.abs(expected);
  }

  /** A share of the expected value, or of 1 if that is more. */
  static Bound mixed(double share) {
    return (i, expected) -> share * Math.max(1, Math.abs(expected));
  }

  /**
   * Checks a result.
   *
   * @throws IllegalStateException if it differs by more than the bound
   */
  default void check(String what, double[] expected, double[] actual) {
    if (expected.length != actual.length) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "%s: %s numbers, not %s", what, actual.length, expected.length));
    }
    for (int i = 0; i < expected.length; i++) {
      double difference = Math.abs(actual[i] - expected[i]);
      if (!(difference <= at(i, expected[i]))) {
        throw new IllegalStateException(
            String.format(
                Locale.ROOT,
                "%s: number %s is %s, but %s elsewhere: they may differ by %.3g",
                what,
                i,
                actual[i],
                expected[i],
                at(i, expected[i])));
      }
    }
  }
}
