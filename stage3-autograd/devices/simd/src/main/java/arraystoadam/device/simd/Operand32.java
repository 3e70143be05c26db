package arraystoadam.device.simd;

import java.util.Arrays;

/**
 * An operand of an elementwise loop: either it advances with the loop, or it stays where it is.
 * Such an operand is turned into one vector full of the same number, and {@code mask}, 0 instead of
 * -1, keeps the loop from advancing in it: so one loop serves both kinds.
 */
record Operand32(float[] values, int offset, int mask) {

  /** The operand of a loop over {@code n} elements. */
  static Operand32 of(float[] values, int offset, boolean advances, int n) {
    if (advances) {
      return new Operand32(values, offset, -1);
    }
    if (n < Binary32.LANES) {
      return new Operand32(values, offset, 0); // no whole vector will be asked for
    }
    float[] same = new float[Binary32.LANES];
    Arrays.fill(same, values[offset]);
    return new Operand32(same, 0, 0);
  }

  /** Element {@code i}. */
  float get(int i) {
    return values[offset + (i & mask)];
  }
}
