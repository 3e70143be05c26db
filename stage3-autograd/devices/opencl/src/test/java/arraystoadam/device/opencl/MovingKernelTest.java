package arraystoadam.device.opencl;

import arraystoadam.device.DType;
import arraystoadam.device.Storage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Kernels that choose and move numbers: the same bits as on cpu. */
@AddLifecycleHook(NeedsOpenCl.class)
class MovingKernelTest {

  private final OpenCl opencl = AgainstCpu.opencl();

  @Test
  void copyInFillAndOutKeepTheNumbers() {
    Random rng = new Random(1);
    for (DType dtype : DType.values()) {
      for (int n : AgainstCpu.sizes()) {
        double[] x = AgainstCpu.anyNumbers(n, rng);
        AgainstCpu.assertSame(device -> device.copyIn(dtype, x), opencl, "copy of " + n);
        AgainstCpu.assertSame(device -> device.allocate(dtype, n), opencl, "zeros " + n);
        AgainstCpu.assertSame(device -> AgainstCpu.garbage(device, dtype, n), opencl, "fill " + n);
      }
    }
  }

  @Test
  void aCopyOfNothingChangesNothing() {
    for (int size : new int[] {0, 3}) {
      AgainstCpu.assertSame(
          device -> {
            Storage in = device.copyIn(DType.FLOAT32, new double[] {1, 2, 3});
            Storage out = AgainstCpu.garbage(device, DType.FLOAT32, size);
            device.copy(new int[] {0, 3}, in, 0, new int[] {3, 1}, out, 0, new int[] {3, 1});
            return out;
          },
          opencl,
          "copy of nothing into " + size);
    }
  }

  @Test
  void whereAgreesWithCpu() {
    Random rng = new Random(2);
    for (DType dtype : DType.values()) {
      for (int n : AgainstCpu.sizes()) {
        double[] condition = AgainstCpu.anyNumbers(n, rng);
        double[] a = AgainstCpu.anyNumbers(n, rng);
        double[] b = AgainstCpu.anyNumbers(n, rng);
        AgainstCpu.assertSame(
            device -> {
              Storage out = AgainstCpu.garbage(device, dtype, n);
              device.where(
                  device.copyIn(dtype, condition),
                  device.copyIn(dtype, a),
                  device.copyIn(dtype, b),
                  out);
              return out;
            },
            opencl,
            "where of " + n);
      }
    }
  }

  @Test
  void transposedTablesAgreeWithCpu() {
    for (int rows : new int[] {1, 3, 16, 31, 32, 33, 65, 127}) {
      for (int columns : new int[] {1, 2, 16, 17, 32, 64, 100}) {
        checkCopy(new int[] {columns, rows}, new int[] {1, columns}, 0, new int[] {rows, 1}, 0);
      }
    }
  }

  /** Blocks in any order of their dimensions, repeated or not, within larger blocks or not. */
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void anyStridesAgreeWithCpu(@ForAll long seed) {
    Random rng = new Random(seed);
    int rank = rng.nextInt(7);
    int[] shape = new int[rank];
    Arrays.setAll(shape, i -> 1 + rng.nextInt(rank > 3 ? 4 : 20));
    int[] inStrides = strides(shape, rng);
    for (int i = 0; i < rank; i++) {
      inStrides[i] = rng.nextInt(4) == 0 ? 0 : inStrides[i];
    }
    checkCopy(shape, inStrides, rng.nextInt(3), strides(shape, rng), rng.nextInt(3));
  }

  private static int[] strides(int[] shape, Random rng) {
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < shape.length; i++) {
      order.add(i);
    }
    Collections.shuffle(order, rng);
    int[] strides = new int[shape.length];
    int stride = 1 + rng.nextInt(2);
    for (int dim : order) {
      strides[dim] = stride;
      stride *= shape[dim];
    }
    return strides;
  }

  private void checkCopy(
      int[] shape, int[] inStrides, int inOffset, int[] outStrides, int outOffset) {
    int inSize = inOffset + 1;
    int outSize = outOffset + 1;
    for (int i = 0; i < shape.length; i++) {
      inSize += (shape[i] - 1) * inStrides[i];
      outSize += (shape[i] - 1) * outStrides[i];
    }
    double[] x = AgainstCpu.numbers(inSize, new Random(inSize));
    int size = outSize;
    for (DType dtype : DType.values()) {
      AgainstCpu.assertSame(
          device -> {
            Storage out = AgainstCpu.garbage(device, dtype, size);
            device.copy(
                shape, device.copyIn(dtype, x), inOffset, inStrides, out, outOffset, outStrides);
            return out;
          },
          opencl,
          "copy of " + Arrays.toString(shape) + " with " + Arrays.toString(inStrides));
    }
  }

  @Property(tries = 100, shrinking = ShrinkingMode.OFF)
  void indicesAgreeWithCpu(@ForAll long seed) {
    Random rng = new Random(seed);
    int outer = 1 + rng.nextInt(4);
    int n = 1 + rng.nextInt(6);
    int inner = 1 + rng.nextInt(40);
    int[] index = rng.ints(rng.nextInt(9), 0, n).toArray();
    double[] x = AgainstCpu.anyNumbers(outer * n * inner, rng);
    double[] y = AgainstCpu.anyNumbers(outer * index.length * inner, rng);
    for (DType dtype : DType.values()) {
      AgainstCpu.assertSame(
          device -> {
            Storage out = AgainstCpu.garbage(device, dtype, y.length);
            device.indexSelect(device.copyIn(dtype, x), index, out, outer, n, inner);
            return out;
          },
          opencl,
          "indexSelect");
      AgainstCpu.assertSame(
          device -> {
            Storage out = device.copyIn(dtype, x);
            device.indexAdd(device.copyIn(dtype, y), index, out, outer, n, inner);
            return out;
          },
          opencl,
          "indexAdd");
    }
  }
}
