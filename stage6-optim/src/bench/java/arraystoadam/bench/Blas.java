package arraystoadam.bench;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The library that multiplies matrices for PyTorch in Python. A package of PyTorch may come without
 * a fast one: Debian's takes the reference BLAS, plain loops in Fortran, if there is no other.
 * Beside that everybody is fast.
 *
 * @param libraries what it is; empty if there is no Python with PyTorch
 * @param speed the additions and multiplications in a second that were measured
 * @param peak those that the processor can do; NaN if that is not known
 */
record Blas(String libraries, double speed, double peak) {

  /** The reference BLAS was found to reach 3 to 6 per cent of the peak, and others 60 or more. */
  private static final double LEAST_SHARE = 0.2;

  /** Measures that of a Python, if there is one. */
  static Blas of(String python, Limits limits) {
    return python == null
        ? new Blas("", Double.NaN, Double.NaN)
        : new Blas(Python.blas(python), Python.productSpeed(python), limits.operations(1));
  }

  /** Whether what multiplies matrices with it says anything about PyTorch. */
  boolean isFast() {
    return !(speed < LEAST_SHARE * peak);
  }

  /** Why it is left out, and what to do; nothing if it is not. */
  String complaint() {
    return isFast()
        ? ""
        : String.format(
            Locale.ROOT,
            "PyTorch in Python multiplies matrices at %s, and the processor can do %s: training"
                + " and products are measured without it. Its library is %s. Debian and Ubuntu"
                + " have a fast one, in the package libopenblas0-pthread.%n",
            rate(speed),
            rate(peak),
            libraries);
  }

  /** By name, for a reader. */
  Map<String, String> describe() {
    Map<String, String> facts = new LinkedHashMap<>();
    if (!libraries.isEmpty()) {
      String leftOut =
          isFast() ? "" : ": too slow, so training and products are measured without it";
      facts.put("pytorch.python.blas", libraries + ", at best " + rate(speed) + leftOut);
    }
    return facts;
  }

  private static String rate(double operations) {
    return String.format(Locale.ROOT, "%.1f GFLOP/s", operations / 1e9);
  }
}
