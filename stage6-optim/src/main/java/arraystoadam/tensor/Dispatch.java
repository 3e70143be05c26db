package arraystoadam.tensor;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.Cpu;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Scope;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;
import java.util.List;

/** Runs the kernels: checks the operands, makes room for the result, and calls the device. */
final class Dispatch {

  /** From here on, not every whole number is a float. */
  private static final int LARGEST_FLOAT32_INDEX = 1 << 24;

  /** A JVM needs a few words of its own in an array. */
  private static final int LONGEST_ARRAY = Integer.MAX_VALUE - 8;

  private Dispatch() {}

  static Tensor unary(UnaryOp op, Tensor a) {
    Tensor result = result(op.toString(), a, a.shape());
    a.device().unary(op, a.storage(), result.storage());
    return watched(result, a);
  }

  static Tensor binary(BinaryOp op, Tensor a, Tensor b) {
    requireMatchingStorage(op.toString(), a, b);
    Tensor result = result(op.toString(), a, Shape.broadcast(op.toString(), a.shape(), b.shape()));
    binary(op, a, b, result);
    return watched(result, a, b);
  }

  static void binaryInPlace(String operation, BinaryOp op, Tensor a, Tensor b) {
    requireMatchingStorage(operation, a, b);
    requireExpandable(operation, b.shape(), a.shape());
    requireNotRecorded(operation, a, b);
    boolean wasFinite = Anomaly.isWatching() && Anomaly.isFinite(List.of(a, b));
    binary(op, a, b, a);
    a.storage().markModified();
    if (wasFinite) {
      Anomaly.check(operation, a, List.of(a, b));
    }
  }

  private static void binary(BinaryOp op, Tensor a, Tensor b, Tensor result) {
    a.device()
        .binary(
            op,
            a.storage(),
            a.shape().sizes(),
            b.storage(),
            b.shape().sizes(),
            result.storage(),
            result.shape().sizes());
  }

  /** The result of an operation, checked if somebody looks for the source of a NaN. */
  static Tensor watched(Tensor result, Tensor... operands) {
    if (Anomaly.isWatching() && Anomaly.isFinite(List.of(operands))) {
      Anomaly.check(result.operation(), result, List.of(operands));
    }
    return result;
  }

  static Tensor where(Tensor condition, Tensor a, Tensor b) {
    requireMatchingStorage("where", condition, a);
    requireMatchingStorage("where", a, b);
    Shape operands = Shape.broadcast("where", a.shape(), b.shape());
    Shape shape = Shape.broadcast("where", condition.shape(), operands);
    Tensor result = result("where", a, shape);
    a.device()
        .where(
            expand("where", condition, shape).storage(),
            expand("where", a, shape).storage(),
            expand("where", b, shape).storage(),
            result.storage());
    return result;
  }

  /** Reduces all elements to a scalar. */
  static Tensor reduce(ReduceOp op, Tensor a) {
    requireElements(op, a, a.size());
    Tensor result = result(op.toString(), a, Shape.SCALAR);
    a.device().reduce(op, a.storage(), result.storage(), 1, a.size(), 1);
    return watched(result, a);
  }

  /** Reduces one dimension to size 1. */
  static Tensor reduce(ReduceOp op, Tensor a, int dim) {
    Shape shape = a.shape();
    int n = shape.sizeAt(dim);
    requireElements(op, a, n);
    Tensor result = result(op.toString(), a, shape.with(op.toString(), dim, 1));
    if (result.size() > 0) {
      a.device().reduce(op, a.storage(), result.storage(), shape.outer(dim), n, shape.inner(dim));
    }
    return watched(result, a);
  }

  static Tensor matmul(Tensor a, Tensor b) {
    requireMatchingStorage("matmul", a, b);
    if (a.rank() != 2 || b.rank() != 2 || a.dim(1) != b.dim(0)) {
      throw new IllegalArgumentException(
          String.format(
              "matmul: shapes %s and %s must be [N, K] and [K, M]", a.shape(), b.shape()));
    }
    int m = a.dim(0);
    int n = b.dim(1);
    Tensor result = result("matmul", a, Shape.of("matmul", m, n));
    a.device().matmul(a.storage(), b.storage(), result.storage(), m, a.dim(1), n);
    return watched(result, a, b);
  }

  static Tensor transpose(Tensor a, int dim0, int dim1) {
    int[] sizes = a.shape().toArray();
    int[] strides = a.shape().strides();
    swap(sizes, dim0, dim1);
    swap(strides, dim0, dim1);
    Tensor result = result("transpose", a, Shape.of(sizes));
    copy(result.shape(), a, strides, result, 0, result.shape().strides());
    return result;
  }

