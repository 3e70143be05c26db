package arraystoadam.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import arraystoadam.device.Device;
import arraystoadam.device.Scope;
import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** The workload that is one training step of a network 784-128-10, with a batch of 64 and Adam. */
final class TrainingStep {

  private static final int BATCH = 64;
  private static final double LR = 1e-3;

  private TrainingStep() {}

  static Workload workload(String python, int threads) {
    Workload workload = new Workload("training step, Adam", "784-128-10", Bound.mixed(1e-4));
    for (Side side : Side.OURS) {
      Devices.of(side).ifPresent(device -> workload.with(side, () -> ours(network(), device)));
    }
    workload.with(Side.DJL, () -> djl(network()));
    if (python != null) {
      workload.with(Side.PYTHON, () -> Python.task(python, threads, "mlp", network().inputs()));
    }
    return workload.checkingRuns(5);
  }

  private static Network network() {
    Random rng = new Random(1);
    Sequential model = Network.model(784, 128, 10, rng);
    float[] classes = new float[BATCH];
    for (int i = 0; i < BATCH; i++) {
      classes[i] = i % 10;
    }
    return new Network(model, Tensor.randn(rng, BATCH, 784), Tensor.of(classes));
  }

  private static Task ours(Network network, Device device) {
    Sequential model = network.model();
    model.to(device);
    Tensor x = network.x().to(device);
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    Optimizer optimizer = new Adam(model.parameters(), LR);
    return new Task() {
      private double last;

      @Override
      public Object run() {
        return result();
      }

      @Override
      public double[] result() {
        Scope.run(this::step);
        return new double[] {last};
      }

      private void step() {
        Tensor loss = lossFunction.forward(model.forward(x), network.classes());
        optimizer.zeroGrad();
        loss.backward();
        optimizer.step();
        last = loss.item();
      }
    };
  }

  private static Task djl(Network network) {
    DjlNetwork model = new DjlNetwork(network.inputs(), LR);
    NDArray x = Torch.array(network.x());
    NDArray classes = Torch.array(network.classes()).toType(DataType.INT64, false);
    return new Task() {
      @Override
      public Object run() {
        return result();
      }

      @Override
      public double[] result() {
        return new double[] {model.step(x, classes, false)[0]};
      }

      @Override
      public void close() {
        model.close();
      }
    };
  }
}
