package arraystoadam.device.opencl;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;

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
 * are the bits of {@code neg abs sign relu add sub mul maximum}, of comparisons, of what is only
 * moved, and of {@code indexAdd}. The other functions are as accurate as OpenCL promises, in units
 * of the last place: {@code sqrt} 3 and {@code div} 2.5 for FLOAT32, and half a unit for FLOAT64
 * and where the GPU rounds correctly; {@code log1p} 2, {@code exp log} 3, {@code sin cos} 4, {@code
 * tanh} 5, {@code pow} 16. For {@code sigmoid}, exp, an addition and a quotient make at most 10.
 * Sums and matrix products are added up in the type of the tensor, in an order that depends only on
 * the sizes: the same bits each time. With {@code eps} half the distance between 1 and the next
 * number, {@code 2^-24} for FLOAT32 and {@code 2^-53} for FLOAT64, a sum of {@code k} numbers is
 * off by at most {@code k * eps * sum|a|}, and a product over {@code k} by {@code (k + 1) * eps *
 * sum|a*b|} (where nothing overflows or falls below the normal range, and terms in {@code eps^2}
 * left out). Numbers below the normal range are kept in FLOAT64; in FLOAT32 where the GPU says so
 * ({@code CL_FP_DENORM}), else they may be 0.
 */
public final class OpenCl implements Device {

  private String obstacle;
  private Session session;
  private Transfer transfer;
  private Elementwise elementwise;
  private Reduce reduce;
  private Matmul matmul;
  private Move move;

  @Override
  public String name() {
    return "opencl";
  }

  @Override
  public String description() {
    return "opencl on " + session().name() + (session.isGpu() ? "" : ", no GPU");
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
      open(new Session(Finder.find(System.getProperty("opencl.device", "")), waits));
      Runtime.getRuntime().addShutdownHook(new Thread(system(), () -> end(reports), "opencl-end"));
      return "";
    } catch (Missing e) {
      return e.getMessage();
    } catch (IllegalStateException | UncheckedIOException e) {
      return "opencl cannot be opened: " + String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
    } catch (NoClassDefFoundError e) {
      return "opencl needs the library LWJGL on the class path, where Maven puts it for"
          + " -Ddevice=opencl";
    }
  }

  private void open(Session opened) {
    session = opened;
    transfer = new Transfer(session);
    elementwise = new Elementwise(session, new ByDefinition(transfer));
    reduce = new Reduce(session);
    matmul = new Matmul(session);
    move = new Move(session, transfer);
  }

  private static boolean isSet(String setting) throws Missing {
    String value = System.getProperty(setting, "false");
    if (!value.matches("true|false")) {
      throw new Missing("opencl needs -D" + setting + "= to be true or false, not '" + value + "'");
    }
    return value.equals("true");
  }

  /** Options of a JVM such as -XX:+DisableExplicitGC let the memory of the GPU fill up. */
  private static void requireCollections() throws Missing {
    Reference<Object> unreachable = new WeakReference<>(new Object());
    System.gc();
    if (unreachable.get() != null) {
      throw new Missing(
          "opencl needs a garbage collector that comes when it is asked: leave out"
              + " -XX:+DisableExplicitGC, or whatever stops it, among the options of the JVM");
    }
  }

  /** The group of threads that exists to the end; Maven destroys that of the program it has run. */
  private static ThreadGroup system() {
    ThreadGroup group = Thread.currentThread().getThreadGroup();
    while (group.getParent() != null) {
      group = group.getParent();
    }
    return group;
  }

  /** A driver may fail when the program ends while the GPU is at work. */
  private synchronized void end(boolean reports) {
    try {
      session.finish();
    } catch (IllegalStateException e) { // perhaps that with which the program ends
      System.err.println(e.getMessage());
    }
    if (reports) {
      System.err.println(report());
    }
  }

  /** How much of the GPU's memory was taken, in one line. */
  public synchronized String report() {
    return String.format(
        "%s: at most %s KiB of its memory were taken, for %s kernels",
        description(), (session().memory().mostBytes() + 1023) / 1024, session().launches());
  }

  /** The GPU, which is opened when it is first needed. */
  Session session() {
    if (!obstacle().isEmpty()) {
      throw new IllegalStateException(obstacle());
    }
    return session;
  }

  @Override
  public long room() {
    return session().largestBuffer();
  }

  @Override
  public synchronized Storage allocate(DType dtype, int size) {
    return make(dtype, size);
  }

  private OpenClStorage make(DType dtype, int size) {
    if (!session().supports(dtype)) {
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
    transfer.in(values, storage);
    return storage;
  }

  @Override
  public synchronized double[] copyOut(Storage storage) {
    return transfer.out(own(storage));
  }

  @Override
  public synchronized void fill(Storage out, double value) {
    own(out).fill(value);
  }

  @Override
  public synchronized void unary(UnaryOp op, Storage in, Storage out) {
    elementwise.unary(op, own(in), own(out));
  }

  @Override
  public synchronized void binary(
      BinaryOp op, Storage a, int[] aShape, Storage b, int[] bShape, Storage out, int[] shape) {
    elementwise.binary(op, own(a), aShape, own(b), bShape, own(out), shape);
  }

  @Override
  public synchronized void where(Storage condition, Storage a, Storage b, Storage out) {
    elementwise.where(own(condition), own(a), own(b), own(out));
  }

  @Override
  public synchronized void reduce(
      ReduceOp op, Storage in, Storage out, int outer, int n, int inner) {
    Reduction kernel =
        switch (op) { // as an expression, which does not compile when there is another op
          case SUM -> reduce::sum;
          case MAX -> reduce::max;
          case ARGMAX -> reduce::argmax;
        };
    kernel.run(own(in), own(out), n, inner);
  }

  private interface Reduction {
    void run(OpenClStorage in, OpenClStorage out, int n, int inner);
  }

  @Override
  public synchronized void matmul(Storage a, Storage b, Storage out, int m, int k, int n) {
    matmul.multiply(own(a), own(b), own(out), m, k, n);
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
    move.copy(shape, own(in), inOffset, inStrides, own(out), outOffset, outStrides);
  }

  @Override
  public synchronized void indexSelect(
      Storage in, int[] index, Storage out, int outer, int n, int inner) {
    move.indexSelect(own(in), index, own(out), n, inner);
  }

  @Override
  public synchronized void indexAdd(
      Storage in, int[] index, Storage out, int outer, int n, int inner) {
    move.indexAdd(own(in), index, own(out), n, inner);
  }

  private static OpenClStorage own(Storage storage) {
    return (OpenClStorage) storage;
  }
}