  private static void swap(int[] values, int i, int j) {
    int first = values[i];
    values[i] = values[j];
    values[j] = first;
  }

  /** A copy of {@code a}, repeated where its shape has a 1 or lacks a dimension. */
  static Tensor expand(String operation, Tensor a, Shape shape) {
    requireExpandable(operation, a.shape(), shape);
    Tensor result = result(operation, a, shape);
    copy(shape, a, repeatingStrides(a.shape(), shape), result, 0, shape.strides());
    return result;
  }

  private static int[] repeatingStrides(Shape from, Shape to) {
    int[] strides = from.strides();
    int[] result = new int[to.rank()];
    int missing = to.rank() - from.rank();
    for (int dim = 0; dim < from.rank(); dim++) {
      result[missing + dim] = from.sizeAt(dim) == 1 ? 0 : strides[dim];
    }
    return result;
  }

  /** Joins tensors along one dimension. */
  static Tensor cat(Shape shape, int dim, Iterable<Tensor> tensors) {
    Tensor result = null;
    int offset = 0;
    for (Tensor part : tensors) {
      result = result == null ? result("cat", part, shape) : result;
      copy(part.shape(), part, part.shape().strides(), result, offset, shape.strides());
      offset += part.shape().sizeAt(dim) * shape.inner(dim);
    }
    return result;
  }

  private static void copy(
      Shape block, Tensor from, int[] fromStrides, Tensor to, int toOffset, int[] toStrides) {
    if (block.size() > 0) {
      from.device()
          .copy(block.sizes(), from.storage(), 0, fromStrides, to.storage(), toOffset, toStrides);
    }
  }

  static Tensor indexSelect(String operation, Tensor a, int dim, int[] index) {
    Shape shape = a.shape();
    int n = shape.sizeAt(dim);
    requireIndices(operation, shape, dim, index);
    Tensor result = result(operation, a, shape.with(operation, dim, index.length));
    if (result.size() > 0) {
      a.device()
          .indexSelect(a.storage(), index, result.storage(), shape.outer(dim), n, shape.inner(dim));
    }
    return result;
  }

  static Tensor indexAdd(Tensor a, int dim, int[] index, Tensor source) {
    Shape shape = a.shape();
    requireMatchingStorage("indexAdd", a, source);
    requireIndices("indexAdd", shape, dim, index);
    Shape expected = shape.with("indexAdd", dim, index.length);
    if (!source.shape().equals(expected)) {
      throw new IllegalArgumentException(
          String.format(
              "indexAdd: the source must have shape %s for %s indices along dimension %s of %s,"
                  + " not %s",
              expected, index.length, dim, shape, source.shape()));
    }
    Tensor result = expand("indexAdd", a, shape);
    if (source.size() > 0) {
      a.device()
          .indexAdd(
              source.storage(),
              index,
              result.storage(),
              shape.outer(dim),
              shape.sizeAt(dim),
              shape.inner(dim));
    }
    return watched(result, a, source);
  }

  static void copyInPlace(Tensor a, Tensor other) {
    requireMatchingStorage("copyInPlace", a, other);
    requireExpandable("copyInPlace", other.shape(), a.shape());
    requireNotRecorded("copyInPlace", a, other);
    int[] strides = repeatingStrides(other.shape(), a.shape());
    copy(a.shape(), other, strides, a, 0, a.shape().strides());
    a.storage().markModified();
  }

  static void fill(Tensor a, double value) {
    requireNumbers("fillInPlace", a);
    requireNotRecorded("fillInPlace", a, a);
    a.device().fill(a.storage(), value);
    a.storage().markModified();
    if (Anomaly.isWatching() && Double.isFinite(value)) { // too large for float32?
      Anomaly.check("fillInPlace", a, List.of());
    }
  }

  static Tensor copyIn(String operation, DType dtype, Shape shape, double[] values) {
    return copyIn(operation, Cpu.INSTANCE, dtype, shape, values);
  }

  static Tensor copyIn(String operation, Device device, DType dtype, Shape shape, double[] values) {
    given(operation, "dtype", dtype);
    if (given(operation, "values", values).length != shape.size()) {
      throw new IllegalArgumentException(
          String.format(
              "%s: %s values do not fill shape %s, which has %s elements",
              operation, values.length, shape, shape.size()));
    }
    requireRoom(operation, shape, dtype.bytes(), given(operation, "device", device));
    Storage storage = device.copyIn(dtype, values);
    Scope.add(storage);
    return new Tensor(storage, shape, operation);
  }

