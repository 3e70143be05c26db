package arraystoadam.device.opencl;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.ReduceOp;
import arraystoadam.device.Storage;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** The largest and its place: the same as on cpu, with ties, NaN and zeros of both signs. */
@AddLifecycleHook(NeedsOpenCl.class)
class MaxKernelTest {

  private final OpenCl opencl = AgainstCpu.opencl();

  private void check(double[] x, int outer, int n, int inner) {
    for (DType dtype : DType.values()) {
      for (ReduceOp op : List.of(ReduceOp.MAX, ReduceOp.ARGMAX)) {
        AgainstCpu.assertSame(
            device -> run(device, op, dtype, x, outer, n, inner),
            opencl,
            String.format("%s of [%s, %s, %s], %s", op, outer, n, inner, dtype));
      }
    }
  }

  private static Storage run(
      Device device, ReduceOp op, DType dtype, double[] x, int outer, int n, int inner) {
    Storage out = AgainstCpu.garbage(device, dtype, outer * inner);
    device.reduce(op, device.copyIn(dtype, x), out, outer, n, inner);
    return out;
  }

  @Test
  void allSizesAgreeWithCpu() {
    Random rng = new Random(1);
    for (int n : AgainstCpu.sizes()) {
      if (n > 0) {
        check(AgainstCpu.numbers(n, rng), 1, n, 1);
        check(AgainstCpu.numbers(3 * n, rng), 3, n, 1);
        check(AgainstCpu.numbers(3 * n, rng), 1, 3, n);
        check(AgainstCpu.numbers(5 * n, rng), 1, n, 5);
      }
    }
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void specialValuesAgreeWithCpu(@ForAll long seed) {
    Random rng = new Random(seed);
    int outer = rng.nextInt(4);
    int n = 1 + rng.nextInt(60);
    int inner = 1 + rng.nextInt(3) * rng.nextInt(40);
    double[] x = AgainstCpu.anyNumbers(outer * n * inner, rng);
    if (rng.nextBoolean()) {
      for (int i = 0; i < x.length; i++) {
        x[i] = Double.isNaN(x[i]) || x[i] > 0 ? 0 : x[i]; // many zeros of both signs
      }
    }
    check(x, outer, n, inner);
  }
}
