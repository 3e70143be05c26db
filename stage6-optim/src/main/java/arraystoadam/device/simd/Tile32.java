package arraystoadam.device.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost part of the matrix product: a tile of the result, some rows high and two vectors
 * wide, is kept in registers while a column of {@code a} times a row of {@code b} is added to it,
 * again and again. Each number that is loaded is then used many times: with 12 rows, 14 loads feed
 * 24 multiplications of whole vectors.
 *
 * <p>The rows are written out one by one because only local variables can be registers. There are
 * 32 registers where vectors have 512 bits. Elsewhere there may be 16, which hold 6 rows.
 */
final class Tile32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  /** The width of a tile. */
  static final int COLUMNS = 2 * LANES;

  /** The height of a tile. */
  static final int ROWS = SPECIES.vectorBitSize() == 512 ? 12 : 6;

  private Tile32() {}

  /**
   * Computes one tile of {@code c}, whose rows are {@code step} apart: overwrites it, or adds to
   * it. In {@code a}, {@code [depth, ROWS]}, the tile's columns follow each other; in {@code b},
   * {@code [depth, COLUMNS]}, its rows.
   */
  static void multiply(
      float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int step, boolean add) {
    if (ROWS == 12) {
      multiply12(a, ao, b, bo, depth, c, co, step, add);
    } else {
      multiply6(a, ao, b, bo, depth, c, co, step, add);
    }
  }

  private static void multiply12(
      float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int step, boolean add) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = c0a;
    FloatVector c1a = c0a;
    FloatVector c1b = c0a;
    FloatVector c2a = c0a;
    FloatVector c2b = c0a;
    FloatVector c3a = c0a;
    FloatVector c3b = c0a;
    FloatVector c4a = c0a;
    FloatVector c4b = c0a;
    FloatVector c5a = c0a;
    FloatVector c5b = c0a;
    FloatVector c6a = c0a;
    FloatVector c6b = c0a;
    FloatVector c7a = c0a;
    FloatVector c7b = c0a;
    FloatVector c8a = c0a;
    FloatVector c8b = c0a;
    FloatVector c9a = c0a;
    FloatVector c9b = c0a;
    FloatVector c10a = c0a;
    FloatVector c10b = c0a;
    FloatVector c11a = c0a;
    FloatVector c11b = c0a;
    for (int p = 0; p < depth; p++) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, bo + p * COLUMNS);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, bo + p * COLUMNS + LANES);
      int i = ao + p * 12;
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + 1]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[i + 4]);
      c4a = a4.fma(ba, c4a);
      c4b = a4.fma(bb, c4b);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[i + 5]);
      c5a = a5.fma(ba, c5a);
      c5b = a5.fma(bb, c5b);
      FloatVector a6 = FloatVector.broadcast(SPECIES, a[i + 6]);
      c6a = a6.fma(ba, c6a);
      c6b = a6.fma(bb, c6b);
      FloatVector a7 = FloatVector.broadcast(SPECIES, a[i + 7]);
      c7a = a7.fma(ba, c7a);
      c7b = a7.fma(bb, c7b);
      FloatVector a8 = FloatVector.broadcast(SPECIES, a[i + 8]);
      c8a = a8.fma(ba, c8a);
      c8b = a8.fma(bb, c8b);
      FloatVector a9 = FloatVector.broadcast(SPECIES, a[i + 9]);
      c9a = a9.fma(ba, c9a);
      c9b = a9.fma(bb, c9b);
      FloatVector a10 = FloatVector.broadcast(SPECIES, a[i + 10]);
      c10a = a10.fma(ba, c10a);
      c10b = a10.fma(bb, c10b);
      FloatVector a11 = FloatVector.broadcast(SPECIES, a[i + 11]);
      c11a = a11.fma(ba, c11a);
      c11b = a11.fma(bb, c11b);
    }
    store(c0a, c0b, c, co, add);
    store(c1a, c1b, c, co + step, add);
    store(c2a, c2b, c, co + 2 * step, add);
    store(c3a, c3b, c, co + 3 * step, add);
    store(c4a, c4b, c, co + 4 * step, add);
    store(c5a, c5b, c, co + 5 * step, add);
    store(c6a, c6b, c, co + 6 * step, add);
    store(c7a, c7b, c, co + 7 * step, add);
    store(c8a, c8b, c, co + 8 * step, add);
    store(c9a, c9b, c, co + 9 * step, add);
    store(c10a, c10b, c, co + 10 * step, add);
    store(c11a, c11b, c, co + 11 * step, add);
  }

  private static void multiply6(
      float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int step, boolean add) {
    FloatVector c0a = FloatVector.zero(SPECIES);
    FloatVector c0b = c0a;
    FloatVector c1a = c0a;
    FloatVector c1b = c0a;
    FloatVector c2a = c0a;
    FloatVector c2b = c0a;
    FloatVector c3a = c0a;
    FloatVector c3b = c0a;
    FloatVector c4a = c0a;
    FloatVector c4b = c0a;
    FloatVector c5a = c0a;
    FloatVector c5b = c0a;
    for (int p = 0; p < depth; p++) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, bo + p * COLUMNS);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, bo + p * COLUMNS + LANES);
      int i = ao + p * 6;
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + 1]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[i + 4]);
      c4a = a4.fma(ba, c4a);
      c4b = a4.fma(bb, c4b);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[i + 5]);
      c5a = a5.fma(ba, c5a);
      c5b = a5.fma(bb, c5b);
    }
    store(c0a, c0b, c, co, add);
    store(c1a, c1b, c, co + step, add);
    store(c2a, c2b, c, co + 2 * step, add);
    store(c3a, c3b, c, co + 3 * step, add);
    store(c4a, c4b, c, co + 4 * step, add);
    store(c5a, c5b, c, co + 5 * step, add);
  }

  private static void store(FloatVector va, FloatVector vb, float[] c, int co, boolean add) {
    if (add) {
      va.add(FloatVector.fromArray(SPECIES, c, co)).intoArray(c, co);
      vb.add(FloatVector.fromArray(SPECIES, c, co + LANES)).intoArray(c, co + LANES);
    } else {
      va.intoArray(c, co);
      vb.intoArray(c, co + LANES);
    }
  }
}
