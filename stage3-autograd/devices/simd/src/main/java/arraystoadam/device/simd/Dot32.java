package arraystoadam.device.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** The sum of products of two rows of numbers, in several lanes as in {@link Sum32}. */
final class Dot32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;
  private static final int STEP = 4 * LANES;

  /** Most processors with shorter vectors cannot load numbers from several places at once. */
  private static final boolean GATHERS = SPECIES.vectorBitSize() >= 256;

  private Dot32() {}

  /** {@code out[i]} becomes the sum of products of {@code b} and row i of {@code a}, [m, k]. */
  static void rows(float[] a, float[] b, float[] out, int m, int k) {
    int bound = k < STEP && GATHERS ? SPECIES.loopBound(m) : 0;
    shortRows(a, b, out, bound, k);
    for (int i = bound; i < m; i++) {
      out[i] = dot(a, i * k, b, 0, k);
    }
  }

  /** Gives each lane a row of its own, as a short row does not fill the lanes. */
  private static void shortRows(float[] a, float[] b, float[] out, int m, int k) {
    int[] rows = new int[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      rows[lane] = lane * k;
    }
    for (int i = 0; i < m; i += LANES) {
      FloatVector sum = FloatVector.zero(SPECIES);
      for (int p = 0; p < k; p++) {
        FloatVector column = FloatVector.fromArray(SPECIES, a, i * k + p, rows, 0);
        sum = column.fma(FloatVector.broadcast(SPECIES, b[p]), sum);
      }
      sum.intoArray(out, i);
    }
  }

  /** The sum of {@code a[ao + i] * b[bo + i]} over {@code n} elements. */
  static float dot(float[] a, int ao, float[] b, int bo, int n) {
    double total = 0;
    int bound = n - n % STEP;
    if (bound > 0) {
      float[] lanes = new float[LANES];
      for (int i = 0; i < bound; i += Sum32.CHAIN * STEP) {
        int length = Math.min(bound - i, Sum32.CHAIN * STEP);
        dotLanes(a, ao + i, b, bo + i, length, lanes);
        for (float lane : lanes) {
          total += lane;
        }
      }
    }
    for (int i = bound; i < n; i++) {
      total += a[ao + i] * b[bo + i];
    }
    return (float) total;
  }

  private static void dotLanes(float[] a, int ao, float[] b, int bo, int n, float[] lanes) {
    FloatVector s0 = FloatVector.zero(SPECIES);
    FloatVector s1 = s0;
    FloatVector s2 = s0;
    FloatVector s3 = s0;
    for (int i = 0; i < n; i += STEP) {
      int j = ao + i;
      int l = bo + i;
      FloatVector a0 = FloatVector.fromArray(SPECIES, a, j);
      FloatVector a1 = FloatVector.fromArray(SPECIES, a, j + LANES);
      FloatVector a2 = FloatVector.fromArray(SPECIES, a, j + 2 * LANES);
      FloatVector a3 = FloatVector.fromArray(SPECIES, a, j + 3 * LANES);
      s0 = a0.fma(FloatVector.fromArray(SPECIES, b, l), s0);
      s1 = a1.fma(FloatVector.fromArray(SPECIES, b, l + LANES), s1);
      s2 = a2.fma(FloatVector.fromArray(SPECIES, b, l + 2 * LANES), s2);
      s3 = a3.fma(FloatVector.fromArray(SPECIES, b, l + 3 * LANES), s3);
    }
    s0.add(s1).add(s2.add(s3)).intoArray(lanes, 0);
  }
}
