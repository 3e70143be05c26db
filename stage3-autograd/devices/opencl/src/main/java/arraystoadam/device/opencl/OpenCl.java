package arraystoadam.device.opencl;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/**
 * The device {@code opencl}: numbers in the memory of a GPU, and kernels that run there, whoever
 * made it. What a kernel does is written in the language of OpenCL, in the files {@code *.cl}.
 *
 * <p>{@code -Dopencl.device=} chooses one of several GPUs, by its number or a part of its name.
 *
 * <p>An operation only puts a kernel into the GPU's queue and returns. So an error of a kernel may
 * appear at a later operation, one that waits to see a number; with {@code -Dopencl.wait=true} each
 * operation waits. With {@code -Dopencl.report=true} the program ends with a line that says how
 * much of the GPU's memory was taken.
 *
 * <p>The rules for NaN, infinities, zeros of both signs and ties are those of {@code cpu}, and so
 * are the bits of {@code neg abs sign relu add sub mul}, of comparisons, of what is only moved, and
 * of {@code indexAdd}. The other functions are as accurate as OpenCL promises, in units of the last
 * place: {@code sqrt} 3 and {@code div} 2.5 for FLOAT32, and half a unit for FLOAT64 and where the
 * GPU rounds correctly; {@code log1p} 2, {@code exp log} 3, {@code sin cos} 4, {@code tanh} 5,
 * {@code pow} 16. For {@code sigmoid}, exp, an addition and a quotient make 7. Sums and matrix
 * products are added up in the type of the tensor, in an order that depends only on the sizes: the
 * same bits each time. Whether numbers below the normal range are kept, is up to the GPU.
 */
public final class OpenCl implements Device {

  /** Fewer numbers than this are quickly added up by one work-item. */
  private static final int FEW = 32;

  /** As many work-items keep a GPU busy. */
  private static final int MANY = 4096;

  /** A work-group of the matrix product has as many rows and columns of work-items. */
  private static final int SIDE = 16;

  private String obstacle;
  private Session session;
  private Transfer transfer;

  @Override
  public String name() {
    return "opencl";
  }

  @Override
  public String description() {
    return "opencl on " + session.name();
  }

  @Override
  public synchronized String obstacle() {
    if (obstacle == null) {
      obstacle = open();
    }
    return obstacle;
  }

