package arraystoadam.device.simd;

import arraystoadam.device.BinaryOp;
import jdk.incubator.vector.FloatVector;

/**
 * Powers. Nearly all are squares and their kin, with one exponent for all elements, and need only
 * multiplication; the others are computed one by one, as on {@code cpu}.
 */
final class Power32 {

  private Power32() {}

  /** {@code base^exponent}, the value that a vector would hold. */
  static float scalar(float base, float exponent) {
    if (exponent == 1) {
      return base;
    }
    if (exponent == 2) {
      return base * base;
    }
    if (exponent == 3) {
      return base * base * base;
    }
    return (float) BinaryOp.POW.apply(base, exponent);
  }

  /** {@code out[o + i] = a[i]^b[i]} for {@code n} elements, a multiple of the lanes. */
  static void vectors(Operand32 a, Operand32 b, float[] out, int o, int n) {
    float exponent = b.get(0);
    boolean same = b.mask() == 0;
    if (same && exponent == 1) {
      copy(a, out, o, n);
    } else if (same && exponent == 2) {
      Arithmetic32.apply(BinaryOp.MUL, a, a, out, o, n);
    } else if (same && exponent == 3) {
      cube(a, out, o, n);
    } else {
      for (int i = 0; i < n; i++) {
        out[o + i] = scalar(a.get(i), b.get(i));
      }
    }
  }

  private static void copy(Operand32 a, float[] out, int o, int n) {
    for (int i = 0; i < n; i += Binary32.LANES) {
      FloatVector x =
          FloatVector.fromArray(Binary32.SPECIES, a.values(), a.offset() + (i & a.mask()));
      x.intoArray(out, o + i);
    }
  }

  private static void cube(Operand32 a, float[] out, int o, int n) {
    for (int i = 0; i < n; i += Binary32.LANES) {
      FloatVector x =
          FloatVector.fromArray(Binary32.SPECIES, a.values(), a.offset() + (i & a.mask()));
      x.mul(x).mul(x).intoArray(out, o + i);
    }
  }
}
