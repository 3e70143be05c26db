package arraystoadam.device;

/**
 * The device {@code cpu}: numbers in Java arrays, plain loops, one thread, and the same bits on
 * every machine. Other devices are checked against it.
 */
public final class Cpu implements Device {

  /** The one CPU. */
  public static final Cpu INSTANCE = new Cpu();

  /** The most memory that this JVM will ever use, in bytes. */
  static final long HEAP = Runtime.getRuntime().maxMemory();

  private Cpu() {}

  @Override
  public String name() {
    return "cpu";
  }

  @Override
  public Storage allocate(DType dtype, int size) {
    return CpuStorage.zeros(dtype, size);
  }

  @Override
  public Storage copyIn(DType dtype, double[] values) {
    CpuStorage storage = CpuStorage.zeros(dtype, values.length);
    for (int i = 0; i < values.length; i++) {
      storage.set(i, values[i]);
    }
    return storage;
  }

  @Override
  public double[] copyOut(Storage storage) {
    CpuStorage in = cpu(storage);
    double[] values = new double[in.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.get(i);
    }
    return values;
  }

  @Override
  public void fill(Storage out, double value) {
    cpu(out).fill(value);
  }

  @Override
  public void unary(UnaryOp op, Storage in, Storage out) {
    cpu(out).unary(op, cpu(in));
  }

  @Override
  public void binary(
      BinaryOp op, Storage a, int[] aShape, Storage b, int[] bShape, Storage out, int[] shape) {
    CpuStorage x = cpu(a);
    CpuStorage y = cpu(b);
    CpuStorage result = cpu(out);
    int n = out.size();
    if (x.size() == n && y.size() == n) {
      result.vectorVector(op, x, 0, y, 0, 0, n);
    } else if (x.size() == n && y.size() == 1) {
      result.vectorScalar(op, x, 0, y, 0, 0, n);
    } else if (x.size() == 1 && y.size() == n) {
      result.scalarVector(op, x, 0, y, 0, 0, n);
    } else {
      broadcast(op, x, y, result, new Broadcast(aShape, bShape, shape));
    }
  }

  private static void broadcast(
      BinaryOp op, CpuStorage a, CpuStorage b, CpuStorage out, Broadcast loops) {
    int n = loops.runLength();
    if (loops.aAdvances() && loops.bAdvances()) {
      loops.forEachRun((ao, bo, o) -> out.vectorVector(op, a, ao, b, bo, o, n));
    } else if (loops.aAdvances()) {
      loops.forEachRun((ao, bo, o) -> out.vectorScalar(op, a, ao, b, bo, o, n));
    } else {
      loops.forEachRun((ao, bo, o) -> out.scalarVector(op, a, ao, b, bo, o, n));
    }
  }

  @Override
  public void where(Storage condition, Storage a, Storage b, Storage out) {
    CpuStorage test = cpu(condition);
    CpuStorage x = cpu(a);
    CpuStorage y = cpu(b);
    CpuStorage result = cpu(out);
    for (int i = 0; i < out.size(); i++) {
      result.set(i, test.get(i) != 0 ? x.get(i) : y.get(i));
    }
  }

  @Override
  public void reduce(ReduceOp op, Storage in, Storage out, int outer, int n, int inner) {
    CpuStorage x = cpu(in);
    CpuStorage result = cpu(out);
    for (int i = 0; i < outer; i++) {
      for (int j = 0; j < inner; j++) {
        result.set(i * inner + j, reduce(op, x, i * n * inner + j, n, inner));
      }
    }
  }

  private static double reduce(ReduceOp op, CpuStorage x, int start, int n, int step) {
    return switch (op) {
      case SUM -> x.sum(start, n, step);
      case MAX -> x.get(start + argmax(x, start, n, step) * step);
      case ARGMAX -> argmax(x, start, n, step);
    };
  }

  private static int argmax(CpuStorage x, int start, int n, int step) {
    int best = 0;
    double largest = x.get(start);
    for (int i = 1; i < n && !Double.isNaN(largest); i++) {
      double value = x.get(start + i * step);
      if (value > largest || Double.isNaN(value)) {
        best = i;
        largest = value;
      }
    }
    return best;
  }

  @Override
  public void matmul(Storage a, Storage b, Storage out, int m, int k, int n) {
    cpu(out).matmul(cpu(a), cpu(b), m, k, n);
  }

  @Override
  public void copy(
      int[] shape,
      Storage in,
      int inOffset,
      int[] inStrides,
      Storage out,
      int outOffset,
      int[] outStrides) {
    copy(0, shape, cpu(in), inOffset, inStrides, cpu(out), outOffset, outStrides);
  }

  private static void copy(
      int dim,
      int[] shape,
      CpuStorage in,
      int inOffset,
      int[] inStrides,
      CpuStorage out,
      int outOffset,
      int[] outStrides) {
    if (shape.length == 0) {
      out.copy(in, inOffset, 1, outOffset, 1, 1);
      return;
    }
    if (dim == shape.length - 1) {
      out.copy(in, inOffset, inStrides[dim], outOffset, outStrides[dim], shape[dim]);
      return;
    }
    for (int i = 0; i < shape[dim]; i++) {
      int from = inOffset + i * inStrides[dim];
      int to = outOffset + i * outStrides[dim];
      copy(dim + 1, shape, in, from, inStrides, out, to, outStrides);
    }
  }

  @Override
  public void indexSelect(Storage in, int[] index, Storage out, int outer, int n, int inner) {
    CpuStorage from = cpu(in);
    CpuStorage to = cpu(out);
    int next = 0;
    for (int o = 0; o < outer; o++) {
      for (int i : index) {
        to.copy(from, (o * n + i) * inner, 1, next, 1, inner);
        next += inner;
      }
    }
  }

  @Override
  public void indexAdd(Storage in, int[] index, Storage out, int outer, int n, int inner) {
    CpuStorage from = cpu(in);
    CpuStorage to = cpu(out);
    int next = 0;
    for (int o = 0; o < outer; o++) {
      for (int i : index) {
        int start = (o * n + i) * inner;
        for (int j = 0; j < inner; j++) {
          to.set(start + j, to.get(start + j) + from.get(next++));
        }
      }
    }
  }

  private static CpuStorage cpu(Storage storage) {
    return (CpuStorage) storage;
  }
}
