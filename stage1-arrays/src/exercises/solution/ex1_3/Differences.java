package ex1_3;

import java.util.function.ToDoubleFunction;

/** Derivatives without calculus, to check those worked out by hand. */
public final class Differences {

  private Differences() {}

  /**
   * The derivative of a function with respect to each element of an array, by central differences.
   *
   * @param f a function of an array of this length
   * @param w where the derivative is taken; it is not changed
   */
  public static double[] gradient(ToDoubleFunction<double[]> f, double[] w) {
    double[] result = new double[w.length];
    for (int i = 0; i < w.length; i++) {
      double h = 1e-5 * Math.max(1, Math.abs(w[i]));
      double above = w[i] + h;
      double below = w[i] - h;
      result[i] = (valueAt(f, w, i, above) - valueAt(f, w, i, below)) / (above - below);
    }
    return result;
  }

  private static double valueAt(ToDoubleFunction<double[]> f, double[] w, int i, double value) {
    double[] moved = w.clone();
    moved[i] = value;
    return f.applyAsDouble(moved);
  }
}
