package arraystoadam.bench;

import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The workloads that are a single operation. */
final class KernelWorkloads {

  private static final int[] LENGTHS = {2_000, 65_536, 1_048_576};
  private static final int[] MATRICES = {64, 256, 512, 1024};
  private static final double EPS = Math.ulp(1.0f);

  private static final List<Kernel> ELEMENTWISE =
      List.of(
          new Kernel("add", x -> x.get(0).add(x.get(1)), x -> x.get(0).add(x.get(1))),
          new Kernel("mul", x -> x.get(0).mul(x.get(1)), x -> x.get(0).mul(x.get(1))),
          Kernel.unary("exp", x -> x.exp(), x -> x.exp()),
          Kernel.unary("sin", x -> x.sin(), x -> x.sin()),
          Kernel.unary("tanh", x -> x.tanh(), x -> x.tanh()));

  private KernelWorkloads() {}

  /** Sums and elementwise operations on vectors of standard normal numbers. */
  static List<Workload> vectors() {
    List<Workload> workloads = new ArrayList<>();
    for (int n : LENGTHS) {
      Random rng = new Random(n);
      Tensor x = Tensor.randn(rng, n);
      Tensor y = Tensor.randn(rng, n);
      for (Kernel kernel : ELEMENTWISE) {
        workloads.add(kernel.workload(n, Bound.relative(8 * EPS), List.of(x, y)));
      }
      Kernel add = ELEMENTWISE.get(0).withoutScope();
      workloads.add(add.workload(n, Bound.relative(8 * EPS), List.of(x, y)));
      // The error of a sum grows with the sum of the sizes of what is added.
      double sizes = x.abs().sum().item();
      Kernel sum = Kernel.unary("sum", t -> t.sum(), t -> t.sum());
      workloads.add(sum.workload(n, (i, v) -> 8 * EPS * sizes, List.of(x)));
      Kernel softmax = Kernel.unary("softmax", t -> t.softmax(0), t -> t.softmax(0));
      workloads.add(softmax.workload(n, Bound.relative(64 * EPS), List.of(x)));
    }
    return workloads;
  }

  /** Products of square matrices; {@code python} is null if there is no Python with PyTorch. */
  static List<Workload> matrices(String python, int threads) {
    Kernel kernel =
        new Kernel("matmul", x -> x.get(0).matmul(x.get(1)), x -> x.get(0).matMul(x.get(1)));
    List<Workload> workloads = new ArrayList<>();
    for (int n : MATRICES) {
      Random rng = new Random(n);
      Tensor a = Tensor.randn(rng, n, n);
      Tensor b = Tensor.randn(rng, n, n);
      List<Tensor> operands = List.of(a, b);
      Workload workload = kernel.workload(n, productBound(a, b), operands);
      if (python != null) {
        Map<String, Tensor> inputs = Map.of("a", a, "b", b);
        workload.with(Side.PYTHON, () -> Python.task(python, threads, "matmul", inputs));
      }
      workload.with(Side.EJML, () -> new EjmlProduct(operands, threads));
      if (Devices.of(Side.SIMD).isPresent()) {
        workload.with(Side.PEAK, () -> new Peak(threads, operations(n)));
      }
      workloads.add(workload);
    }
    return workloads;
  }

  /** The multiplications and additions of a product of two matrices {@code [n, n]}. */
  static double operations(int n) {
    return 2.0 * n * n * n;
  }

  /** {@code sqrt(k) * eps * |row of a| * |column of b|} for each element. */
  private static Bound productBound(Tensor a, Tensor b) {
    Tensor rows = a.pow(2).sum(1, true).sqrt();
    Tensor columns = b.pow(2).sum(0, true).sqrt();
    double factor = Math.sqrt(a.dim(1)) * EPS;
    double[] bounds = rows.mul(columns).mul(factor).toDoubleArray();
    return (i, expected) -> bounds[i];
  }
}
