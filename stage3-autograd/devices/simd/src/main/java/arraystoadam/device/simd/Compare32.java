package arraystoadam.device.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops of maximum, of comparisons, and of a choice, over whole vectors. */
final class Compare32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  private Compare32() {}

  static void maximum(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      x.max(y).intoArray(out, o + i);
    }
  }

  static void equal(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Float> truth = x.compare(VectorOperators.EQ, y);
      FloatVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  static void notEqual(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Float> truth = x.compare(VectorOperators.NE, y);
      FloatVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  static void less(Operand32 a, Operand32 b, float[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      FloatVector x = FloatVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      FloatVector y = FloatVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Float> truth = x.compare(VectorOperators.LT, y);
      FloatVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  static void lessOrEqual(Operand32 a, Operand32 b, float[] out, int o, int n) {
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
