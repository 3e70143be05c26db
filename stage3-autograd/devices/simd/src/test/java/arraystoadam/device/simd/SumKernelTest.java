package arraystoadam.device.simd;

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
@AddLifecycleHook(NeedsVectors.class)
class SumKernelTest {

  private final Simd simd = AgainstCpu.simd(2);

  private static double[] run(Device device, DType dtype, double[] x, int outer, int n, int inner) {
    Storage out = AgainstCpu.garbage(device, dtype, outer * inner);
    device.reduce(ReduceOp.SUM, device.copyIn(dtype, x), out, outer, n, inner);
    return device.copyOut(out);
  }

  /**
   * The roundings that a number goes through: in its lane, between the lanes, in the total, which
   * for FLOAT32 is a double and costs nothing, and where the total is rounded to float.
   */
  private int roundings(DType dtype, int n) {
    int inLane = Math.min(n, Sum32.CHAIN) + 2;
    int lanes = simd.lanes(dtype);
    int inTotal =
        Math.min(n, n / Sum32.CHAIN + lanes * (1 + n / (Sum32.CHAIN * lanes)) + 4 * lanes);
    return inLane + (dtype == DType.FLOAT32 ? 1 : inTotal);
  }

  private void check(double[] values, int outer, int n, int inner) {
    for (DType dtype : DType.values()) {
      double[] x = AgainstCpu.CPU.copyOut(AgainstCpu.CPU.copyIn(dtype, values));
      double[] actual = run(simd, dtype, x, outer, n, inner);
      for (int i = 0; i < outer * inner; i++) {
        int start = i / inner * n * inner + i % inner;
        BigDecimal exact = BigDecimal.ZERO;
        double size = 0;
        for (int j = 0; j < n; j++) {
          exact = exact.add(new BigDecimal(x[start + j * inner]));
          size += Math.abs(x[start + j * inner]);
        }
        double error = exact.subtract(new BigDecimal(actual[i])).abs().doubleValue();
        double bound = 1.01 * roundings(dtype, n) * AgainstCpu.epsilon(dtype) * size;
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
    for (int n : AgainstCpu.sizes(DType.FLOAT32)) {
      check(AgainstCpu.numbers(n, rng), 1, n, 1);
      check(AgainstCpu.numbers(3 * n, rng), 3, n, 1);
      check(AgainstCpu.numbers(3 * n, rng), 1, 3, n);
      check(AgainstCpu.numbers(5 * n, rng), 1, n, 5);
    }
    check(AgainstCpu.numbers(100_003, rng), 1, 100_003, 1);
    check(AgainstCpu.numbers(2 * 67 * 131, rng), 2, 67, 131);
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
  void specialValuesComeThrough() {
    for (double special : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
      for (int n : AgainstCpu.sizes(DType.FLOAT32)) {
        for (int place = 0; place < n; place += 1 + n / 10) {
          double[] x = AgainstCpu.numbers(n, new Random(n));
          x[place] = special;
          AgainstCpu.assertBits(
              new double[] {special}, run(simd, DType.FLOAT32, x, 1, n, 1), "sum of " + n);
        }
      }
    }
  }
}
