package arraystoadam.device.opencl;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** A number that stands for all of a storage goes through each kernel as numbers in memory do. */
class ConstantTest {

  private static final int[] SHAPE = {2, 3};
  private static final double[] VALUES = {0, -0.0, 0.1, -3, Double.NaN, 1e300};

  private final OpenCl opencl = AgainstCpu.opencl();
  private final double[] numbers = AgainstCpu.numbers(6, new Random(1));

  private interface Kernel {
    Storage run(Device device, Storage constant, Storage numbers);
  }

  /** Runs a kernel with each constant, which must give the bits of cpu. */
  private void check(String what, Kernel kernel) {
    for (DType dtype : DType.values()) {
      for (double value : VALUES) {
        Function<Device, Storage> run =
            device -> {
              Storage constant = device.allocate(dtype, 6);
              device.fill(constant, value);
              return kernel.run(device, constant, device.copyIn(dtype, numbers));
            };
        AgainstCpu.assertSame(run, opencl, what + " of " + value + ", " + dtype);
      }
    }
  }

  @Test
  void elementwise() {
    for (UnaryOp op : List.of(UnaryOp.NEG, UnaryOp.ABS, UnaryOp.SIGN, UnaryOp.RELU)) {
      check(op.toString(), (device, constant, other) -> unary(device, op, constant));
    }
    for (BinaryOp op : BinaryOp.values()) {
      if (op == BinaryOp.POW) {
        continue; // not the same bits
      }
      check(op + " first", (device, c, x) -> binary(device, op, c, x, x));
      check(op + " second", (device, c, x) -> binary(device, op, x, c, x));
      check(op + " in place", (device, c, x) -> binary(device, op, c, x, c));
      check(op + " in place, second", (device, c, x) -> binary(device, op, x, c, c));
      check(op + " twice", (device, c, x) -> binary(device, op, c, c, c));
    }
    check("where", (device, c, x) -> where(device, c, x, c, x));
    check("where of the rest", (device, c, x) -> where(device, x, c, x, c));
  }

  private static Storage unary(Device device, UnaryOp op, Storage x) {
    device.unary(op, x, x);
    return x;
  }

  private static Storage binary(Device device, BinaryOp op, Storage a, Storage b, Storage out) {
    device.binary(op, a, SHAPE, b, SHAPE, out, SHAPE);
    return out;
  }

  private static Storage where(Device device, Storage test, Storage a, Storage b, Storage out) {
    device.where(test, a, b, out);
    return out;
  }

  /** What a storage holds does not depend on how: it may get memory between two operations. */
  @Test
  void withMemoryTheBitsAreTheSame() {
    for (DType dtype : DType.values()) {
      for (UnaryOp op : UnaryOp.values()) {
        sameWithMemory(op.toString(), dtype, (device, c, x) -> unary(device, op, c));
      }
      for (BinaryOp op : BinaryOp.values()) {
        sameWithMemory(op.toString(), dtype, (device, c, x) -> binary(device, op, c, x, x));
        sameWithMemory(op + " twice", dtype, (device, c, x) -> binary(device, op, c, c, c));
      }
      for (ReduceOp op : ReduceOp.values()) {
        sameWithMemory(op.toString(), dtype, (device, c, x) -> reduced(device, op, c));
      }
    }
  }

  private void sameWithMemory(String what, DType dtype, Kernel kernel) {
    for (double value : new double[] {0.1, 0.7, -3, 1e10}) {
      double[][] results = new double[2][];
      for (int i = 0; i < 2; i++) {
        OpenClStorage constant = (OpenClStorage) opencl.allocate(dtype, 6);
        constant.fill(value);
        if (i == 1) {
          constant.numbers();
        }
        Storage result = kernel.run(opencl, constant, opencl.copyIn(dtype, numbers));
        results[i] = opencl.copyOut(result);
      }
      AgainstCpu.assertBits(results[0], results[1], what + " of " + value + ", " + dtype);
    }
  }

  @Test
  void reductions() {
    for (ReduceOp op : new ReduceOp[] {ReduceOp.MAX, ReduceOp.ARGMAX}) {
      check(op.toString(), (device, c, x) -> reduced(device, op, c));
    }
    check("sum of none", (device, c, x) -> sumOfNone(device, c.dtype()));
  }

  private static Storage reduced(Device device, ReduceOp op, Storage in) {
    Storage out = AgainstCpu.garbage(device, in.dtype(), 2);
    device.reduce(op, in, out, 2, 3, 1);
    return out;
  }

  private static Storage sumOfNone(Device device, DType dtype) {
    Storage out = AgainstCpu.garbage(device, dtype, 2);
    device.reduce(ReduceOp.SUM, device.allocate(dtype, 0), out, 2, 0, 1);
    return out;
  }

  @Test
  void moves() {
    int[] steps = {3, 1};
    check("copy", (device, c, x) -> copied(device, c, x, steps, 0));
    check("copy into", (device, c, x) -> copied(device, x, c, steps, 0));
    check("copy of a part", (device, c, x) -> part(device, c, x));
    check("copy into a part", (device, c, x) -> part(device, x, c));
    check("indexSelect", (device, c, x) -> selected(device, c, x));
    check("indexAdd", (device, c, x) -> added(device, c, x));
    check("indexAdd to", (device, c, x) -> added(device, x, c));
  }

  private static Storage copied(Device device, Storage in, Storage out, int[] steps, int offset) {
    device.copy(SHAPE, in, offset, steps, out, 0, steps);
    return out;
  }

  private static Storage part(Device device, Storage in, Storage out) {
    device.copy(new int[] {2}, in, 1, new int[] {3}, out, 2, new int[] {1});
    return out;
  }

  private static Storage selected(Device device, Storage in, Storage out) {
    device.indexSelect(in, new int[] {1, 1, 0}, out, 1, 3, 2);
    return out;
  }

  private static Storage added(Device device, Storage in, Storage out) {
    device.indexAdd(in, new int[] {1, 1, 0}, out, 1, 3, 2);
    return out;
  }
}
