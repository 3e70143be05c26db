package arraystoadam.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import arraystoadam.device.Device;
import arraystoadam.examples.DigitsEpoch;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The workload that is one epoch of {@code Digits}, from a new network on. */
final class DigitsTraining {

  private static final int BATCH = 32;
  private static final double LR = 3e-3;

  private DigitsTraining() {}

  static Workload workload(String python, int threads) {
    Workload workload = new Workload("Digits, one epoch", "64-128-10", Bound.mixed(1e-3));
    for (Side side : Side.OURS) {
      Devices.of(side).ifPresent(device -> workload.with(side, () -> ours(device)));
    }
    workload.with(Side.DJL, () -> new Djl(network()));
    if (python != null) {
      workload.with(Side.PYTHON, () -> Python.task(python, threads, "digits", network().inputs()));
    }
    return workload;
  }

  /** PyTorch gets the same network, and the images in the order in which ours are dealt. */
  private static Network network() {
    Random rng = new Random(0);
    Sequential model = Network.model(64, 128, 10, rng);
    List<Tensor> images = DigitsEpoch.inOrder(rng);
    return new Network(model, images.get(0), images.get(1));
  }

  private static Task ours(Device device) {
    return new Task() {
      @Override
      public Object run() {
        return result();
      }

      @Override
      public double[] result() {
        return DigitsEpoch.run(device);
      }
    };
  }

  private static final class Djl implements Task {

    private final Map<String, Tensor> start;
    private final int size;
    private final List<NDArray> images = new ArrayList<>();
    private final List<NDArray> classes = new ArrayList<>();

    Djl(Network network) {
      start = network.inputs();
      size = network.x().dim(0);
      for (int from = 0; from < size; from += BATCH) {
        int length = Math.min(BATCH, size - from);
        Tensor dealt = network.classes().narrow(0, from, length);
        images.add(Torch.array(network.x().narrow(0, from, length)));
        classes.add(Torch.array(dealt).toType(DataType.INT64, false));
      }
    }

    @Override
    public Object run() {
      return result();
    }

    @Override
    public double[] result() {
      double loss = 0;
      double right = 0;
      try (DjlNetwork model = new DjlNetwork(start, LR)) {
        for (int i = 0; i < images.size(); i++) {
          double[] step = model.step(images.get(i), classes.get(i), true);
          loss += step[0] * classes.get(i).size();
          right += step[1];
        }
      }
      return new double[] {loss / size, right / size};
    }
  }
}
