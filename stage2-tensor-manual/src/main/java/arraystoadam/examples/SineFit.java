package arraystoadam.examples;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;

/**
 * Fits the cubic {@code a + b x + c x^2 + d x^3} to sin(x) on 2000 points of [-pi, pi] by gradient
 * descent, with tensors and a gradient worked out by hand.
 */
public final class SineFit {

  private SineFit() {}

  public static void main(String[] args) {
    Settings.run(SineFit::run);
  }

  private static void run() {
    // This stage computes on the CPU and nowhere else: it only checks the setting.
    Settings.choice("device", "cpu", "simd");
    DType dtype = Settings.get("dtype", "float32", DType::of);
    Random rng = new Random(Settings.seed());
    double lr = Settings.lr(1e-6);
    int iterations = Settings.iterations(2000);

    Report.heading("Stage 2: tensors (cpu, " + dtype + ")");
    Tensor[] w = new Tensor[4];
    Arrays.setAll(w, i -> Tensor.randn(dtype, rng));
    Tensor x = Tensor.linspace(dtype, -Math.PI, Math.PI, 2000);
    Tensor y = x.sin();
    fit(w, x, y, lr, iterations, Report::loss);
    double[] result = Arrays.stream(w).mapToDouble(Tensor::item).toArray();
    Report.result("y = %s + %s x + %s x^2 + %s x^3", result);
  }

  /** Improves the coefficients {@code w = {a, b, c, d}}, all scalars, in place, step by step. */
  static void fit(
      Tensor[] w, Tensor x, Tensor y, double lr, int iterations, LossListener listener) {
    for (int t = 0; t < iterations; t++) {
      Tensor prediction = predict(w, x);
      if (t % 100 == 99) {
        listener.loss(t, loss(prediction, y).item());
      }
      Tensor[] gradient = gradient(prediction, x, y);
      for (int i = 0; i < w.length; i++) {
        w[i].subInPlace(gradient[i].mul(lr));
      }
    }
  }

  /** The cubic at each point of {@code x}, {@code [N]}. */
  static Tensor predict(Tensor[] w, Tensor x) {
    return w[0].add(w[1].mul(x)).add(w[2].mul(x.pow(2))).add(w[3].mul(x.pow(3)));
  }

  /** The summed squared error: the sum of (prediction - y)^2. */
  static Tensor loss(Tensor prediction, Tensor y) {
    return prediction.sub(y).pow(2).sum();
  }

  /**
   * The derivative of the loss with respect to each of a, b, c, d. By the chain rule it is the sum,
   * over all points, of d loss / d prediction times d prediction / d coefficient.
   */
  static Tensor[] gradient(Tensor prediction, Tensor x, Tensor y) {
    Tensor gradPrediction = prediction.sub(y).mul(2);
    Tensor gradA = gradPrediction.sum();
    Tensor gradB = gradPrediction.mul(x).sum();
    Tensor gradC = gradPrediction.mul(x.pow(2)).sum();
    Tensor gradD = gradPrediction.mul(x.pow(3)).sum();
    return new Tensor[] {gradA, gradB, gradC, gradD};
  }
}
