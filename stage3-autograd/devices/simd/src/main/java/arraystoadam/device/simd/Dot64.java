package arraystoadam.device.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** The sum of products of two rows of numbers, in several lanes as in {@link Sum64}. */
final class Dot64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;
  private static final int STEP = 4 * LANES;

  /** Most processors with shorter vectors cannot load numbers from several places at once. */
  private static final boolean GATHERS = SPECIES.vectorBitSize() >= 256;

  private Dot64() {}

  /** {@code out[i]} becomes the sum of products of {@code b} and row i of {@code a}, [m, k]. */
  static void rows(double[] a, double[] b, double[] out, int m, int k) {
    int bound = k < STEP && GATHERS ? SPECIES.loopBound(m) : 0;
    shortRows(a, b, out, bound, k);
    for (int i = bound; i < m; i++) {
      out[i] = dot(a, i * k, b, 0, k);
    }
  }

  /** Gives each lane a row of its own, as a short row does not fill the lanes. */
  private static void shortRows(double[] a, double[] b, double[] out, int m, int k) {
    int[] rows = new int[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      rows[lane] = lane * k;
    }
    for (int i = 0; i < m; i += LANES) {
      DoubleVector sum = DoubleVector.zero(SPECIES);
      for (int p = 0; p < k; p++) {
        DoubleVector column = DoubleVector.fromArray(SPECIES, a, i * k + p, rows, 0);
        sum = column.fma(DoubleVector.broadcast(SPECIES, b[p]), sum);
      }
      sum.intoArray(out, i);
    }
  }

  /** The sum of {@code a[ao + i] * b[bo + i]} over {@code n} elements. */
  static double dot(double[] a, int ao, double[] b, int bo, int n) {
    double total = 0;
    int bound = n - n % STEP;
    if (bound > 0) {
      double[] lanes = new double[LANES];
      for (int i = 0; i < bound; i += Sum64.CHAIN * STEP) {
        int length = Math.min(bound - i, Sum64.CHAIN * STEP);
        dotLanes(a, ao + i, b, bo + i, length, lanes);
        for (double lane : lanes) {
          total += lane;
        }
      }
    }
    for (int i = bound; i < n; i++) {
      total += a[ao + i] * b[bo + i];
    }
    return total;
  }

  private static void dotLanes(double[] a, int ao, double[] b, int bo, int n, double[] lanes) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    for (int i = 0; i < n; i += STEP) {
      int j = ao + i;
      int l = bo + i;
      DoubleVector a0 = DoubleVector.fromArray(SPECIES, a, j);
      DoubleVector a1 = DoubleVector.fromArray(SPECIES, a, j + LANES);
      DoubleVector a2 = DoubleVector.fromArray(SPECIES, a, j + 2 * LANES);
      DoubleVector a3 = DoubleVector.fromArray(SPECIES, a, j + 3 * LANES);
      s0 = a0.fma(DoubleVector.fromArray(SPECIES, b, l), s0);
      s1 = a1.fma(DoubleVector.fromArray(SPECIES, b, l + LANES), s1);
      s2 = a2.fma(DoubleVector.fromArray(SPECIES, b, l + 2 * LANES), s2);
      s3 = a3.fma(DoubleVector.fromArray(SPECIES, b, l + 3 * LANES), s3);
    }
    s0.add(s1).add(s2.add(s3)).intoArray(lanes, 0);
  }
}
