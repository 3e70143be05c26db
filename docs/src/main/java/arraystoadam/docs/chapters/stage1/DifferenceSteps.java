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
