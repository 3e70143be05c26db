package arraystoadam.bench.gpu;

import arraystoadam.device.Scope;
import arraystoadam.tensor.Tensor;
import java.util.function.Supplier;

/** Something that a GPU does again and again; what it returns can be read at the end. */
record GpuWork(String name, String size, Supplier<Tensor> task) {

  private static final double NANOS = 1e9;

  /** Runs for about so many seconds, and returns how many a single run takes, waiting once. */
  double seconds(double length) {
    run(1);
    int runs = 1;
    double seconds = run(runs);
    while (seconds < length / 5 && runs < 1 << 20) {
      runs *= 2;
      seconds = run(runs);
    }
    for (int i = 0; i < 3; i++) {
      seconds = Math.min(seconds, run(runs));
    }
    return seconds / runs;
  }

  private double run(int runs) {
    long start = System.nanoTime();
    for (int i = 1; i < runs; i++) {
      Scope.run(task::get);
    }
    Scope.run(() -> task.get().flatten().narrow(0, 0, 1).item()); // the GPU is done with all
    return (System.nanoTime() - start) / NANOS;
  }

  /** All numbers of a result. */
  double[] result() {
    double[][] result = new double[1][];
    Scope.run(() -> result[0] = task.get().toDoubleArray());
    return result[0];
  }
}