  /** A new tensor. What it holds is not defined: the caller fills all of it. */
  static Tensor room(String operation, DType dtype, Shape shape) {
    return room(operation, Cpu.INSTANCE, dtype, shape);
  }

  static Tensor room(String operation, Device device, DType dtype, Shape shape) {
    requireRoom(operation, shape, given(operation, "dtype", dtype).bytes(), device);
    Storage storage = device.allocate(dtype, shape.size());
    Scope.add(storage);
    return new Tensor(storage, shape, operation);
  }

  /** A new array for the numbers of a tensor that is to be made. */
  static double[] newArray(String operation, Shape shape) {
    requireRoom(operation, shape, Double.BYTES, Cpu.INSTANCE);
    return new double[shape.size()];
  }

  static double[] copyOut(Tensor a) {
    return a.device().copyOut(a.storage());
  }

  /** Room for the result of an operation on {@code operand}, of its type and on its device. */
  static Tensor result(String operation, Tensor operand, Shape shape) {
    requireNumbers(operation, operand);
    return room(operation, operand.device(), operand.dtype(), shape);
  }

  /** Refuses what can never fit into memory, before the attempt. */
  private static void requireRoom(String operation, Shape shape, int bytes, Device device) {
    long needed = (long) shape.size() * bytes;
    if (needed > device.room() || shape.size() > LONGEST_ARRAY) {
      throw new IllegalArgumentException(
          String.format(
              "%s: shape %s takes %s MiB, but %s has room for %s MiB, and an array for %s elements",
              operation, shape, needed >> 20, device.name(), device.room() >> 20, LONGEST_ARRAY));
    }
  }

  /** Refuses null, in the name of the method that was called with it. */
  static <T> T given(String operation, String name, T value) {
    if (value == null) {
      throw new NullPointerException(operation + ": " + name + " is null");
    }
    return value;
  }

  /** Refuses a tensor whose scope has ended. */
  static void requireNumbers(String operation, Tensor a) {
    if (a.storage().isGivenUp()) {
      throw new IllegalStateException(
          String.format(
              "%s: the numbers of an operand of shape %s were given up at the end of their scope:"
                  + " use it within the scope, or keep() it there",
              operation, a.shape()));
    }
  }

  static void requireMatchingStorage(String operation, Tensor a, Tensor b) {
    given(operation, "an operand", a);
    given(operation, "an operand", b);
    requireNumbers(operation, a);
    requireNumbers(operation, b);
    if (a.dtype() != b.dtype()) {
      throw new IllegalArgumentException(
          String.format(
              "%s: dtypes %s and %s differ: convert one with to(DType)",
              operation, a.dtype(), b.dtype()));
    }
    if (a.device() != b.device()) {
      throw new IllegalArgumentException(
          String.format(
              "%s: devices %s and %s differ: move one with to(Device)",
              operation, a.device().name(), b.device().name()));
    }
  }

  /**
   * Checks that nothing is lost by changing {@code a} in place: the graph has one place for a
   * tensor, and it would have two values.
   */
  private static void requireNotRecorded(String operation, Tensor a, Tensor b) {
    if (Autograd.isGradEnabled() && (a.requiresGrad() || b.requiresGrad())) {
      throw new IllegalStateException(
          String.format(
              "%s: a change in place cannot be recorded, and %s requires a gradient: wrap it in"
                  + " Autograd.noGrad, or use the operation that returns a new tensor",
              operation, a.requiresGrad() ? "the tensor" : "the operand"));
    }
  }

  private static void requireExpandable(String operation, Shape from, Shape to) {
    if (from.rank() > to.rank() || !Shape.broadcast(operation, from, to).equals(to)) {
      throw new IllegalArgumentException(
          String.format("%s: shape %s does not broadcast to %s", operation, from, to));
    }
  }

  private static void requireElements(ReduceOp op, Tensor a, int n) {
    if (n == 0 && op != ReduceOp.SUM) {
      throw new IllegalArgumentException(
          String.format("%s: shape %s leaves no elements to choose from", op, a.shape()));
    }
    if (op == ReduceOp.ARGMAX && a.dtype() == DType.FLOAT32 && n > LARGEST_FLOAT32_INDEX) {
      throw new IllegalArgumentException(
          String.format(
              "argmax: positions among %s elements do not fit float32: convert with to(DType)", n));
    }
  }

  private static void requireIndices(String operation, Shape shape, int dim, int[] index) {
    int n = shape.sizeAt(dim);
    for (int i : index) {
      if (i < 0 || i >= n) {
        throw new IllegalArgumentException(
            String.format(
                "%s: index %s is out of range for dimension %s of shape %s, which has size %s",
                operation, i, dim, shape, n));
      }
    }
  }
}
