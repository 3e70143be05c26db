package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.Storage;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/**
 * The matrix product. Each product goes through at most k + 1 roundings, its own and those of the
 * additions after it, in whatever order they come. So the error is at most (k + 1) * eps *
 * sum|a*b|.
 */
@AddLifecycleHook(NeedsOpenCl.class)
class MatmulKernelTest {

  private final OpenCl opencl = AgainstCpu.opencl();

  private static double[] run(
      Device device, DType dtype, double[] a, double[] b, int m, int k, int n) {
    Storage out = device.allocate(dtype, m * n);
    device.fill(out, Double.NaN);
    device.matmul(device.copyIn(dtype, a), device.copyIn(dtype, b), out, m, k, n);
    return device.copyOut(out);
  }

  private static double[] round(DType dtype, double[] values) {
    return AgainstCpu.CPU.copyOut(AgainstCpu.CPU.copyIn(dtype, values));
  }

  /** Runs the kernel where each work-item computes a square of results. */
  private double[] tiles(DType dtype, double[] a, double[] b, int m, int k, int n, int work) {
    OpenClStorage out = (OpenClStorage) AgainstCpu.garbage(opencl, dtype, m * n);
    OpenClStorage x = (OpenClStorage) opencl.copyIn(dtype, a);
    OpenClStorage y = (OpenClStorage) opencl.copyIn(dtype, b);
    new Matmul(opencl.session()).tiles(x, y, out, m, k, n, work);
    return opencl.copyOut(out);
  }

  private void check(int m, int k, int n, Random rng) {
    for (DType dtype : DType.values()) {
      check(dtype, m, k, n, rng, (a, b) -> run(opencl, dtype, a, b, m, k, n));
    }
  }

  private interface Product {
    double[] of(double[] a, double[] b);
  }

  private static void check(DType dtype, int m, int k, int n, Random rng, Product product) {
    double[] a = round(dtype, AgainstCpu.numbers(m * k, rng));
    double[] b = round(dtype, AgainstCpu.numbers(k * n, rng));
    double[] actual = product.of(a, b);
    // In double, the reference is rounded as well, and has the same bound.
    double roundings = 1.01 * (k + 1) * (dtype == DType.FLOAT32 ? 1 : 2);
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        double exact = 0;
        double size = 0;
        for (int p = 0; p < k; p++) {
          exact += a[i * k + p] * b[p * n + j];
          size += Math.abs(a[i * k + p] * b[p * n + j]);
        }
        double error = Math.abs(actual[i * n + j] - exact);
        assertTrue(
            error <= roundings * AgainstCpu.epsilon(dtype) * size,
            String.format(
                "[%s, %s] x [%s, %s], %s, at [%s, %s]: %s not %s",
                m, k, k, n, dtype, i, j, actual[i * n + j], exact));
      }
    }
  }

  @Test
  void oddSizesAgreeWithCpu() {
    Random rng = new Random(1);
    int[] sizes = {0, 1, 2, 5, 11, 12, 13, 16, 31, 33};
    for (int m : sizes) {
      for (int k : sizes) {
        for (int n : sizes) {
          check(m, k, n, rng);
        }
      }
    }
  }

  /** Which of them is chosen depends on the size of the GPU; the largest is for FLOAT32. */
  @Test
  void everyTileAgreesWithCpu() {
    Random rng = new Random(6);
    for (int work : new int[] {1, 2, 4, 8}) {
      for (int[] size : new int[][] {{1, 1, 1}, {17, 33, 130}, {128, 16, 128}, {131, 47, 257}}) {
        int m = size[0];
        int k = size[1];
        int n = size[2];
        for (DType dtype : work == 8 ? List.of(DType.FLOAT32) : List.of(DType.values())) {
          check(dtype, m, k, n, rng, (a, b) -> tiles(dtype, a, b, m, k, n, work));
        }
      }
    }
  }

  @Test
  void severalBlocksAgreeWithCpu() {
    Random rng = new Random(2);
    check(1, 4097, 3, rng);
    check(4097, 3, 1, rng);
    check(3, 1, 4097, rng);
    check(127, 257, 131, rng);
    check(100, 600, 70, rng);
    check(13, 300, 2100, rng);
    check(3, 2000, 1, rng);
    check(1, 300, 32, rng);
  }

  @Test
  void aMatrixTimesAVectorAgreesWithCpu() {
    Random rng = new Random(3);
    for (int k : new int[] {1, 3, 31, 32, 33, 63, 64, 65, 130}) {
      for (int m : new int[] {1, 7, 8, 15, 16, 17, 37}) {
        check(m, k, 1, rng);
      }
    }
  }

  @Test
  void nothingIsLeftOfTheProductBefore() {
    for (DType dtype : DType.values()) {
      double[] nan = new double[64 * 64];
      Arrays.fill(nan, Double.NaN);
      run(opencl, dtype, nan, nan, 64, 64, 64);
    }
    check(13, 20, 33, new Random(4));
  }

  /** Also where there is nothing to add up, and where there are several blocks. */
  @Test
  void everyElementIsWrittenOver() {
    for (int k : new int[] {0, 1, 64, 256, 257, 600}) {
      for (int[] size : new int[][] {{1, 1}, {1, 40}, {40, 1}, {5, 32}, {12, 32}, {61, 67}}) {
        double[] a = new double[size[0] * k];
        double[] b = new double[k * size[1]];
        Arrays.fill(a, 1);
        Arrays.fill(b, 1);
        for (DType dtype : DType.values()) {
          for (double value : run(opencl, dtype, a, b, size[0], k, size[1])) {
            assertEquals(k, value);
          }
        }
      }
    }
  }

  @Test
  void aSecondProductHasTheSameBits() {
    Random rng = new Random(5);
    for (int[] size : new int[][] {{64, 784, 128}, {130, 300, 70}, {3, 2000, 1}}) {
      double[] a = AgainstCpu.numbers(size[0] * size[1], rng);
      double[] b = AgainstCpu.numbers(size[1] * size[2], rng);
      for (DType dtype : DType.values()) {
        double[] first = run(opencl, dtype, a, b, size[0], size[1], size[2]);
        double[] second = run(opencl, dtype, a, b, size[0], size[1], size[2]);
        AgainstCpu.assertBits(first, second, "a second product");
      }
    }
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void anySizesAgreeWithCpu(@ForAll long seed) {
    Random rng = new Random(seed);
    check(rng.nextInt(80), rng.nextInt(80), rng.nextInt(80), rng);
  }

  @Test
  void specialValuesStayInTheirRowAndColumn() {
    for (int size : new int[] {3, 17, 40}) {
      double[] a = AgainstCpu.numbers(size * size, new Random(size));
      double[] b = AgainstCpu.numbers(size * size, new Random(size + 1));
      a[size + 1] = Double.NaN;
      b[2] = Double.POSITIVE_INFINITY;
      double[] expected = run(AgainstCpu.CPU, DType.FLOAT32, a, b, size, size, size);
      double[] actual = run(opencl, DType.FLOAT32, a, b, size, size, size);
      for (int i = 0; i < expected.length; i++) {
        assertTrue(Double.isNaN(expected[i]) == Double.isNaN(actual[i]), "element " + i);
        assertTrue(Double.isInfinite(expected[i]) == Double.isInfinite(actual[i]), "element " + i);
      }
    }
  }
}
