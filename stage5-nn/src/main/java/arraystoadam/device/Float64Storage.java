package arraystoadam.device;

import java.util.Arrays;

/** The loops over {@code double[]}; {@link Float32Storage} is the same text for floats. */
final class Float64Storage extends CpuStorage {

  private final double[] values;

  Float64Storage(int size) {
    super(DType.FLOAT64, size);
    values = new double[size];
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
  void copy(CpuStorage in, int from, int inStep, int o, int step, int n) {
    double[] x = array(in);
    if (inStep == 1 && step == 1) {
      System.arraycopy(x, from, values, o, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      values[o + i * step] = x[from + i * inStep];
    }
  }

  @Override
  void unary(UnaryOp op, CpuStorage in) {
    double[] x = array(in);
    for (int i = 0; i < values.length; i++) {
      values[i] = op.apply(x[i]);
    }
  }

  @Override
  void vectorVector(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n) {
    vectorVector(op, array(a), ao, array(b), bo, values, o, n);
  }

  // The four rules of arithmetic have loops of their own, which the JIT compiler can turn into
  // vector instructions; it cannot look through op.apply.
  private static void vectorVector(
      BinaryOp op, double[] a, int ao, double[] b, int bo, double[] out, int o, int n) {
    switch (op) {
      case ADD -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a[ao + i] + b[bo + i];
        }
      }
      case SUB -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a[ao + i] - b[bo + i];
        }
      }
      case MUL -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a[ao + i] * b[bo + i];
        }
      }
      case DIV -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a[ao + i] / b[bo + i];
        }
      }
      default -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = op.apply(a[ao + i], b[bo + i]);
        }
      }
    }
  }

  @Override
  void vectorScalar(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n) {
    if (n > 0) {
      vectorScalar(op, array(a), ao, array(b)[bo], values, o, n);
    }
  }

  private static void vectorScalar(
      BinaryOp op, double[] a, int ao, double b, double[] out, int o, int n) {
    switch (op) {
      case ADD -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a[ao + i] + b;
        }
      }
      case SUB -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a[ao + i] - b;
        }
      }
      case MUL -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a[ao + i] * b;
        }
      }
      case DIV -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a[ao + i] / b;
        }
      }
      default -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = op.apply(a[ao + i], b);
        }
      }
    }
  }

  @Override
  void scalarVector(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n) {
    if (n > 0) {
      scalarVector(op, array(a)[ao], array(b), bo, values, o, n);
    }
  }

  private static void scalarVector(
      BinaryOp op, double a, double[] b, int bo, double[] out, int o, int n) {
    switch (op) {
      case ADD, MUL -> vectorScalar(op, b, bo, a, out, o, n);
      case SUB -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a - b[bo + i];
        }
      }
      case DIV -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = a / b[bo + i];
        }
      }
      default -> {
        for (int i = 0; i < n; i++) {
          out[o + i] = op.apply(a, b[bo + i]);
        }
      }
    }
  }

  @Override
  double sum(int start, int n, int step) {
    double total = 0;
    for (int i = 0; i < n; i++) {
      total += values[start + i * step];
    }
    return total;
  }

  // Row i of the result is the sum of the rows of b, weighted by row i of a: every array is read
  // in the order in which it lies in memory.
  @Override
  void matmul(CpuStorage a, CpuStorage b, int m, int k, int n) {
    double[] left = array(a);
    double[] right = array(b);
    Arrays.fill(values, 0);
    for (int i = 0; i < m; i++) {
      for (int p = 0; p < k; p++) {
        addScaledRow(left[i * k + p], right, p * n, values, i * n, n);
      }
    }
  }

  private static void addScaledRow(double scale, double[] row, int ro, double[] out, int o, int n) {
    for (int j = 0; j < n; j++) {
      out[o + j] += scale * row[ro + j];
    }
  }

  private static double[] array(CpuStorage storage) {
    return ((Float64Storage) storage).values;
  }
}
