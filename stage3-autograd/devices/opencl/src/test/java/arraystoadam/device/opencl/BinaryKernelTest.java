package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.Storage;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Elementwise functions of two tensors: the same bits as on cpu, for all ways to broadcast. */
@AddLifecycleHook(NeedsOpenCl.class)
class BinaryKernelTest {

  /** What OpenCL promises of powers, and an error of the reference. */
  private static final int POW_ULPS = 17;

  private final OpenCl opencl = AgainstCpu.opencl();

  private static int product(int[] shape) {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }

  private void check(int[] aShape, int[] bShape, int[] shape, Random rng) {
    for (DType dtype : DType.values()) {
      double[] a = AgainstCpu.anyNumbers(product(aShape), rng);
      double[] b = AgainstCpu.anyNumbers(product(bShape), rng);
      for (BinaryOp op : BinaryOp.values()) {
        Storage expected = run(AgainstCpu.CPU, op, dtype, a, aShape, b, bShape, shape);
        Storage actual = run(opencl, op, dtype, a, aShape, b, bShape, shape);
        AgainstCpu.assertNear(
            AgainstCpu.CPU.copyOut(expected),
            opencl.copyOut(actual),
            dtype,
            op == BinaryOp.POW ? POW_ULPS : op == BinaryOp.DIV ? divUlps(dtype) : 0,
            String.format(
                "%s of %s and %s, %s",
                op, Arrays.toString(aShape), Arrays.toString(bShape), dtype));
      }
    }
  }

  /** Not every GPU rounds float quotients correctly. */
  private static int divUlps(DType dtype) {
    return dtype == DType.FLOAT32 ? 3 : 0;
  }

  private static Storage run(
      Device device,
      BinaryOp op,
      DType dtype,
      double[] a,
      int[] aShape,
      double[] b,
      int[] bShape,
      int[] shape) {
    Storage out = AgainstCpu.garbage(device, dtype, product(shape));
    Storage x = device.copyIn(dtype, a);
    device.binary(op, x, aShape, device.copyIn(dtype, b), bShape, out, shape);
    return out;
  }

  @Test
  void sameShapesAndScalarsAgreeWithCpu() {
    Random rng = new Random(1);
    for (int n : AgainstCpu.sizes()) {
      check(new int[] {n}, new int[] {n}, new int[] {n}, rng);
      check(new int[] {n}, new int[] {}, new int[] {n}, rng);
      check(new int[] {}, new int[] {n}, new int[] {n}, rng);
      check(new int[] {n}, new int[] {1}, new int[] {n}, rng);
    }
  }

  @Test
  void rowsAndColumnsAgreeWithCpu() {
    Random rng = new Random(2);
    for (int n : new int[] {0, 1, 3, 17, 40, 127}) {
      for (int m : new int[] {0, 1, 5, 33}) {
        int[] table = {m, n};
        check(table, new int[] {n}, table, rng);
        check(table, new int[] {m, 1}, table, rng);
        check(new int[] {n}, table, table, rng);
        check(new int[] {m, 1}, table, table, rng);
        check(new int[] {m, 1}, new int[] {1, n}, table, rng);
      }
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void anyShapesAgreeWithCpu(@ForAll long seed) {
    Random rng = new Random(seed);
    int[] shape = new int[rng.nextInt(5)];
    Arrays.setAll(shape, i -> rng.nextInt(7));
    int[] part = partOf(shape, rng);
    int[] complement = shape.clone();
    for (int i = 0; i < part.length; i++) {
      int dim = shape.length - part.length + i;
      complement[dim] = part[i] == shape[dim] && rng.nextBoolean() ? 1 : shape[dim];
    }
    check(part, complement, shape, rng);
    check(complement, part, shape, rng);
  }

  /** A kernel knows four dimensions; more of them are several launches. */
  @Test
  void sixDimensionsAgreeWithCpu() {
    Random rng = new Random(6);
    int[] shape = {2, 3, 2, 3, 2, 3};
    check(new int[] {2, 1, 2, 1, 2, 1}, new int[] {3, 1, 3, 1, 3}, shape, rng);
    check(new int[] {1, 3, 1, 3, 1, 3}, shape, shape, rng);
  }

  /** A shape that broadcasts to the given one. */
  private static int[] partOf(int[] shape, Random rng) {
    int[] part = Arrays.copyOfRange(shape, rng.nextInt(shape.length + 1), shape.length);
    for (int i = 0; i < part.length; i++) {
      part[i] = rng.nextInt(3) == 0 ? 1 : part[i];
    }
    return part;
  }

  @Test
  void theResultMayBeAnOperand() {
    Random rng = new Random(3);
    int[] shape = {37};
    double[] a = AgainstCpu.anyNumbers(37, rng);
    for (BinaryOp op : BinaryOp.values()) {
      Storage x = opencl.copyIn(DType.FLOAT32, a);
      Storage out = AgainstCpu.garbage(opencl, DType.FLOAT32, 37);
      opencl.binary(op, x, shape, x, shape, out, shape);
      opencl.binary(op, x, shape, x, shape, x, shape);
      AgainstCpu.assertBits(opencl.copyOut(out), opencl.copyOut(x), op.toString());
    }
  }

  @Test
  void powersWithOneExponentForAllAgreeWithCpu() {
    Random rng = new Random(4);
    int[] shape = {1000};
    for (double exponent : new double[] {-2, -1, -0.0, 0, 0.5, 1, 2, 3, 4, Double.NaN, 1e300}) {
      double[] a = AgainstCpu.anyNumbers(1000, rng);
      for (DType dtype : DType.values()) {
        double[][] results = new double[2][];
        for (int i = 0; i < 2; i++) {
          Device device = i == 0 ? AgainstCpu.CPU : opencl;
          Storage out = AgainstCpu.garbage(device, dtype, a.length);
          Storage base = device.copyIn(dtype, a);
          Storage b = device.copyIn(dtype, new double[] {exponent});
          device.binary(BinaryOp.POW, base, shape, b, new int[] {}, out, shape);
          results[i] = device.copyOut(out);
        }
        AgainstCpu.assertNear(
            results[0], results[1], dtype, POW_ULPS, "pow " + exponent + ", " + dtype);
      }
    }
  }

  @Test
  void theNumbersAreAsOddAsTheyShouldBe() {
    double[] a = AgainstCpu.anyNumbers(1000, new Random(5));
    assertTrue(Arrays.stream(a).anyMatch(Double::isNaN));
    assertTrue(Arrays.stream(a).anyMatch(v -> Double.compare(v, -0.0) == 0));
  }
}
