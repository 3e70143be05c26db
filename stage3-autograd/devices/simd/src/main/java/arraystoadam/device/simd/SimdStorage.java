package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;

/**
 * Numbers in a Java array, with the kernels for which the element type matters. Each writes its
 * result into this storage; the operands have the same element type as the result.
 */
abstract class SimdStorage extends Storage {

  final Workers workers;

  SimdStorage(Simd device, DType dtype, int size) {
    super(device, dtype, size);
    workers = device.workers();
  }

  /** Gives the array back to the device. */
  abstract void giveTo(Simd device);

  abstract double get(int i);

  /** Rounds {@code value} to the element type. */
  abstract void set(int i, double value);

  abstract void fill(double value);

  /** {@code this[to + i * step] = in[from + i * inStep]} for {@code n} elements. */
  abstract void copyRun(SimdStorage in, int from, int inStep, int to, int step, int n);

  /** {@code this[to + j * step + i] = in[from + i * inStep + j]}: rows become columns. */
  abstract void transpose(
      SimdStorage in, int from, int inStep, int to, int step, int rows, int columns);

  /** {@code this[i] = op(in[i])} for {@code from <= i < to}. */
  abstract void unary(UnaryOp op, SimdStorage in, int from, int to);

  /**
   * {@code this[o + i] = a[ao + i] op b[bo + i]} for {@code n} elements; an operand that does not
   * advance stays at its first element.
   */
  abstract void binary(
      BinaryOp op,
      SimdStorage a,
      int ao,
      boolean aAdvances,
      SimdStorage b,
      int bo,
      boolean bAdvances,
      int o,
      int n);

  /** {@code this[i] = condition[i] != 0 ? a[i] : b[i]} for {@code from <= i < to}. */
  abstract void where(SimdStorage condition, SimdStorage a, SimdStorage b, int from, int to);

  /** The sums over the middle dimension of {@code in}, {@code [outer, n, inner]}. */
  abstract void sum(SimdStorage in, int outer, int n, int inner);

  /** The largest along the middle dimension of {@code in}, {@code [outer, n, inner]}. */
  abstract void max(SimdStorage in, int outer, int n, int inner);

  /** Where the largest are along the middle dimension of {@code in}, {@code [outer, n, inner]}. */
  abstract void argmax(SimdStorage in, int outer, int n, int inner);

  /** The matrix product of {@code a}, {@code [m, k]}, and {@code b}, {@code [k, n]}. */
  abstract void matmul(SimdStorage a, SimdStorage b, int m, int k, int n);
}
