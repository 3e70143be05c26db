package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The four rules of arithmetic, of which most programs consist. For them there are loops without
 * the mask of {@link Operand32}: the JIT compiler then sees that no index can leave the arrays, and
 * need not check it. Measured 2026-11-24: twice as fast on 2000 elements.
 */
final class Arithmetic32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  private Arithmetic32() {}

  /** {@code out[o + i] = a[i] op b[i]} for {@code n} elements, a multiple of the lanes. */
  static void apply(BinaryOp op, Operand32 a, Operand32 b, float[] out, int o, int n) {
    if (a.mask() == 0) {
      scalarFirst(op, a.get(0), b.values(), b.offset(), out, o, n);
    } else if (b.mask() == 0) {
      scalarSecond(op, a.values(), a.offset(), b.get(0), out, o, n);
    } else {
      vectors(op, a.values(), a.offset(), b.values(), b.offset(), out, o, n);
    }
  }

  private static void vectors(
      BinaryOp op, float[] a, int ao, float[] b, int bo, float[] out, int o, int n) {
    switch (op) {
      case ADD -> add(a, ao, b, bo, out, o, n);
      case SUB -> sub(a, ao, b, bo, out, o, n);
      case MUL -> mul(a, ao, b, bo, out, o, n);
      case DIV -> div(a, ao, b, bo, out, o, n);
      default -> throw new AssertionError(op);
    }
  }

  private static void scalarSecond(
      BinaryOp op, float[] a, int ao, float b, float[] out, int o, int n) {
    switch (op) {
      case ADD -> add(a, ao, b, out, o, n);
      case SUB -> add(a, ao, -b, out, o, n); // by definition the same
      case MUL -> mul(a, ao, b, out, o, n);
      case DIV -> div(a, ao, b, out, o, n);
      default -> throw new AssertionError(op);
    }
  }

  private static void scalarFirst(
      BinaryOp op, float a, float[] b, int bo, float[] out, int o, int n) {
    switch (op) {
      case ADD -> add(b, bo, a, out, o, n);
      case SUB -> sub(a, b, bo, out, o, n);
      case MUL -> mul(b, bo, a, out, o, n);
      case DIV -> div(a, b, bo, out, o, n);
      default -> throw new AssertionError(op);
    }
  }

  private static void add(float[] a, int ao, float[] b, int bo, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i);
      FloatVector y = FloatVector.fromArray(SPECIES, b, bo + i);
      x.add(y).intoArray(out, o + i);
    }
  }

  private static void sub(float[] a, int ao, float[] b, int bo, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i);
      FloatVector y = FloatVector.fromArray(SPECIES, b, bo + i);
      x.sub(y).intoArray(out, o + i);
    }
  }

  private static void mul(float[] a, int ao, float[] b, int bo, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i);
      FloatVector y = FloatVector.fromArray(SPECIES, b, bo + i);
      x.mul(y).intoArray(out, o + i);
    }
  }

  private static void div(float[] a, int ao, float[] b, int bo, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a, ao + i);
      FloatVector y = FloatVector.fromArray(SPECIES, b, bo + i);
      x.div(y).intoArray(out, o + i);
    }
  }

  private static void add(float[] a, int ao, float b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector.fromArray(SPECIES, a, ao + i).add(b).intoArray(out, o + i);
    }
  }

  private static void mul(float[] a, int ao, float b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector.fromArray(SPECIES, a, ao + i).mul(b).intoArray(out, o + i);
    }
  }

  private static void div(float[] a, int ao, float b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector.fromArray(SPECIES, a, ao + i).div(b).intoArray(out, o + i);
    }
  }

  private static void sub(float a, float[] b, int bo, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.broadcast(SPECIES, a);
      x.sub(FloatVector.fromArray(SPECIES, b, bo + i)).intoArray(out, o + i);
    }
  }

  private static void div(float a, float[] b, int bo, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.broadcast(SPECIES, a);
      x.div(FloatVector.fromArray(SPECIES, b, bo + i)).intoArray(out, o + i);
    }
  }
}
