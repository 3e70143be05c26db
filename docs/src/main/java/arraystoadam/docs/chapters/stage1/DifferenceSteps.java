package arraystoadam.docs.chapters.stage1;

import java.util.Locale;

/** How wrong a finite difference is, for large and small steps. */
public final class DifferenceSteps {

  private DifferenceSteps() {}

  /** Prints the errors of both differences for the sine at 1. */
  public static void main(String[] args) {
    System.out.println("h        one-sided   central");
    for (int k = 1; k <= 11; k += 2) {
      double h = Double.parseDouble("1e-" + k);
      System.out.println(
          String.format(Locale.ROOT, "%.0e    %.1e     %.1e", h, oneSidedError(h), error(h)));
    }
  }

  /** Of the powers of ten, the step with the smallest error of the central difference. */
  public static double best() {
    double best = 1;
    for (int k = 1; k <= 12; k++) {
      double h = Double.parseDouble("1e-" + k);
      best = error(h) < error(best) ? h : best;
    }
    return best;
  }

  /** The derivative of the sine at a million. */
  public static double exactAtAMillion() {
    return StrictMath.cos(1e6);
  }

  /** What a central difference makes of it with a step of 1e-5 times a million. */
  public static double scaledAtAMillion() {
    return slopeAtAMillion(1e-5 * 1e6);
  }

  /** To how many digits it is right with a step of 1e-5. */
  public static long digitsAtAMillion() {
    double error = Math.abs(slopeAtAMillion(1e-5) / exactAtAMillion() - 1);
    return (long) Math.floor(-StrictMath.log10(error));
  }

  private static double slopeAtAMillion(double h) {
    double above = 1e6 + h;
    double below = 1e6 - h;
    return (StrictMath.sin(above) - StrictMath.sin(below)) / (above - below);
  }

  // tag::differences[]
  /** The error of the central difference: {@code (f(x + h) - f(x - h)) / 2h}. */
  static double error(double h) {
    double slope = (StrictMath.sin(1 + h) - StrictMath.sin(1 - h)) / (2 * h);
    return Math.abs(slope - StrictMath.cos(1));
  }

  /** The error of the one-sided difference: {@code (f(x + h) - f(x)) / h}. */
  static double oneSidedError(double h) {
    double slope = (StrictMath.sin(1 + h) - StrictMath.sin(1)) / h;
    return Math.abs(slope - StrictMath.cos(1));
  }
  // end::differences[]
}
