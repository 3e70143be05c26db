package arraystoadam.device;

/**
 * Numbers in a Java array, with the loops for which the element type matters. Each loop writes its
 * result into this storage; the operands have the same element type as the result.
 */
abstract class CpuStorage extends Storage {

  CpuStorage(DType dtype, int size) {
    super(Cpu.INSTANCE, dtype, size);
  }

  /** A new storage of zeros. */
  static CpuStorage zeros(DType dtype, int size) {
    return dtype == DType.FLOAT32 ? new Float32Storage(size) : new Float64Storage(size);
  }

  abstract double get(int i);

  /** Rounds {@code value} to the element type. */
  abstract void set(int i, double value);

  abstract void fill(double value);

  /** {@code this[o + i * step] = in[from + i * inStep]} for {@code n} elements. */
  abstract void copy(CpuStorage in, int from, int inStep, int o, int step, int n);

  /** {@code this[i] = op(in[i])}. */
  abstract void unary(UnaryOp op, CpuStorage in);

  /** {@code this[o + i] = a[ao + i] op b[bo + i]} for {@code n} elements. */
  abstract void vectorVector(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n);

  /** {@code this[o + i] = a[ao + i] op b[bo]} for {@code n} elements. */
  abstract void vectorScalar(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n);

  /** {@code this[o + i] = a[ao] op b[bo + i]} for {@code n} elements. */
  abstract void scalarVector(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n);

  /** The sum of {@code n} elements from {@code start}, {@code step} apart. */
  abstract double sum(int start, int n, int step);

  /** The matrix product of {@code a}, {@code [m, k]}, and {@code b}, {@code [k, n]}. */
  abstract void matmul(CpuStorage a, CpuStorage b, int m, int k, int n);
}
