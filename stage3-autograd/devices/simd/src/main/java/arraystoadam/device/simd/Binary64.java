package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementwise functions of two numbers. Each has a loop of its own over whole vectors: the JIT
 * compiler needs to see which instruction it is, and keeps vectors in registers only within one
 * compiled method. What is left at the end, less than a vector, is computed one by one.
 */
final class Binary64 {

  static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private Binary64() {}

  /** {@code out[o + i] = a[i] op b[i]} for {@code n} elements. */
  static void apply(BinaryOp op, Operand64 a, Operand64 b, double[] out, int o, int n) {
    int done = n < LANES ? 0 : vectors(op, a, b, out, o, SPECIES.loopBound(n));
    for (int i = done; i < n; i++) {
      out[o + i] = scalar(op, a.get(i), b.get(i));
    }
  }

  private static double scalar(BinaryOp op, double a, double b) {
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> a / b;
      case POW -> Power64.scalar(a, b);
      default -> op.apply(a, b);
    };
  }

  /** Does {@code n} elements, a multiple of the lanes, and returns how many are done. */
  private static int vectors(BinaryOp op, Operand64 a, Operand64 b, double[] out, int o, int n) {
    switch (op) {
      case ADD, SUB, MUL, DIV -> Arithmetic64.apply(op, a, b, out, o, n);
      case POW -> Power64.vectors(a, b, out, o, n);
      case MAXIMUM -> maximum(a, b, out, o, n);
      case EQ -> equal(a, b, out, o, n);
      case NE -> notEqual(a, b, out, o, n);
      case LT -> less(a, b, out, o, n);
      case LE -> lessOrEqual(a, b, out, o, n);
      case GT -> less(b, a, out, o, n);
      case GE -> lessOrEqual(b, a, out, o, n);
      default -> {
        return 0; // it has no loop yet: all are computed one by one, by its definition
      }
    }
    return n;
  }

  private static void maximum(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      x.max(y).intoArray(out, o + i);
    }
  }

  private static void equal(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Double> truth = x.compare(VectorOperators.EQ, y);
      DoubleVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  private static void notEqual(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Double> truth = x.compare(VectorOperators.NE, y);
      DoubleVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  private static void less(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Double> truth = x.compare(VectorOperators.LT, y);
      DoubleVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  private static void lessOrEqual(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Double> truth = x.compare(VectorOperators.LE, y);
      DoubleVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  /** {@code out[i] = condition[i] != 0 ? a[i] : b[i]} for {@code from <= i < to}. */
  static void where(double[] condition, double[] a, double[] b, double[] out, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      DoubleVector test = DoubleVector.fromArray(SPECIES, condition, i);
      DoubleVector x = DoubleVector.fromArray(SPECIES, a, i);
      DoubleVector y = DoubleVector.fromArray(SPECIES, b, i);
      y.blend(x, test.compare(VectorOperators.NE, 0)).intoArray(out, i);
    }
    for (; i < to; i++) {
      out[i] = condition[i] != 0 ? a[i] : b[i];
    }
  }
}
