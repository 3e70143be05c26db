package arraystoadam.bench.gpu;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Flatten;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** What is measured on a GPU. {@code gpu.py} does the same with PyTorch, under the same names. */
final class GpuWorks {

  static final List<Integer> LENGTHS = List.of(2_000, 65_536, 1_048_576, 16_777_216);
  static final List<Integer> MATRICES = List.of(256, 512, 1024, 2048, 4096);

  private final Device device;

  GpuWorks(Device device) {
    this.device = device;
  }

  GpuWork elementwise(String name, int n) {
    Random rng = new Random(n);
    Tensor x = Tensor.randn(rng, n).to(device);
    Tensor y = Tensor.randn(rng, n).to(device);
    return new GpuWork(
        name,
        "" + n,
        switch (name) {
          case "add" -> () -> x.add(y);
          case "exp" -> x::exp;
          case "sum" -> x::sum;
          default -> throw new IllegalArgumentException(name);
        });
  }

  GpuWork matmul(int n) {
    Random rng = new Random(n);
    Tensor a = Tensor.randn(rng, n, n).to(device);
    Tensor b = Tensor.randn(rng, n, n).to(device);
    return new GpuWork("matmul", "" + n, () -> a.matmul(b));
  }

  /** A step of a classifier with Adam. */
  GpuWork step(int batch, int... sizes) {
    Random rng = new Random(1);
    Sequential model = network(rng, sizes);
    model.to(device);
    Tensor x = Tensor.randn(rng, batch, sizes[0]).to(device);
    double[] digits = new double[batch];
    Arrays.setAll(digits, i -> i % 10);
    Tensor classes = Tensor.of(digits).to(DType.FLOAT32);
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    Optimizer optimizer = new Adam(model.parameters(), 1e-3);
    String name = Arrays.toString(sizes).replaceAll("[\\[\\]]", "").replace(", ", "-");
    return new GpuWork(
        "training step",
        name,
        () -> {
          Tensor loss = lossFunction.forward(model.forward(x), classes);
          return step(optimizer, loss);
        });
  }

  private static Sequential network(Random rng, int... sizes) {
    return sizes.length == 3
        ? new Sequential(
            new Linear(sizes[0], sizes[1], rng), new ReLU(), new Linear(sizes[1], sizes[2], rng))
        : new Sequential(
            new Linear(sizes[0], sizes[1], rng),
            new ReLU(),
            new Linear(sizes[1], sizes[2], rng),
            new ReLU(),
            new Linear(sizes[2], sizes[3], rng));
  }

  private static Tensor step(Optimizer optimizer, Tensor loss) {
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    return loss;
  }

  /** An iteration of stage 3's SineFit. */
  GpuWork cubic() {
    Tensor x = points();
    Tensor y = x.sin();
    Tensor[] w = new Tensor[4];
    Arrays.setAll(w, i -> Tensor.scalar(0.1 * i).to(device).requiresGrad(true));
    Supplier<Tensor> iteration =
        () -> {
          Tensor cubic = w[0].add(w[1].mul(x)).add(w[2].mul(x.pow(2))).add(w[3].mul(x.pow(3)));
          Tensor loss = cubic.sub(y).pow(2).sum();
          loss.backward();
          Autograd.noGrad(() -> descend(w));
          return loss;
        };
    return new GpuWork("SineFit, an iteration", "stage 3", iteration);
  }

  private static void descend(Tensor... w) {
    for (Tensor coefficient : w) {
      coefficient.subInPlace(coefficient.grad().mul(1e-6));
      coefficient.clearGrad();
    }
  }

  /** An iteration of stage 6's SineFit. */
  GpuWork module() {
    Tensor x = points();
    Tensor y = x.sin();
    Tensor powers = x.unsqueeze(-1).pow(Tensor.of(new float[] {1, 2, 3}).to(device));
    Sequential model = new Sequential(new Linear(3, 1, new Random(1)), new Flatten(0, 1));
    model.to(device);
    MSELoss lossFunction = new MSELoss(Reduction.SUM);
    Optimizer optimizer = new RMSprop(model.parameters(), 1e-3);
    return new GpuWork(
        "SineFit, an iteration",
        "stage 6",
        () -> step(optimizer, lossFunction.forward(model.forward(powers), y)));
  }

  private Tensor points() {
    return Tensor.linspace(DType.FLOAT32, -Math.PI, Math.PI, 2000).to(device);
  }
}
