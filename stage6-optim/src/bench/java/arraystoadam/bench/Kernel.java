package arraystoadam.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import arraystoadam.device.Scope;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One operation on tensors, in our words and in those of PyTorch. */
record Kernel(
    String name,
    Function<List<Tensor>, Tensor> ours,
    Function<NDList, NDArray> pytorch,
    Consumer<Runnable> surroundings) {

  /** An operation whose result is given up at once, as PyTorch's is. */
  Kernel(String name, Function<List<Tensor>, Tensor> ours, Function<NDList, NDArray> pytorch) {
    this(name, ours, pytorch, Scope::run);
  }

  /** The same where our result waits for the garbage collector. */
  Kernel withoutScope() {
    return new Kernel(name + ", no scope", ours, pytorch, Runnable::run);
  }

  static Kernel unary(String name, UnaryOperator<Tensor> ours, UnaryOperator<NDArray> pytorch) {
    return new Kernel(name, x -> ours.apply(x.get(0)), x -> pytorch.apply(x.get(0)));
  }

  /** The workload with these operands. */
  Workload workload(int size, Bound bound, List<Tensor> operands) {
    Workload workload = new Workload(name, Integer.toString(size), bound);
    for (Side side : Side.OURS) {
      Devices.of(side)
          .ifPresent(
              device ->
                  workload.with(
                      side, () -> ours(operands.stream().map(t -> t.to(device)).toList())));
    }
    return workload.with(Side.DJL, () -> pytorch(operands));
  }

  private Task ours(List<Tensor> operands) {
    return new Task() {
      private Tensor last;

      @Override
      public Object run() {
        surroundings.accept(() -> last = ours.apply(operands));
        return last;
      }

      @Override
      public double[] result() {
        return ours.apply(operands).toDoubleArray();
      }
    };
  }

  private Task pytorch(List<Tensor> operands) {
    NDList arrays = new NDList();
    operands.forEach(tensor -> arrays.add(Torch.array(tensor)));
    return new Task() {
      @Override
      public Object run() {
        try (NDArray result = pytorch.apply(arrays)) {
          return result;
        }
      }

      @Override
      public double[] result() {
        try (NDArray result = pytorch.apply(arrays)) {
          return Torch.numbers(result);
        }
      }

      @Override
      public void close() {
        arrays.close();
      }
    };
  }
}
