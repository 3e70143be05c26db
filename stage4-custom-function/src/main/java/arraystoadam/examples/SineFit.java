package arraystoadam.examples;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;

/**
 * Fits the cubic {@code a + b P3(c + d x)} to sin(x) on 2000 points of [-pi, pi] by gradient
 * descent, where P3 is a function with a derivative of its own.
 */
public final class SineFit {

  private SineFit() {}

  public static void main(String[] args) {
    Settings.run(SineFit::run);
  }

  private static void run() {
    Device device = Settings.get("device", "cpu", Device::of);
    DType dtype = Settings.get("dtype", "float32", DType::of);
    Settings.seed(); // nothing is random here: it is only checked
    double lr = Settings.lr(5e-6);
    int iterations = Settings.iterations(2000);

    Report.heading("Stage 4: custom function (" + device.description() + ", " + dtype + ")");
    double[] start = {0, -1, 0, 0.3};
    Tensor[] w = new Tensor[4];
    Arrays.setAll(w, i -> Tensor.scalar(dtype, start[i]).to(device).requiresGrad(true));
    Tensor x = Tensor.linspace(dtype, -Math.PI, Math.PI, 2000).to(device);
    Tensor y = x.sin();
    fit(w, x, y, lr, iterations, Report::loss);
    double[] result = Arrays.stream(w).mapToDouble(Tensor::item).toArray();
    Report.result("y = %s + %s * P3(%s + %s x)", result);
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
    Tensor p3 = new LegendrePolynomial3().apply(w[2].add(w[3].mul(x)));
    return w[0].add(w[1].mul(p3));
  }

  /** The summed squared error: the sum of (prediction - y)^2. */
  static Tensor loss(Tensor prediction, Tensor y) {
    return prediction.sub(y).pow(2).sum();
  }
}
