package arraystoadam.docs.samples;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;

/** Numbers about the fit of the sine that the chapters on arrays and tensors mention. */
public final class ArraysFacts implements Supplier<Map<String, String>> {

  private static final int POINTS = 2000;

  @Override
  public Map<String, String> get() {
    double[] eigenvalues = CubicHessian.eigenvalues();
    double[] best = bestOdd();
    double b = best[0];
    double d = best[1];
    DoubleUnaryOperator cubic = x -> b * x + d * x * x * x;
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("hessian-largest", format("%.0f", eigenvalues[3]));
    facts.put("hessian-smallest", format("%.0f", eigenvalues[0]));
    facts.put("hessian-ratio", format("%.0f", eigenvalues[3] / eigenvalues[0]));
    facts.put("shrink-smallest", format("%.4f", 1 - 1e-6 * eigenvalues[0]));
    facts.put("best-at-pi", format("%.4f", cubic.applyAsDouble(Math.PI)));
    facts.put("best-slope-at-pi", format("%.2f", b + 3 * d * Math.PI * Math.PI));
    facts.put("best-rms", format("%.3f", Math.sqrt(loss(cubic) / POINTS)));
    facts.put("loss-of-zero", format("%.1f", loss(x -> 0)));
    facts.put("loss-of-taylor", format("%.0f", loss(x -> x - x * x * x / 6)));
    facts.put("difference-best-step", format("%.0e", bestStep()));
    return facts;
  }

  /** The best b x + d x^3: where both derivatives of the loss are 0. */
  private static double[] bestOdd() {
    double xx = CubicHessian.secondDerivative(1, 1) / 2;
    double x4 = CubicHessian.secondDerivative(1, 3) / 2;
    double x6 = CubicHessian.secondDerivative(3, 3) / 2;
    double xy = sum(x -> x * StrictMath.sin(x));
    double x3y = sum(x -> x * x * x * StrictMath.sin(x));
    double determinant = xx * x6 - x4 * x4;
    return new double[] {(xy * x6 - x3y * x4) / determinant, (xx * x3y - x4 * xy) / determinant};
  }

  private static double loss(DoubleUnaryOperator model) {
    return sum(
        x -> {
          double error = model.applyAsDouble(x) - StrictMath.sin(x);
          return error * error;
        });
  }

  private static double sum(DoubleUnaryOperator f) {
    double sum = 0;
    for (int n = 0; n < POINTS; n++) {
      sum += f.applyAsDouble(Math.PI * (2 * n - (POINTS - 1)) / (POINTS - 1));
    }
    return sum;
  }

  /** Of the powers of ten, the step with the smallest error of the central difference. */
  private static double bestStep() {
    double best = 1;
    for (int k = 1; k <= 12; k++) {
      double h = Double.parseDouble("1e-" + k);
      best = DifferenceSteps.error(h) < DifferenceSteps.error(best) ? h : best;
    }
    return best;
  }

  private static String format(String pattern, double value) {
    return String.format(Locale.ROOT, pattern, value);
  }
}
