package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.UnaryOp;
import java.util.Arrays;

/** Numbers in a {@code float[]}. */
final class Storage32 extends SimdStorage {

  private float[] values;

  Storage32(Simd device, float[] values) {
    super(device, DType.FLOAT32, values.length);
    this.values = values;
  }

  @Override
  void giveTo(Simd device) {
    device.floats().give(values, values.length);
    values = null;
  }

  @Override
  double get(int i) {
    return values[i];
  }

  @Override
  void set(int i, double value) {
    values[i] = (float) value;
  }

  @Override
  void fill(double value) {
    Arrays.fill(values, (float) value);
  }

  @Override
  void copyRun(SimdStorage in, int from, int inStep, int to, int step, int n) {
    float[] x = array(in);
    if (inStep == 1 && step == 1) {
      System.arraycopy(x, from, values, to, n);
    } else if (inStep == 0 && step == 1) {
      Arrays.fill(values, to, to + n, x[from]);
    } else {
      for (int i = 0; i < n; i++) {
        values[to + i * step] = x[from + i * inStep];
      }
    }
  }

  @Override
  void transpose(SimdStorage in, int from, int inStep, int to, int step, int rows, int columns) {
    Transpose32.transpose(array(in), from, inStep, values, to, step, rows, columns);
  }

  @Override
  void unary(UnaryOp op, SimdStorage in, int from, int to) {
    Unary32.apply(op, array(in), values, from, to);
  }

  @Override
  void binary(
      BinaryOp op,
      SimdStorage a,
      int ao,
      boolean aAdvances,
      SimdStorage b,
      int bo,
      boolean bAdvances,
      int o,
      int n) {
    if (n > 0) {
      Binary32.apply(
          op,
          Operand32.of(array(a), ao, aAdvances, n),
          Operand32.of(array(b), bo, bAdvances, n),
          values,
          o,
          n);
    }
  }

  @Override
  void where(SimdStorage condition, SimdStorage a, SimdStorage b, int from, int to) {
    Compare32.where(array(condition), array(a), array(b), values, from, to);
  }

  @Override
  void sum(SimdStorage in, int outer, int n, int inner) {
    Sum32.sum(array(in), values, outer, n, inner, workers);
  }

  @Override
  void max(SimdStorage in, int outer, int n, int inner) {
    Max32.max(array(in), values, outer, n, inner);
  }

  @Override
  void argmax(SimdStorage in, int outer, int n, int inner) {
    Max32.argmax(array(in), values, outer, n, inner);
  }

  @Override
  void matmul(SimdStorage a, SimdStorage b, int m, int k, int n) {
    Matmul32.multiply(array(a), array(b), values, m, k, n, workers);
  }

  private static float[] array(SimdStorage storage) {
    return ((Storage32) storage).values;
  }
}
