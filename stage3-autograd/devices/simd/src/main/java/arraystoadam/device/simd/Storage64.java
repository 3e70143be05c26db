package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import arraystoadam.device.DType;
import arraystoadam.device.UnaryOp;
import java.util.Arrays;

/** Numbers in a {@code double[]}. */
final class Storage64 extends SimdStorage {

  private double[] values;

  Storage64(Simd device, double[] values) {
    super(device, DType.FLOAT64, values.length);
    this.values = values;
  }

  @Override
  void giveTo(Simd device) {
    device.doubles().give(values, values.length);
    values = null;
  }

  @Override
  double get(int i) {
    return values[i];
  }

  @Override
  void set(int i, double value) {
    values[i] = value;
  }

  @Override
  void fill(double value) {
    Arrays.fill(values, value);
  }

  @Override
  void copyRun(SimdStorage in, int from, int inStep, int to, int step, int n) {
    double[] x = array(in);
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
    Transpose64.transpose(array(in), from, inStep, values, to, step, rows, columns);
  }

  @Override
  void unary(UnaryOp op, SimdStorage in, int from, int to) {
    Unary64.apply(op, array(in), values, from, to);
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
      Binary64.apply(
          op,
          Operand64.of(array(a), ao, aAdvances, n),
          Operand64.of(array(b), bo, bAdvances, n),
          values,
          o,
          n);
    }
  }

  @Override
  void where(SimdStorage condition, SimdStorage a, SimdStorage b, int from, int to) {
    Compare64.where(array(condition), array(a), array(b), values, from, to);
  }

  @Override
  void sum(SimdStorage in, int outer, int n, int inner) {
    Sum64.sum(array(in), values, outer, n, inner, workers);
  }

  @Override
  void max(SimdStorage in, int outer, int n, int inner) {
    Max64.max(array(in), values, outer, n, inner);
  }

  @Override
  void argmax(SimdStorage in, int outer, int n, int inner) {
    Max64.argmax(array(in), values, outer, n, inner);
  }

  @Override
  void matmul(SimdStorage a, SimdStorage b, int m, int k, int n) {
    Matmul64.multiply(array(a), array(b), values, m, k, n, workers);
  }

  private static double[] array(SimdStorage storage) {
    return ((Storage64) storage).values;
  }
}
