package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** What the tests of {@code opencl} against {@code cpu} have in common. */
final class AgainstCpu {

  static final Device CPU = Device.of("cpu");

  /** Numbers at which a kernel may go its own way. */
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    2,
    -3,
    0.5,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Float.MAX_VALUE,
    -Float.MAX_VALUE,
    1e-300
  };

  /** And those about the end of the normal range, where a GPU may take a FLOAT32 for 0. */
  private static final double[] SUBNORMAL = {
    Float.MIN_NORMAL, Float.MIN_VALUE, -Float.MIN_VALUE, 3 * Float.MIN_VALUE
  };

  private AgainstCpu() {}

  /** The device under test. Where there is none, the test is skipped, unless the build forbids. */
  static OpenCl opencl() {
    assumeTrue(NeedsOpenCl.OBSTACLE.isEmpty(), NeedsOpenCl.OBSTACLE);
    return NeedsOpenCl.DEVICE;
  }

  /** Sizes around nothing, one, powers of two, the size of a work-group, primes, and large ones. */
  static List<Integer> sizes() {
    return List.of(0, 1, 2, 3, 15, 16, 17, 64, 87, 127, 255, 256, 257, 4097);
  }

  /** Random numbers of moderate size. */
  static double[] numbers(int n, Random rng) {
    double[] values = new double[n];
    Arrays.setAll(values, i -> rng.nextGaussian() * 3);
    return values;
  }

  /** Random numbers, many of them special or equal to each other. */
  static double[] anyNumbers(int n, Random rng) {
    double[] values = numbers(n, rng);
    for (int i = 0; i < n; i++) {
      switch (rng.nextInt(4)) {
        case 0 -> values[i] = special(rng);
        case 1 -> values[i] = Math.rint(values[i]);
        default -> {}
      }
    }
    return values;
  }

  private static double special(Random rng) {
    boolean isTiny = rng.nextInt(5) == 0 && opencl().session().keepsSubnormals();
    double[] values = isTiny ? SUBNORMAL : SPECIAL;
    return values[rng.nextInt(values.length)];
  }

  /** Runs the same kernel on both devices, which must give the very same numbers. */
  static void assertSame(Function<Device, Storage> kernel, OpenCl opencl, String what) {
    assertBits(CPU.copyOut(kernel.apply(CPU)), opencl.copyOut(kernel.apply(opencl)), what);
  }

  /** Compares numbers bit by bit; but one NaN is as good as another. */
  static void assertBits(double[] expected, double[] actual, String what) {
    assertNear(expected, actual, DType.FLOAT64, 0, what);
  }

  /**
   * Compares numbers, which may be some units of the last place apart; but a zero or an infinity
   * must be the very same, and NaN be NaN.
   */
  static void assertNear(double[] expected, double[] actual, DType dtype, int ulps, String what) {
    assertEquals(expected.length, actual.length, what);
    for (int i = 0; i < expected.length; i++) {
      if (Double.compare(expected[i], actual[i]) != 0) {
        double allowed = ulps * ulp(dtype, expected[i]);
        boolean isOrdinary = Double.isFinite(expected[i]) && expected[i] != 0;
        boolean near = ulps > 0 && isOrdinary && Math.abs(expected[i] - actual[i]) <= allowed;
        assertTrue(near, what + ", element " + i + ": " + actual[i] + " instead of " + expected[i]);
      }
    }
  }

  /** A storage with other numbers in it, which a kernel is to overwrite. */
  static Storage garbage(Device device, DType dtype, int size) {
    Storage storage = device.allocate(dtype, size);
    device.fill(storage, 12345);
    return storage;
  }

  /** The distance between two numbers that follow each other. */
  static double ulp(DType dtype, double value) {
    return dtype == DType.FLOAT32 ? Math.ulp((float) value) : Math.ulp(value);
  }

  /** Half the distance between 1 and the next number: the largest error of one rounding. */
  static double epsilon(DType dtype) {
    return ulp(dtype, 1) / 2;
  }
}
