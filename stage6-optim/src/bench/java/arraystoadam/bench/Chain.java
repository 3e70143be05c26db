package arraystoadam.bench;

import arraystoadam.device.Device;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The workload that is a long chain of operations on scalars, forward and backward. */
final class Chain {

  private static final float FACTOR = 0.999999f;
  private static final int SHORT = 100_000;
  private static final int LONG = 1_000_000;

  private Chain() {}

  /** A chain, and one that is ten times as long: the time of an operation should not change. */
  static List<Workload> all(String python, int threads) {
    List<Workload> workloads = new ArrayList<>();
    for (int length : new int[] {SHORT, LONG}) {
      String size = Integer.toString(length);
      Workload workload = new Workload("scalar chain, 1 operation", size, Bound.relative(1e-5));
      for (Side side : Side.OURS) {
        Devices.of(side).ifPresent(device -> workload.with(side, () -> ours(length, device)));
      }
      if (python != null && length == SHORT) {
        Map<String, Tensor> inputs =
            Map.of("length", Tensor.scalar(length), "factor", Tensor.scalar(FACTOR));
        workload.with(Side.PYTHON, () -> Python.task(python, threads, "chain", inputs));
      }
      workloads.add(workload.perOperation(length));
    }
    return workloads;
  }

  private static Task ours(int length, Device device) {
    Tensor factor = Tensor.scalar(FACTOR).to(device);
    return new Task() {
      @Override
      public Object run() {
        return result();
      }

      @Override
      public double[] result() {
        Tensor start = Tensor.scalar(1).to(device).requiresGrad(true);
        Tensor end = start;
        for (int i = 0; i < length; i++) {
          end = end.mul(factor);
        }
        end.backward();
        return new double[] {end.item(), start.grad().item()};
      }
    };
  }
}
