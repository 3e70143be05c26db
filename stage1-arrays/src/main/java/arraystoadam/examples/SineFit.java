package arraystoadam.examples;

import static arraystoadam.arrays.ArrayMath.add;
import static arraystoadam.arrays.ArrayMath.full;
import static arraystoadam.arrays.ArrayMath.linspace;
import static arraystoadam.arrays.ArrayMath.mul;
import static arraystoadam.arrays.ArrayMath.pow;
import static arraystoadam.arrays.ArrayMath.sin;
import static arraystoadam.arrays.ArrayMath.sub;
import static arraystoadam.arrays.ArrayMath.sum;

import java.util.Random;

/**
 * Fits the cubic {@code a + b x + c x^2 + d x^3} to sin(x) on 2000 points of [-pi, pi] by gradient
 * descent, with plain arrays and a gradient worked out by hand.
 */
public final class SineFit {

  private SineFit() {}

  public static void main(String[] args) {
    Settings.run(SineFit::run);
  }

  private static void run() {
    // This stage has double arrays on the CPU and nothing else: it only checks these two.
    Settings.choice("device", "cpu", "simd");
    Settings.choice("dtype", "float64", "float32");
    Random rng = new Random(Settings.seed());
    double lr = Settings.lr(1e-6);
    int iterations = Settings.iterations(2000);

    Report.heading("Stage 1: arrays (cpu, float64)");
    double[] w = {rng.nextGaussian(), rng.nextGaussian(), rng.nextGaussian(), rng.nextGaussian()};
    double[] x = linspace(-Math.PI, Math.PI, 2000);
    double[] y = sin(x);
    fit(w, x, y, lr, iterations, Report::loss);
    Report.result("y = %s + %s x + %s x^2 + %s x^3", w);
  }

  /** Improves the coefficients {@code w = {a, b, c, d}} in place, step by step. */
  static void fit(
      double[] w, double[] x, double[] y, double lr, int iterations, LossListener listener) {
    for (int t = 0; t < iterations; t++) {
      double[] prediction = predict(w, x);
      if (t % 100 == 99) {
        listener.loss(t, loss(prediction, y));
      }
      double[] gradient = gradient(prediction, x, y);
      for (int i = 0; i < w.length; i++) {
        w[i] -= lr * gradient[i];
      }
    }
  }

  /** The cubic at each point of {@code x}. */
  static double[] predict(double[] w, double[] x) {
    return add(full(w[0], x.length), mul(w[1], x), mul(w[2], pow(x, 2)), mul(w[3], pow(x, 3)));
  }

  /** The summed squared error: the sum of (prediction - y)^2. */
  static double loss(double[] prediction, double[] y) {
    return sum(pow(sub(prediction, y), 2));
  }

  /**
   * The derivative of the loss with respect to each of a, b, c, d. By the chain rule it is the sum,
   * over all points, of d loss / d prediction times d prediction / d coefficient.
   */
  static double[] gradient(double[] prediction, double[] x, double[] y) {
    double[] gradPrediction = mul(2, sub(prediction, y));
    double gradA = sum(gradPrediction);
    double gradB = sum(mul(gradPrediction, x));
    double gradC = sum(mul(gradPrediction, pow(x, 2)));
    double gradD = sum(mul(gradPrediction, pow(x, 3)));
    return new double[] {gradA, gradB, gradC, gradD};
  }
}
