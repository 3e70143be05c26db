package arraystoadam.device.opencl;

import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Storage;
import java.math.BigDecimal;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/**
 * Sums. A number that goes through k additions takes part in k roundings, each off by at most eps
 * times a partial sum. So the error is at most k * eps * sum|x|, up to terms of the order of eps
 * squared, for which 1 % is added.
 */
@AddLifecycleHook(NeedsOpenCl.class)
class SumKernelTest {

  private final OpenCl opencl = AgainstCpu.opencl();

  private static double[] run(Device device, DType dtype, double[] x, int outer, int n, int inner) {
    Storage out = AgainstCpu.garbage(device, dtype, outer * inner);
    device.reduce(ReduceOp.SUM, device.copyIn(dtype, x), out, outer, n, inner);
    return device.copyOut(out);
  }

  /**
   * The additions that a number takes part in at most: in the part of a work-item, and then in one
   * or two trees.
   */
  private static int additions(int results, int n, int inner) {
    if (n <= 32 || inner > 1 && results >= 4096) {
      return n; // one after another
    }
    int chunks = results >= 4096 || n <= 8192 ? 1 : Math.min(256, 1 + n / 8192);
    int part = 1 + n / chunks / 256;
    return part + 8 + (chunks > 1 ? 1 + 8 : 0);
  }

  private void check(double[] values, int outer, int n, int inner) {
    for (DType dtype : DType.values()) {
      double[] x = AgainstCpu.CPU.copyOut(AgainstCpu.CPU.copyIn(dtype, values));
      double[] actual = run(opencl, dtype, x, outer, n, inner);
      for (int i = 0; i < outer * inner; i++) {
        int start = i / inner * n * inner + i % inner;
        BigDecimal exact = BigDecimal.ZERO;
        double size = 0;
        for (int j = 0; j < n; j++) {
          exact = exact.add(new BigDecimal(x[start + j * inner]));
          size += Math.abs(x[start + j * inner]);
        }
        double error = exact.subtract(new BigDecimal(actual[i])).abs().doubleValue();
        double bound = 1.01 * additions(outer * inner, n, inner) * AgainstCpu.epsilon(dtype) * size;
        assertTrue(
            error <= bound,
            String.format(
                "sum of [%s, %s, %s], %s: off by %s, allowed %s",
                outer, n, inner, dtype, error, bound));
      }
    }
  }

  @Test
  void allSizesAreSummedUpAccurately() {
    Random rng = new Random(1);
    for (int n : AgainstCpu.sizes()) {
      check(AgainstCpu.numbers(n, rng), 1, n, 1);
      check(AgainstCpu.numbers(3 * n, rng), 3, n, 1);
      check(AgainstCpu.numbers(3 * n, rng), 1, 3, n);
      check(AgainstCpu.numbers(5 * n, rng), 1, n, 5);
    }
    check(AgainstCpu.numbers(100_003, rng), 1, 100_003, 1);
    check(AgainstCpu.numbers(2 * 67 * 131, rng), 2, 67, 131);
    check(AgainstCpu.numbers(70 * 4099, rng), 1, 70, 4099);
    check(AgainstCpu.numbers(70 * 4099, rng), 4099, 70, 1);
    check(AgainstCpu.numbers(40_000 * 3, rng), 1, 40_000, 3);
  }

  @Property(tries = 50, shrinking = ShrinkingMode.OFF)
  void anyShapesAreSummedUpAccurately(@ForAll long seed) {
    Random rng = new Random(seed);
    int outer = rng.nextInt(4);
    int n = rng.nextInt(300);
    int inner = 1 + rng.nextInt(70);
    check(AgainstCpu.numbers(outer * n * inner, rng), outer, n, inner);
  }

  @Test
  void aSecondSumHasTheSameBits() {
    double[] x = AgainstCpu.numbers(300_001, new Random(3));
    for (DType dtype : DType.values()) {
      double[] first = run(opencl, dtype, x, 1, x.length, 1);
      AgainstCpu.assertBits(first, run(opencl, dtype, x, 1, x.length, 1), "a second sum");
    }
  }

  @Test
  void specialValuesComeThrough() {
    for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      for (int n : AgainstCpu.sizes()) {
        for (int place = 0; place < n; place += 1 + n / 10) {
          double[] x = AgainstCpu.numbers(n, new Random(n));
          x[place] = special;
          AgainstCpu.assertBits(
              new double[] {special}, run(opencl, DType.FLOAT32, x, 1, n, 1), "sum of " + n);
        }
      }
    }
  }
}
