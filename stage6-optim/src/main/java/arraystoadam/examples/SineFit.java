package arraystoadam.examples;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.nn.Flatten;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Parameter;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Random;

/**
 * Fits the cubic {@code a + b x + c x^2 + d x^3} to sin(x) on 2000 points of [-pi, pi] with an
 * optimizer: a linear layer whose inputs are x, x^2 and x^3.
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
    String name = Settings.choice("optimizer", "rmsprop", "sgd", "adam");
    double lr = Settings.lr(defaultLr(name));
    int iterations = Settings.iterations(2000);

    Report.heading("Stage 6: optim (" + name + ", " + device.description() + ", " + dtype + ")");
    Sequential model = new Sequential(new Linear(3, 1, rng), new Flatten(0, 1));
    model.to(dtype);
    model.to(device);
    Tensor x = Tensor.linspace(dtype, -Math.PI, Math.PI, 2000).to(device);
    Tensor y = x.sin();
    Optimizer optimizer = optimizer(name, model.parameters(), lr);
    fit(model, optimizer, powers(x), y, iterations, Report::loss);
    Report.result("y = %s + %s x + %s x^2 + %s x^3", coefficients(model));
  }

  /** Improves the parameters of the model in place, step by step. */
  static void fit(
      Sequential model,
      Optimizer optimizer,
      Tensor xx,
      Tensor y,
      int iterations,
      LossListener listener) {
    MSELoss lossFunction = new MSELoss(Reduction.SUM);
    for (int t = 0; t < iterations; t++) {
      Tensor loss = lossFunction.forward(model.forward(xx), y);
      if (t % 100 == 99) {
        listener.loss(t, loss.item());
      }
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
    }
  }

  private static double defaultLr(String name) {
    return switch (name) {
      case "sgd" -> 1e-6;
      case "rmsprop" -> 1e-3;
      default -> 1e-2;
    };
  }

  private static Optimizer optimizer(String name, List<Parameter> parameters, double lr) {
    return switch (name) {
      case "sgd" -> new SGD(parameters, lr);
      case "rmsprop" -> new RMSprop(parameters, lr);
      default -> new Adam(parameters, lr);
    };
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
