package arraystoadam.device.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The loops of maximum, of comparisons, and of a choice, over whole vectors. */
final class Compare64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;

  private Compare64() {}

  static void maximum(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      x.max(y).intoArray(out, o + i);
    }
  }

  static void equal(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Double> truth = x.compare(VectorOperators.EQ, y);
      DoubleVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  static void notEqual(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Double> truth = x.compare(VectorOperators.NE, y);
      DoubleVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  static void less(Operand64 a, Operand64 b, double[] out, int o, int n) {
    for (int i = 0; i < n; i += LANES) {
      DoubleVector x = DoubleVector.fromArray(SPECIES, a.values(), a.offset() + (i & a.mask()));
      DoubleVector y = DoubleVector.fromArray(SPECIES, b.values(), b.offset() + (i & b.mask()));
      VectorMask<Double> truth = x.compare(VectorOperators.LT, y);
      DoubleVector.zero(SPECIES).blend(1, truth).intoArray(out, o + i);
    }
  }

  static void lessOrEqual(Operand64 a, Operand64 b, double[] out, int o, int n) {
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
