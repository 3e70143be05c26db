package arraystoadam.device;

import java.util.List;

/**
 * Where numbers live, and who computes on them: a device makes storages, copies numbers in and out,
 * and runs a fixed set of kernels.
 *
 * <p>The kernels trust their caller: shapes, types and indices have been checked, and all storages
 * belong to this device. A result storage is completely overwritten unless the kernel says
 * otherwise; it may be one of the operands of an elementwise kernel.
 */
public interface Device {

  /** The name by which {@link #of} finds the device. */
  String name();

  /** What a program's heading says of the device: its name, and what the reader has of it. */
  default String description() {
    return name();
  }

  /** The most bytes that a storage can have. */
  default long room() {
    return Cpu.HEAP;
  }

  /** A new storage. What it holds is not defined: whoever asks for it fills all of it. */
  Storage allocate(DType dtype, int size);

  /** A new storage with the given numbers, rounded to {@code dtype}. */
  Storage copyIn(DType dtype, double[] values);

  /** The numbers of a storage, as a new array. */
  double[] copyOut(Storage storage);

  /** Sets every element to {@code value}. */
  void fill(Storage out, double value);

  /** {@code out[i] = op(in[i])}. */
  void unary(UnaryOp op, Storage in, Storage out);

  /** {@code out = a op b}, both operands broadcast to the shape of the result. */
  void binary(
      BinaryOp op, Storage a, int[] aShape, Storage b, int[] bShape, Storage out, int[] shape);

  /** {@code out[i] = condition[i] != 0 ? a[i] : b[i]}. */
  void where(Storage condition, Storage a, Storage b, Storage out);

  /**
   * Reduces the middle dimension of {@code in}, {@code [outer, n, inner]}, to give {@code out},
   * {@code [outer, inner]}. For MAX and ARGMAX, {@code n} is at least 1.
   */
  void reduce(ReduceOp op, Storage in, Storage out, int outer, int n, int inner);

  /** The matrix product: {@code a} is {@code [m, k]}, {@code b} is {@code [k, n]}. */
  void matmul(Storage a, Storage b, Storage out, int m, int k, int n);

  /**
   * Copies a block of the given shape between two layouts. A step along dimension {@code d} moves
   * by {@code strides[d]} elements; a stride of 0 repeats an element.
   */
  void copy(
      int[] shape,
      Storage in,
      int inOffset,
      int[] inStrides,
      Storage out,
      int outOffset,
      int[] outStrides);

  /**
   * Picks entries of the middle dimension of {@code in}, {@code [outer, n, inner]}: {@code out} is
   * {@code [outer, index.length, inner]} and {@code out[o, i, :] = in[o, index[i], :]}.
   */
  void indexSelect(Storage in, int[] index, Storage out, int outer, int n, int inner);

  /**
   * The mirror image of {@link #indexSelect}: {@code out[o, index[i], :] += in[o, i, :]}, in order,
   * where {@code out} is {@code [outer, n, inner]} and keeps what it holds.
   */
  void indexAdd(Storage in, int[] index, Storage out, int outer, int n, int inner);

  /** Takes back a storage that nobody will use again: its memory may serve another one. */
  default void takeBack(Storage storage) {}

  /** Why this device cannot be used here, in one line; empty if it can. */
  default String obstacle() {
    return "";
  }

  /** The devices that can be used here; {@code cpu} is the first. */
  static List<Device> all() {
    return Devices.FOUND.stream().filter(device -> device.obstacle().isEmpty()).toList();
  }

  /**
   * Finds a device by its name, such as {@code "cpu"}.
   *
   * @throws IllegalArgumentException if there is no device of that name, or if it cannot be used
   */
  static Device of(String name) {
    return "cpu".equals(name) ? Cpu.INSTANCE : Devices.find(name);
  }
}
