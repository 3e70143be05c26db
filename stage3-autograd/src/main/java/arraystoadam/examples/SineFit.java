package arraystoadam.examples;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;

/**
 * Fits the cubic {@code a + b x + c x^2 + d x^3} to sin(x) on 2000 points of [-pi, pi] by gradient
 * descent, with tensors that compute their own gradients.
 */
public final class SineFit {

  private SineFit() {}

  public static void main(String[] args) {
    Settings.run(SineFit::run);
  }

  private static void run() {
    Device device = Settings.get("device", "cpu", Device::of);
    DType dtype = Settings.get("dtype", "float32", DType::of);
    Random rng = new Random(Settings.seed());
    double lr = Settings.lr(1e-6);
    int iterations = Settings.iterations(2000);

    Report.heading("Stage 3: autograd (" + device.description() + ", " + dtype + ")");
    Tensor[] w = new Tensor[4];
    Arrays.setAll(w, i -> Tensor.randn(dtype, rng).to(device).requiresGrad(true));
    Tensor x = Tensor.linspace(dtype, -Math.PI, Math.PI, 2000).to(device);
    Tensor y = x.sin();
    fit(w, x, y, lr, iterations, Report::loss);
    double[] result = Arrays.stream(w).mapToDouble(Tensor::item).toArray();
    Report.result("y = %s + %s x + %s x^2 + %s x^3", result);
  }

  /** Improves the coefficients {@code w = {a, b, c, d}}, all scalars, in place, step by step. */
  static void fit(
      Tensor[] w, Tensor x, Tensor y, double lr, int iterations, LossListener listener) {
    for (int t = 0; t < iterations; t++) {
      Tensor loss = loss(predict(w, x), y);
      if (t % 100 == 99) {
        listener.loss(t, loss.item());
      }
      loss.backward();
      Autograd.noGrad(
          () -> {
            for (Tensor coefficient : w) {
              coefficient.subInPlace(coefficient.grad().mul(lr));
              coefficient.clearGrad();
            }
          });
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
}
