package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementwise functions of two numbers. Each has a loop of its own over whole vectors: the JIT
 * compiler needs to see which instruction it is, and keeps vectors in registers only within one
 * compiled method. What is left at the end, less than a vector, is computed one by one.
 */
final class Binary32 {

  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;
  static final int LANES = SPECIES.length();

  private Binary32() {}

  /** {@code out[o + i] = a[i] op b[i]} for {@code n} elements. */
  static void apply(BinaryOp op, Operand32 a, Operand32 b, float[] out, int o, int n) {
    int done = n < LANES ? 0 : vectors(op, a, b, out, o, SPECIES.loopBound(n));
    for (int i = done; i < n; i++) {
      out[o + i] = scalar(op, a.get(i), b.get(i));
    }
  }

  private static float scalar(BinaryOp op, float a, float b) {
    return switch (op) {
      case ADD -> a + b;
      case SUB -> a - b;
      case MUL -> a * b;
      case DIV -> a / b;
      case POW -> Power32.scalar(a, b);
      default -> (float) op.apply(a, b);
    };
  }

  /** Does {@code n} elements, a multiple of the lanes, and returns how many are done. */
  private static int vectors(BinaryOp op, Operand32 a, Operand32 b, float[] out, int o, int n) {
    switch (op) {
      case ADD, SUB, MUL, DIV -> Arithmetic32.apply(op, a, b, out, o, n);
      case POW -> Power32.vectors(a, b, out, o, n);
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

  private static void maximum(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      x.max(y).intoArray(out, o + i);
    }
  }

  private static void equal(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Float> truth = x.compare(VectorOperators.EQ, y);
      FloatVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  private static void notEqual(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Float> truth = x.compare(VectorOperators.NE, y);
      FloatVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  private static void less(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Float> truth = x.compare(VectorOperators.LT, y);
      FloatVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  private static void lessOrEqual(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Float> truth = x.compare(VectorOperators.LE, y);
      FloatVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  /** {@code out[i] = condition[i] != 0 ? a[i] : b[i]} for {@code from <= i < to}. */
  static void where(float[] condition, float[] a, float[] b, float[] out, int from, int to) {
    int i = from;
    for (; i <= to - LANES; i += LANES) {
      FloatVector test = FloatVector.fromArray(SPECIES, condition, i);
      FloatVector x = FloatVector.fromArray(SPECIES, a, i);
      FloatVector y = FloatVector.fromArray(SPECIES, b, i);
      y.blend(x, test.compare(VectorOperators.NE, 0)).intoArray(out, i);
    }
    for (; i < to; i++) {
      out[i] = condition[i] != 0 ? a[i] : b[i];
    }
  }
}
