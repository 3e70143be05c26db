package arraystoadam.device;

import java.util.Arrays;

/** The loops over {@code float[]}; {@link Float64Storage} is the same text for doubles. */
final class Float32Storage extends CpuStorage {

  private final float[] values;

  Float32Storage(int size) {
    super(DType.FLOAT32, size);
    values = new float[size];
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
  void copy(CpuStorage in, int from, int inStep, int o, int step, int n) {
    float[] x = array(in);
    if (inStep == 1 && step == 1) {
      System.arraycopy(x, from, values, o, n);
      return;
    }
    if (inStep == 0 && step == 1 && n > 0) {
      Arrays.fill(values, o, o + n, x[from]);
      return;
    }
    if (step == 1) {
      gather(x, from, inStep, values, o, n);
      return;
    }
    for (int i = 0; i < n; i++) {
      values[o + i * step] = x[from + i * inStep];
    }
  }

  private static void gather(float[] x, int from, int step, float[] out, int o, int n) {
    int next = from;
    for (int i = o; i < o + n; i++) {
      out[i] = x[next];
      next += step;
    }
  }

  @Override
  void unary(UnaryOp op, CpuStorage in) {
    unary(op, array(in), values);
  }

  private static void unary(UnaryOp op, float[] x, float[] out) {
    switch (op) {
      case NEG -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = -x[i];
        }
      }
      case RELU -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = x[i] < 0 ? 0 : x[i];
        }
      }
      default -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = (float) op.apply(x[i]);
        }
      }
    }
  }

  // The JIT compiler makes vector instructions of a loop that runs through all its arrays from
  // their beginning. So a part of an array is first copied into an array of its own.
  private static float[] part(CpuStorage storage, int start, int n) {
    float[] all = array(storage);
    return all.length == n ? all : Arrays.copyOfRange(all, start, start + n);
  }

  private float[] roomFor(int n) {
    return values.length == n ? values : new float[n];
  }

  private void put(float[] out, int o) {
    if (out != values) {
      System.arraycopy(out, 0, values, o, out.length);
    }
  }

  @Override
  void vectorVector(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n) {
    float[] out = roomFor(n);
    vectorVector(op, part(a, ao, n), part(b, bo, n), out);
    put(out, o);
  }

  // The four rules of arithmetic have loops of their own: the JIT compiler cannot look through
  // op.apply.
  private static void vectorVector(BinaryOp op, float[] a, float[] b, float[] out) {
    switch (op) {
      case ADD -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a[i] + b[i];
        }
      }
      case SUB -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a[i] - b[i];
        }
      }
      case MUL -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a[i] * b[i];
        }
      }
      case DIV -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a[i] / b[i];
        }
      }
      default -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = (float) op.apply(a[i], b[i]);
        }
      }
    }
  }

  @Override
  void vectorScalar(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n) {
    if (n > 0) {
      float[] out = roomFor(n);
      vectorScalar(op, part(a, ao, n), array(b)[bo], out);
      put(out, o);
    }
  }

  private static void vectorScalar(BinaryOp op, float[] a, float b, float[] out) {
    switch (op) {
      case ADD -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a[i] + b;
        }
      }
      case SUB -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a[i] - b;
        }
      }
      case MUL -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a[i] * b;
        }
      }
      case DIV -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a[i] / b;
        }
      }
      case POW -> power(a, b, out);
      default -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = (float) op.apply(a[i], b);
        }
      }
    }
  }

  // As in BinaryOp.POW, but without deciding again for each element.
  private static void power(float[] a, float exponent, float[] out) {
    if (exponent == 1) {
      System.arraycopy(a, 0, out, 0, out.length);
    } else if (exponent == 2) {
      vectorVector(BinaryOp.MUL, a, a, out);
    } else if (exponent == 3) {
      for (int i = 0; i < out.length; i++) {
        double base = a[i];
        out[i] = (float) (base * base * base);
      }
    } else {
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) BinaryOp.POW.apply(a[i], exponent);
      }
    }
  }

  @Override
  void scalarVector(BinaryOp op, CpuStorage a, int ao, CpuStorage b, int bo, int o, int n) {
    if (n > 0) {
      float[] out = roomFor(n);
      scalarVector(op, array(a)[ao], part(b, bo, n), out);
      put(out, o);
    }
  }

  private static void scalarVector(BinaryOp op, float a, float[] b, float[] out) {
    switch (op) {
      case ADD, MUL -> vectorScalar(op, b, a, out);
      case SUB -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a - b[i];
        }
      }
      case DIV -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = a / b[i];
        }
      }
      default -> {
        for (int i = 0; i < out.length; i++) {
          out[i] = (float) op.apply(a, b[i]);
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

  // Row i of the result is the sum of the rows of b, weighted by row i of a.
  @Override
  void matmul(CpuStorage a, CpuStorage b, int m, int k, int n) {
    float[] weights = array(a);
    if (n == 1) {
      matrixVector(weights, array(b), values, m, k);
      return;
    }
    float[][] rows = new float[k][];
    Arrays.setAll(rows, p -> part(b, p * n, n));
    for (int i = 0; i < m; i++) {
      float[] sum = new float[n];
      for (int p = 0; p < k; p++) {
        addScaledRow(weights[i * k + p], rows[p], sum);
      }
      System.arraycopy(sum, 0, values, i * n, n);
    }
  }

  // The same sums in the same order, for rows of one element: four at a time, as an addition has to
  // wait for the one before it in its sum. Near the end, the last row is computed repeatedly.
  private static void matrixVector(float[] a, float[] b, float[] out, int m, int k) {
    for (int i = 0; i < m; i += 4) {
      int i1 = Math.min(i + 1, m - 1);
      int i2 = Math.min(i + 2, m - 1);
      int i3 = Math.min(i + 3, m - 1);
      float sum0 = 0;
      float sum1 = 0;
      float sum2 = 0;
      float sum3 = 0;
      for (int p = 0; p < k; p++) {
        sum0 += a[i * k + p] * b[p];
        sum1 += a[i1 * k + p] * b[p];
        sum2 += a[i2 * k + p] * b[p];
        sum3 += a[i3 * k + p] * b[p];
      }
      out[i] = sum0;
      out[i1] = sum1;
      out[i2] = sum2;
      out[i3] = sum3;
    }
  }

  private static void addScaledRow(float scale, float[] row, float[] out) {
    for (int j = 0; j < out.length; j++) {
      out[j] += scale * row[j];
    }
  }

  private static float[] array(CpuStorage storage) {
    return ((Float32Storage) storage).values;
  }
}
