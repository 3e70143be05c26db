package arraystoadam.examples;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.nn.Flatten;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Parameter;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Random;

/**
 * Fits the cubic {@code a + b x + c x^2 + d x^3} to sin(x) on 2000 points of [-pi, pi] by gradient
 * descent: a linear layer whose inputs are x, x^2 and x^3.
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

    Report.heading("Stage 5: nn (" + device.description() + ", " + dtype + ")");
    Sequential model = new Sequential(new Linear(3, 1, rng), new Flatten(0, 1));
    model.to(dtype);
    model.to(device);
    Tensor x = Tensor.linspace(dtype, -Math.PI, Math.PI, 2000).to(device);
    Tensor y = x.sin();
    fit(model, powers(x), y, lr, iterations, Report::loss);
    Report.result("y = %s + %s x + %s x^2 + %s x^3", coefficients(model));
  }

  /** Improves the parameters of the model in place, step by step. */
  static void fit(
      Sequential model, Tensor xx, Tensor y, double lr, int iterations, LossListener listener) {
    MSELoss lossFunction = new MSELoss(Reduction.SUM);
    for (int t = 0; t < iterations; t++) {
      Tensor loss = lossFunction.forward(model.forward(xx), y);
      if (t % 100 == 99) {
        listener.loss(t, loss.item());
      }
      model.zeroGrad();
      loss.backward();
      Autograd.noGrad(
          () -> {
            for (Parameter parameter : model.parameters()) {
              parameter.subInPlace(parameter.grad().mul(lr));
            }
          });
    }
  }

  /** The columns x, x^2 and x^3: {@code [N]} becomes {@code [N, 3]}. */
  static Tensor powers(Tensor x) {
    Tensor p = Tensor.arange(x.dtype(), 1, 4, 1).to(x.device());
    return x.unsqueeze(-1).pow(p);
  }

  /** The numbers a, b, c and d. */
  static double[] coefficients(Sequential model) {
    Linear linear = model.get(0, Linear.class);
    return Tensor.cat(List.of(linear.bias(), linear.weight().flatten()), 0).toDoubleArray();
  }
}
