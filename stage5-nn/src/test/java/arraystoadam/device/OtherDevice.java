package arraystoadam.device;

/**
 * A second device for tests: it computes as cpu does, but its numbers are its own, and nobody else
 * can read them. What it holds before it is filled, or after it is given up, is NaN.
 */
public final class OtherDevice implements Device {

  public static final OtherDevice INSTANCE = new OtherDevice();

  private static final Device CPU = Cpu.INSTANCE;

  private OtherDevice() {}

  /** Hides a storage of cpu. */
  private static final class Hidden extends Storage {
    private final Storage numbers;

    Hidden(Storage numbers) {
      super(INSTANCE, numbers.dtype(), numbers.size());
      this.numbers = numbers;
    }
  }

  private static Storage show(Storage storage) {
    return ((Hidden) storage).numbers;
  }

  @Override
  public String name() {
    return "other";
  }

  /** Eight mebibytes. */
  @Override
  public long room() {
    return 8 << 20;
  }

  @Override
  public Storage allocate(DType dtype, int size) {
    Storage numbers = CPU.allocate(dtype, size);
    CPU.fill(numbers, Double.NaN);
    return new Hidden(numbers);
  }

  @Override
  public void takeBack(Storage storage) {
    CPU.fill(show(storage), Double.NaN);
  }

  @Override
  public Storage copyIn(DType dtype, double[] values) {
    return new Hidden(CPU.copyIn(dtype, values));
  }

  @Override
  public double[] copyOut(Storage storage) {
    return CPU.copyOut(show(storage));
  }

  @Override
  public void fill(Storage out, double value) {
    CPU.fill(show(out), value);
  }

  @Override
  public void unary(UnaryOp op, Storage in, Storage out) {
    CPU.unary(op, show(in), show(out));
  }

  @Override
  public void binary(
      BinaryOp op, Storage a, int[] aShape, Storage b, int[] bShape, Storage out, int[] shape) {
    CPU.binary(op, show(a), aShape, show(b), bShape, show(out), shape);
  }

  @Override
  public void where(Storage condition, Storage a, Storage b, Storage out) {
    CPU.where(show(condition), show(a), show(b), show(out));
  }

  @Override
  public void reduce(ReduceOp op, Storage in, Storage out, int outer, int n, int inner) {
    CPU.reduce(op, show(in), show(out), outer, n, inner);
  }

  @Override
  public void matmul(Storage a, Storage b, Storage out, int m, int k, int n) {
    CPU.matmul(show(a), show(b), show(out), m, k, n);
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
    CPU.copy(shape, show(in), inOffset, inStrides, show(out), outOffset, outStrides);
  }

  @Override
  public void indexSelect(Storage in, int[] index, Storage out, int outer, int n, int inner) {
    CPU.indexSelect(show(in), index, show(out), outer, n, inner);
  }

  @Override
  public void indexAdd(Storage in, int[] index, Storage out, int outer, int n, int inner) {
    CPU.indexAdd(show(in), index, show(out), outer, n, inner);
  }
}
