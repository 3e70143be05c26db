package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The four rules of arithmetic, of which most programs consist. For them there are loops without
 * the mask of {@link Operand64}: the JIT compiler then sees that no index can leave the arrays, and
 * need not check it. Measured 2026-11-24: twice as fast on 2000 elements.
 */
final class Arithmetic64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;

  private Arithmetic64() {}

  /** {@code out[o + i] = a[i] op b[i]} for {@code n} elements, a multiple of the lanes. */
  static void apply(BinaryOp op, Operand64 a, Operand64 b, double[] out, int o, int n) {
    if (a.mask() == 0) {
      scalarFirst(op, a.get(0), b.values(), b.offset(), out, o, n);
    } else if (b.mask() == 0) {
      scalarSecond(op, a.values(), a.offset(), b.get(0), out, o, n);
    } else {
      vectors(op, a.values(), a.offset(), b.values(), b.offset(), out, o, n);
    }
  }

  private static void vectors(
      BinaryOp op, double[] a, int ao, double[] b, int bo, double[] out, int o, int n) {
    switch (op) {
      case ADD -> add(a, ao, b, bo, out, o, n);
      case SUB -> sub(a, ao, b, bo, out, o, n);
      case MUL -> mul(a, ao, b, bo, out, o, n);
      case DIV -> div(a, ao, b, bo, out, o, n);
      default -> throw new AssertionError(op);
    }
  }

  private static void scalarSecond(
      BinaryOp op, double[] a, int ao, double b, double[] out, int o, int n) {
    switch (op) {
      case ADD -> add(a, ao, b, out, o, n);
      case SUB -> add(a, ao, -b, out, o, n); // by definition the same
      case MUL -> mul(a, ao, b, out, o, n);
      case DIV -> div(a, ao, b, out, o, n);
      default -> throw new AssertionError(op);
    }
  }

  private static void scalarFirst(
      BinaryOp op, double a, double[] b, int bo, double[] out, int o, int n) {
    switch (op) {
      case ADD -> add(b, bo, a, out, o, n);
      case SUB -> sub(a, b, bo, out, o, n);
      case MUL -> mul(b, bo, a, out, o, n);
      case DIV -> div(a, b, bo, out, o, n);
      default -> throw new AssertionError(op);
    }
  }

  private static void add(double[] a, int ao, double[] b, int bo, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, ao + i);
      DoubleVector y = DoubleVector.fromArray(SPECIES, b, bo + i);
      x.add(y).intoArray(out, o + i);
    }
  }

  private static void sub(double[] a, int ao, double[] b, int bo, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, ao + i);
      DoubleVector y = DoubleVector.fromArray(SPECIES, b, bo + i);
      x.sub(y).intoArray(out, o + i);
    }
  }

  private static void mul(double[] a, int ao, double[] b, int bo, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, ao + i);
      DoubleVector y = DoubleVector.fromArray(SPECIES, b, bo + i);
      x.mul(y).intoArray(out, o + i);
    }
  }

  private static void div(double[] a, int ao, double[] b, int bo, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, ao + i);
      DoubleVector y = DoubleVector.fromArray(SPECIES, b, bo + i);
      x.div(y).intoArray(out, o + i);
    }
  }

  private static void add(double[] a, int ao, double b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector.fromArray(SPECIES, a, ao + i).add(b).intoArray(out, o + i);
    }
  }

  private static void mul(double[] a, int ao, double b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector.fromArray(SPECIES, a, ao + i).mul(b).intoArray(out, o + i);
    }
  }

  private static void div(double[] a, int ao, double b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector.fromArray(SPECIES, a, ao + i).div(b).intoArray(out, o + i);
    }
  }

  private static void sub(double a, double[] b, int bo, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.broadcast(SPECIES, a);
      x.sub(DoubleVector.fromArray(SPECIES, b, bo + i)).intoArray(out, o + i);
    }
  }

  private static void div(double a, double[] b, int bo, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.broadcast(SPECIES, a);
      x.div(DoubleVector.fromArray(SPECIES, b, bo + i)).intoArray(out, o + i);
    }
  }
}