  private String open() {
    try {
      boolean waits = isSet("opencl.wait");
      boolean reports = isSet("opencl.report");
      requireCollections();
      session = new Session(Finder.find(System.getProperty("opencl.device", "")), waits);
      transfer = new Transfer(session);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(reports)));
      return "";
    } catch (Missing e) {
      return e.getMessage();
    } catch (NoClassDefFoundError e) {
      return "opencl needs the library LWJGL on the class path, where Maven puts it for"
          + " -Ddevice=opencl";
    }
  }

  private static boolean isSet(String setting) throws Missing {
    String value = System.getProperty(setting, "false");
    if (!value.matches("true|false")) {
      throw new Missing("opencl needs -D" + setting + "= to be true or false, not '" + value + "'");
    }
    return value.equals("true");
  }

  private static void requireCollections() throws Missing {
    String switchedOff = "-XX:+DisableExplicitGC";
    if (ManagementFactory.getRuntimeMXBean().getInputArguments().contains(switchedOff)) {
      throw new Missing(
          "opencl needs the garbage collector to come when it is asked: leave out " + switchedOff);
    }
  }

  /** A driver may fail when the program ends while the GPU is at work. */
  private synchronized void end(boolean reports) {
    session.finish();
    if (reports) {
      System.err.println(report());
    }
  }

  /** How much of the GPU's memory was taken, in one line. */
  public synchronized String report() {
    return String.format(
        "%s: at most %s KiB of its memory were taken, for %s kernels",
        description(), (session.memory().mostBytes() + 1023) / 1024, session.launches());
  }

  @Override
  public long room() {
    return session.largestBuffer();
  }

  @Override
  public synchronized Storage allocate(DType dtype, int size) {
    return make(dtype, size);
  }

  private OpenClStorage make(DType dtype, int size) {
    if (!session.supports(dtype)) {
      throw new IllegalArgumentException(
          "opencl: " + session.name() + " has no " + dtype + ": use float32, or another device");
    }
    return new OpenClStorage(this, session, dtype, size);
  }

  @Override
  public synchronized void takeBack(Storage storage) {
    own(storage).release();
  }

  @Override
  public synchronized Storage copyIn(DType dtype, double[] values) {
    OpenClStorage storage = make(dtype, values.length);
    if (values.length == 1) {
      storage.fill(values[0]);
    } else if (values.length > 1) {
      transfer.in(values, dtype, storage.target());
    }
    return storage;
  }

  @Override
  public synchronized double[] copyOut(Storage storage) {
    OpenClStorage in = own(storage);
    double[] values = new double[in.size()];
    if (in.isConstant()) {
      Arrays.fill(values, in.constant());
    } else {
      transfer.out(in.numbers(), in.dtype(), values);
    }
    return values;
  }

  @Override
  public synchronized void fill(Storage out, double value) {
    own(out).fill(value);
  }

  @Override
  public synchronized void unary(UnaryOp op, Storage in, Storage out) {
    OpenClStorage x = own(in);
    if (x.isConstant()) {
      own(out).fill(op.apply(x.constant()));
      return;
    }
    Buffer target = own(out).target(x);
    Kernel kernel = session.kernel("elementwise", "unary_" + op, out.dtype());
    kernel.with(out.size()).with(x.numbers()).with(target).run(out.size());
  }

  @Override
  public synchronized void binary(
      BinaryOp op, Storage a, int[] aShape, Storage b, int[] bShape, Storage out, int[] shape) {
    OpenClStorage x = own(a);
    OpenClStorage y = own(b);
    if (x.isConstant() && y.isConstant() || out.size() == 0) {
      own(out).fill(op.apply(x.constant(), y.constant()));
      return;
    }
    Buffer target = own(out).target(x, y);
    Kernel kernel = session.kernel("elementwise", "binary_" + op, out.dtype());
    new Layout(shape, Layout.steps(aShape, shape.length), Layout.steps(bShape, shape.length))
        .forEachPart(
            part -> {
              kernel.begin().with(part.size()).with(part.sizes());
              kernel.with(x).with(part.aOffset()).with(part.aSteps());
              kernel.with(y).with(part.bOffset()).with(part.bSteps());
              kernel.with(target).with(part.start()).run(part.size());
            });
  }

  @Override
  public synchronized void where(Storage condition, Storage a, Storage b, Storage out) {
    if (out.size() == 0) {
      return;
    }
    OpenClStorage test = own(condition);
    OpenClStorage x = own(a);
    OpenClStorage y = own(b);
    Buffer target = own(out).target(test, x, y);
    Kernel kernel = session.kernel("elementwise", "where", out.dtype());
    kernel.with(out.size()).with(test).with(x).with(y).with(target).run(out.size());
  }

  @Override
  public synchronized void reduce(
      ReduceOp op, Storage in, Storage out, int outer, int n, int inner) {
    OpenClStorage x = own(in);
    OpenClStorage result = own(out);
    switch (op) {
      case SUM -> sum(x, result, n, inner);
      case MAX -> largest(x, result, n, inner, 0);
      case ARGMAX -> largest(x, result, n, inner, 1);
    }
  }

  private void sum(OpenClStorage x, OpenClStorage out, int n, int inner) {
    int results = out.size();
    if (x.isConstant()) {
      out.fill(n == 0 ? 0 : 0.0 + n * x.constant());
    } else if (n <= FEW || inner > 1 && results >= MANY) {
      Buffer target = out.target();
      Kernel kernel = session.kernel("reduce", "sum_alone", x.dtype());
      kernel.with(results).with(n).with(inner).with(x.numbers()).with(target).run(results);
    } else {
      int chunks = results >= MANY ? 1 : Math.min(Session.GROUP, 1 + n / (FEW * Session.GROUP));
      sumOfChunks(x, out, n, inner, chunks);
    }
  }

  private void sumOfChunks(OpenClStorage x, OpenClStorage out, int n, int inner, int chunks) {
    OpenClStorage sums =
        chunks == 1 ? out : new OpenClStorage(this, session, x.dtype(), out.size() * chunks);
    Buffer target = sums.target();
    int width = width(n);
    Kernel kernel = session.kernel("reduce", "sum_together", x.dtype());
    kernel.with(n).with(inner).with((n + chunks - 1) / chunks).with(x.numbers()).with(target);
    kernel.withShared(width).runGroups(out.size(), chunks, width, 1);
    if (chunks > 1) {
      sumOfChunks(sums, out, chunks, 1, 1);
      sums.release();
    }
  }

  private void largest(OpenClStorage x, OpenClStorage out, int n, int inner, int wantsPlace) {
    if (x.isConstant()) {
      out.fill(wantsPlace == 1 ? 0 : x.constant());
      return;
    }
    Buffer target = out.target();
    int width = width(n);
    Kernel kernel = session.kernel("reduce", "largest", x.dtype());
    kernel.with(n).with(inner).with(wantsPlace).with(x.numbers()).with(target);
    kernel.withShared(width).withSharedPlaces(width).runGroups(out.size(), 1, width, 1);
  }

  /** How many work-items share n numbers: a power of 2, so that half of them is always whole. */
  private static int width(int n) {
    return n >= Session.GROUP ? Session.GROUP : Integer.highestOneBit(2 * n - 1);
  }

  @Override
  public synchronized void matmul(Storage a, Storage b, Storage out, int m, int k, int n) {
    if (k == 0 || out.size() == 0) {
      own(out).fill(0);
      return;
    }
    Buffer target = own(out).target();
    Buffer x = own(a).numbers();
    Buffer y = own(b).numbers();
    if (out.size() <= FEW && k > Session.GROUP) {
      Kernel kernel = session.kernel("matmul", "dot_products", out.dtype(), "-D WORK=1");
      kernel.with(k).with(n).with(x).with(y).with(target).withShared(Session.GROUP);
      kernel.runGroups(out.size(), 1, Session.GROUP, 1);
    } else {
      int work = work(out.dtype(), m, n);
      int tile = SIDE * work;
      long tiles = (long) ((m + tile - 1) / tile) * ((n + tile - 1) / tile);
      Kernel kernel = session.kernel("matmul", "matmul", out.dtype(), "-D WORK=" + work);
      kernel.with(m).with(k).with(n).with(x).with(y).with(target).runGroups(tiles, 1, SIDE, SIDE);
    }
  }

  /**
   * The side of the square that each work-item computes: large, so that a number from the shared
   * memory serves many products, if there are then tiles for the whole GPU, and no tile is mostly
   * outside of the result.
   */
  private int work(DType dtype, int m, int n) {
    for (int work = dtype == DType.FLOAT32 ? 8 : 4; work > 1; work /= 2) {
      int tile = SIDE * work;
      long tiles = (long) m * n / (tile * tile);
      if (Math.min(m, n) > tile / 2 && tiles >= session.computeUnits()) {
        return work;
      }
    }
    return 1;
  }

  @Override
  public synchronized void copy(
      int[] shape,
      Storage in,
      int inOffset,
      int[] inStrides,
      Storage out,
      int outOffset,
      int[] outStrides) {
    OpenClStorage x = own(in);
    OpenClStorage result = own(out);
    boolean writesAll = Arrays.stream(shape).reduce(1, (a, b) -> a * b) == out.size();
    if (writesAll && x.isConstant()) {
      result.fill(x.constant());
      return;
    }
    Buffer target = writesAll ? result.target(x) : result.numbers();
    Kernel kernel = session.kernel("move", "copy", out.dtype());
    new Layout(shape, inStrides, outStrides)
        .forEachPart(
            part -> {
              kernel.begin().with(part.size()).with(part.sizes());
              kernel.with(x).with(inOffset + part.aOffset()).with(part.aSteps());
              kernel.with(target).with(outOffset + part.bOffset()).with(part.bSteps());
              kernel.run(part.size());
            });
  }

  @Override
  public synchronized void indexSelect(
      Storage in, int[] index, Storage out, int outer, int n, int inner) {
    OpenClStorage x = own(in);
    if (x.isConstant() || out.size() == 0) {
      own(out).fill(x.constant());
      return;
    }
    Buffer target = own(out).target();
    Buffer picked = upload(index);
    Kernel kernel = session.kernel("move", "index_select", out.dtype());
    kernel.with(out.size()).with(n).with(index.length).with(inner);
    kernel.with(x.numbers()).with(picked).with(target).run(out.size());
    session.memory().giveBack(picked.block());
  }

  @Override
  public synchronized void indexAdd(
      Storage in, int[] index, Storage out, int outer, int n, int inner) {
    if (in.size() == 0) {
      return;
    }
    Buffer target = own(out).numbers();
    Buffer x = own(in).numbers();
    int[] start = starts(index, n);
    Buffer starts = upload(start);
    Buffer order = upload(order(index, start));
    Kernel kernel = session.kernel("move", "index_add", out.dtype());
    kernel.with(out.size()).with(n).with(index.length).with(inner);
    kernel.with(x).with(starts).with(order).with(target).run(out.size());
    session.memory().giveBack(starts.block());
    session.memory().giveBack(order.block());
  }

  private Buffer upload(int[] values) {
    Buffer buffer = session.memory().take((long) values.length * Integer.BYTES);
    transfer.in(values, buffer);
    return buffer;
  }

  /** How many indices are smaller than i, for each i up to n. */
  private static int[] starts(int[] index, int n) {
    int[] start = new int[n + 1];
    for (int i : index) {
      start[i + 1]++;
    }
    Arrays.parallelPrefix(start, Integer::sum);
    return start;
  }

  /** The positions of the smallest index, then those of the next, each in order. */
  private static int[] order(int[] index, int[] start) {
    int[] next = start.clone();
    int[] order = new int[index.length];
    for (int position = 0; position < index.length; position++) {
      order[next[index[position]]++] = position;
    }
    return order;
  }

  private static OpenClStorage own(Storage storage) {
    return (OpenClStorage) storage;
  }
}
