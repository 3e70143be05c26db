package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.Broadcast;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;

/**
 * The device {@code simd}: numbers in Java arrays as on {@code cpu}, but each core works on a whole
 * vector of them at once (single instruction, multiple data), and large kernels use several cores.
 *
 * <p>The vector instructions come from the JDK's module {@code jdk.incubator.vector}, which a JVM
 * has only if it was started with {@code --add-modules jdk.incubator.vector}. This class does not
 * touch it before a storage is made, so that it can be loaded anywhere and say what is missing.
 *
 * <p>{@code -Dthreads=} sets how many threads share the work, by default as many as there are
 * cores. No result depends on it: each number is computed by the same steps, whoever does it. But
 * sums and products are not added up in the order of {@code cpu}, and their last digits depend on
 * the length of the machine's vectors.
 */
public final class Simd implements Device {

  private static final String MODULE = "jdk.incubator.vector";

  /** The most bytes that a pool holds for later. */
  private static final long LIMIT = Runtime.getRuntime().maxMemory() / 8;

  private final int threads;
  private final String obstacle;
  private final Workers workers;
  private final Pool<float[]> floats = new Pool<>(float[]::new, LIMIT / Float.BYTES);
  private final Pool<double[]> doubles = new Pool<>(double[]::new, LIMIT / Double.BYTES);

  /** The device as the settings ask for it; {@link #obstacle} tells if that is impossible. */
  public Simd() {
    this(System.getProperty("threads", "" + Runtime.getRuntime().availableProcessors()));
  }

  Simd(String threads) {
    this.threads = threads.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(threads) : 0;
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      obstacle = "simd needs the JDK's Vector API: start java with --add-modules " + MODULE;
    } else if (this.threads == 0) {
      obstacle = "simd needs -Dthreads= to be a whole number from 1 to 9999, not '" + threads + "'";
    } else {
      obstacle = "";
    }
    workers = new Workers(Math.max(1, this.threads));
  }

  @Override
  public String name() {
    return "simd";
  }

  @Override
  public String obstacle() {
    return obstacle;
  }

  /** The number of threads that share the work on large tensors. */
  public int threads() {
    return threads;
  }

  /** How many elements a vector holds: 16 of FLOAT32 on a machine with vectors of 512 bits. */
  public int lanes(DType dtype) {
    return dtype == DType.FLOAT32 ? Binary32.LANES : Binary64.LANES;
  }

  Workers workers() {
    return workers;
  }

  Pool<float[]> floats() {
    return floats;
  }

  Pool<double[]> doubles() {
    return doubles;
  }

  @Override
  public Storage allocate(DType dtype, int size) {
    return room(dtype, size);
  }

  private SimdStorage room(DType dtype, int size) {
    return dtype == DType.FLOAT32
        ? new Storage32(this, floats.take(size))
        : new Storage64(this, doubles.take(size));
  }

  @Override
  public void takeBack(Storage storage) {
    simd(storage).giveTo(this);
  }

  @Override
  public Storage copyIn(DType dtype, double[] values) {
    SimdStorage storage = room(dtype, values.length);
    for (int i = 0; i < values.length; i++) {
      storage.set(i, values[i]);
    }
    return storage;
  }

  @Override
  public double[] copyOut(Storage storage) {
    SimdStorage in = simd(storage);
    double[] values = new double[in.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = in.get(i);
    }
    return values;
  }

  @Override
  public void fill(Storage out, double value) {
    simd(out).fill(value);
  }

  @Override
  public void unary(UnaryOp op, Storage in, Storage out) {
    SimdStorage x = simd(in);
    SimdStorage result = simd(out);
    workers.split(out.size(), (from, to) -> result.unary(op, x, from, to));
  }

  @Override
  public void binary(
      BinaryOp op, Storage a, int[] aShape, Storage b, int[] bShape, Storage out, int[] shape) {
    SimdStorage x = simd(a);
    SimdStorage y = simd(b);
    SimdStorage result = simd(out);
    int n = out.size();
    boolean xAdvances = x.size() == n;
    boolean yAdvances = y.size() == n;
    if (xAdvances && (yAdvances || y.size() == 1) || x.size() == 1 && yAdvances) {
      workers.split(
          n,
          (from, to) ->
              result.binary(
                  op,
                  x,
                  xAdvances ? from : 0,
                  xAdvances,
                  y,
                  yAdvances ? from : 0,
                  yAdvances,
                  from,
                  to - from));
    } else {
      broadcast(op, x, y, result, new Broadcast(aShape, bShape, shape));
    }
  }

  private static void broadcast(
      BinaryOp op, SimdStorage a, SimdStorage b, SimdStorage out, Broadcast loops) {
    int n = loops.runLength();
    boolean aAdvances = loops.aAdvances();
    boolean bAdvances = loops.bAdvances();
    loops.forEachRun((ao, bo, o) -> out.binary(op, a, ao, aAdvances, b, bo, bAdvances, o, n));
  }

  @Override
  public void where(Storage condition, Storage a, Storage b, Storage out) {
    SimdStorage test = simd(condition);
    SimdStorage x = simd(a);
    SimdStorage y = simd(b);
    SimdStorage result = simd(out);
    workers.split(out.size(), (from, to) -> result.where(test, x, y, from, to));
  }

  @Override
  public void reduce(ReduceOp op, Storage in, Storage out, int outer, int n, int inner) {
    SimdStorage result = simd(out);
    Reduction kernel =
        switch (op) { // as an expression, which does not compile when there is another op
          case SUM -> result::sum;
          case MAX -> result::max;
          case ARGMAX -> result::argmax;
        };
    kernel.run(simd(in), outer, n, inner);
  }

  private interface Reduction {
    void run(SimdStorage in, int outer, int n, int inner);
  }

  @Override
  public void matmul(Storage a, Storage b, Storage out, int m, int k, int n) {
    simd(out).matmul(simd(a), simd(b), m, k, n);
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
    if (shape.length == 0) {
      simd(out).copyRun(simd(in), inOffset, 1, outOffset, 1, 1);
    } else {
      new StridedCopy(shape, simd(in), inStrides, simd(out), outStrides)
          .run(0, inOffset, outOffset);
    }
  }

  @Override
  public void indexSelect(Storage in, int[] index, Storage out, int outer, int n, int inner) {
    SimdStorage from = simd(in);
    SimdStorage to = simd(out);
    int next = 0;
    for (int o = 0; o < outer; o++) {
      for (int i : index) {
        to.copyRun(from, (o * n + i) * inner, 1, next, 1, inner);
        next += inner;
      }
    }
  }

  @Override
  public void indexAdd(Storage in, int[] index, Storage out, int outer, int n, int inner) {
    SimdStorage from = simd(in);
    SimdStorage to = simd(out);
    int next = 0;
    for (int o = 0; o < outer; o++) {
      for (int i : index) {
        int start = (o * n + i) * inner;
        to.binary(BinaryOp.ADD, to, start, true, from, next, true, start, inner);
        next += inner;
      }
    }
  }

  private static SimdStorage simd(Storage storage) {
    return (SimdStorage) storage;
  }
}
