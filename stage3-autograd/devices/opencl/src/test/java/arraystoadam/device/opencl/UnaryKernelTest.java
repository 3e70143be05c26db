package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.Storage;
import arraystoadam.device.UnaryOp;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Elementwise functions of one tensor: the same bits as on cpu, or nearly so. */
class UnaryKernelTest {

  /** The functions that must be as exact as on cpu. */
  private static final Set<UnaryOp> EXACT =
      EnumSet.of(UnaryOp.NEG, UnaryOp.ABS, UnaryOp.SIGN, UnaryOp.RELU);

  /**
   * How far off the others may be, in units of the last place: what OpenCL promises, and for
   * FLOAT64 the error of the reference.
   */
  private static double ulps(UnaryOp op, DType dtype) {
    double promised =
        switch (op) {
          case LOG1P -> 2;
          case EXP, LOG, SQRT -> 3;
          case SIN, COS -> 4;
          case TANH -> 5;
          case SIGMOID -> 10;
          default -> 0;
        };
    return dtype == DType.FLOAT32 ? promised : promised + 1;
  }

  private final OpenCl opencl = AgainstCpu.opencl();

  private static double[] run(Device device, UnaryOp op, DType dtype, double... values) {
    Storage in = device.copyIn(dtype, values);
    Storage out = AgainstCpu.garbage(device, dtype, values.length);
    device.unary(op, in, out);
    return device.copyOut(out);
  }

  private void check(UnaryOp op, DType dtype, double[] values) {
    double[] actual = run(opencl, op, dtype, values);
    if (EXACT.contains(op)) {
      AgainstCpu.assertBits(run(AgainstCpu.CPU, op, dtype, values), actual, op + ", " + dtype);
      return;
    }
    double[] in = AgainstCpu.CPU.copyOut(AgainstCpu.CPU.copyIn(dtype, values));
    for (int i = 0; i < in.length; i++) {
      double expected = op.apply(in[i]);
      double rounded = dtype == DType.FLOAT32 ? (float) expected : expected;
      if (Double.compare(rounded, actual[i]) != 0) {
        double ulps = Math.abs(actual[i] - expected) / AgainstCpu.ulp(dtype, expected);
        String what = op + "(" + in[i] + "), " + dtype + ": " + actual[i] + " not " + rounded;
        assertTrue(ulps <= ulps(op, dtype), what);
        assertTrue(rounded != 0 || expected != 0, what);
        assertTrue(!Double.isInfinite(rounded), what);
      }
    }
  }

  @Test
  void allSizesAgreeWithTheDefinition() {
    Random rng = new Random(1);
    for (DType dtype : DType.values()) {
      for (int n : AgainstCpu.sizes()) {
        double[] values = AgainstCpu.anyNumbers(n, rng);
        for (UnaryOp op : UnaryOp.values()) {
          check(op, dtype, values);
        }
      }
    }
  }

  @Test
  void allMagnitudesAgreeWithTheDefinition() {
    Random rng = new Random(2);
    double[] values = new double[100_000];
    for (DType dtype : DType.values()) {
      int exponents = dtype == DType.FLOAT32 ? 150 : 1080;
      Arrays.setAll(
          values,
          i ->
              Math.scalb(1 + rng.nextDouble(), rng.nextInt(2 * exponents) - exponents)
                  * (rng.nextBoolean() ? 1 : -1));
      for (UnaryOp op : UnaryOp.values()) {
        check(op, dtype, values);
      }
    }
  }

  @Test
  void theUsualMagnitudesAgreeWithTheDefinition() {
    Random rng = new Random(3);
    double[] values = new double[100_000];
    for (double scale : new double[] {0.1, 1, 10, 100, 1000}) {
      Arrays.setAll(values, i -> (rng.nextDouble() * 2 - 1) * scale);
      for (DType dtype : DType.values()) {
        for (UnaryOp op : UnaryOp.values()) {
          check(op, dtype, values);
        }
      }
    }
  }

  @Test
  void multiplesOfPiAgreeWithTheDefinition() {
    double[] values = new double[20_000];
    Arrays.setAll(values, i -> (i - 10_000) * Math.PI / 2);
    for (DType dtype : DType.values()) {
      check(UnaryOp.SIN, dtype, values);
      check(UnaryOp.COS, dtype, values);
    }
  }

  @Test
  void specialValuesAgreeWithTheDefinition() {
    double[] values = {
      0.0,
      -0.0,
      Double.NaN,
      Double.POSITIVE_INFINITY,
      Double.NEGATIVE_INFINITY,
      Float.MIN_VALUE,
      -Float.MIN_VALUE,
      1,
      -1
    };
    for (DType dtype : DType.values()) {
      for (UnaryOp op : UnaryOp.values()) {
        double[] expected = run(AgainstCpu.CPU, op, dtype, values);
        double[] actual = run(opencl, op, dtype, values);
        for (int i = 0; i < 5; i++) {
          assertTrue(
              Double.compare(expected[i], actual[i]) == 0,
              op + "(" + values[i] + "), " + dtype + ": " + actual[i] + " not " + expected[i]);
        }
        check(op, dtype, values);
      }
    }
  }

  @Test
  void everyNaNStaysNaN() {
    int[] bits = {0x7fc00000, 0xffc00000, 0xffc12345, 0x7fffffff, 0x7f800001};
    double[] values = new double[64];
    Arrays.setAll(values, i -> Float.intBitsToFloat(bits[i % bits.length]));
    for (DType dtype : DType.values()) {
      for (UnaryOp op : new UnaryOp[] {UnaryOp.EXP, UnaryOp.LOG, UnaryOp.SIN, UnaryOp.TANH}) {
        for (double result : run(opencl, op, dtype, values)) {
          assertTrue(Double.isNaN(result), op + ", " + dtype + ": " + result);
        }
      }
    }
  }

  @Test
  void powersTooSmallToBeNormalAgreeWithTheDefinition() {
    double[] values = new double[20_000];
    Arrays.setAll(values, i -> -87.34 - i * 0.001);
    check(UnaryOp.EXP, DType.FLOAT32, values);
  }

  /** A mistake in a name is told by the name. */
  @Test
  void aKernelThatIsNotThereIsNamed() {
    String message =
        assertThrows(
                IllegalStateException.class,
                () -> opencl.session().kernel("elementwise", "unary_unknown", DType.FLOAT32))
            .getMessage();
    assertEquals(
        "opencl: looking for a kernel unary_unknown in elementwise.cl: CL_INVALID_KERNEL_NAME (-46)",
        message);
  }

  @Test
  void theResultMayBeTheOperand() {
    double[] values = AgainstCpu.anyNumbers(3001, new Random(5));
    for (DType dtype : DType.values()) {
      for (UnaryOp op : UnaryOp.values()) {
        Storage x = opencl.copyIn(dtype, values);
        opencl.unary(op, x, x);
        AgainstCpu.assertBits(run(opencl, op, dtype, values), opencl.copyOut(x), op + ", " + dtype);
      }
    }
  }
}
