package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Elementwise functions of two numbers. Each has a loop of its own over whole vectors, in {@link
 * Arithmetic32}, {@link Compare32} and {@link Power32}: the JIT compiler needs to see which
 * instruction it is, and keeps vectors in registers only within one compiled method. What is left
 * at the end, less than a vector, is computed one by one.
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
      case MAXIMUM -> Compare32.maximum(a, b, out, o, n);
      case EQ -> Compare32.equal(a, b, out, o, n);
      case NE -> Compare32.notEqual(a, b, out, o, n);
      case LT -> Compare32.less(a, b, out, o, n);
      case LE -> Compare32.lessOrEqual(a, b, out, o, n);
      case GT -> Compare32.less(b, a, out, o, n);
      case GE -> Compare32.lessOrEqual(b, a, out, o, n);
      default -> {
        return 0; // it has no loop yet: all are computed one by one, by its definition
      }
    }
    return n;
  }
}
