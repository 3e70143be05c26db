package arraystoadam.device.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * The innermost part of the matrix product: a tile of the result, some rows high and two vectors
 * wide, is kept in registers while a column of {@code a} times a row of {@code b} is added to it,
 * again and again. Each number that is loaded is then used many times: with 14 rows, 16 loads feed
 * 28 multiplications of whole vectors.
 *
 * <p>The rows are written out one by one because only local variables can be registers. There are
 * 32 registers where vectors have 512 bits: 28 for the tile, 2 for {@code b}, 2 for {@code a}.
 * Elsewhere there may be 16, which hold 6 rows.
 */
final class Tile32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  /** The width of a tile. */
  static final int COLUMNS = 2 * LANES;

  /** The height of a tile. */
  static final int ROWS = SPECIES.vectorBitSize() == 512 ? 14 : 6;

  private Tile32() {}

  /**
   * Adds to one tile of {@code c}, whose rows are {@code step} apart. In {@code a}, {@code [depth,
   * ROWS]}, the tile's columns follow each other; in {@code b}, {@code [depth, COLUMNS]}, its rows.
   */
  static void multiply(
      float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int step) {
    if (ROWS == 14) {
      multiply14(a, ao, b, bo, depth, c, co, step);
    } else {
      multiply6(a, ao, b, bo, depth, c, co, step);
    }
  }

  private static void multiply14(
      float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int step) {
    FloatVector c0a = FloatVector.fromArray(SPECIES, c, co);
    FloatVector c0b = FloatVector.fromArray(SPECIES, c, co + LANES);
    FloatVector c1a = FloatVector.fromArray(SPECIES, c, co + step);
    FloatVector c1b = FloatVector.fromArray(SPECIES, c, co + step + LANES);
    FloatVector c2a = FloatVector.fromArray(SPECIES, c, co + 2 * step);
    FloatVector c2b = FloatVector.fromArray(SPECIES, c, co + 2 * step + LANES);
    FloatVector c3a = FloatVector.fromArray(SPECIES, c, co + 3 * step);
    FloatVector c3b = FloatVector.fromArray(SPECIES, c, co + 3 * step + LANES);
    FloatVector c4a = FloatVector.fromArray(SPECIES, c, co + 4 * step);
    FloatVector c4b = FloatVector.fromArray(SPECIES, c, co + 4 * step + LANES);
    FloatVector c5a = FloatVector.fromArray(SPECIES, c, co + 5 * step);
    FloatVector c5b = FloatVector.fromArray(SPECIES, c, co + 5 * step + LANES);
    FloatVector c6a = FloatVector.fromArray(SPECIES, c, co + 6 * step);
    FloatVector c6b = FloatVector.fromArray(SPECIES, c, co + 6 * step + LANES);
    FloatVector c7a = FloatVector.fromArray(SPECIES, c, co + 7 * step);
    FloatVector c7b = FloatVector.fromArray(SPECIES, c, co + 7 * step + LANES);
    FloatVector c8a = FloatVector.fromArray(SPECIES, c, co + 8 * step);
    FloatVector c8b = FloatVector.fromArray(SPECIES, c, co + 8 * step + LANES);
    FloatVector c9a = FloatVector.fromArray(SPECIES, c, co + 9 * step);
    FloatVector c9b = FloatVector.fromArray(SPECIES, c, co + 9 * step + LANES);
    FloatVector c10a = FloatVector.fromArray(SPECIES, c, co + 10 * step);
    FloatVector c10b = FloatVector.fromArray(SPECIES, c, co + 10 * step + LANES);
    FloatVector c11a = FloatVector.fromArray(SPECIES, c, co + 11 * step);
    FloatVector c11b = FloatVector.fromArray(SPECIES, c, co + 11 * step + LANES);
    FloatVector c12a = FloatVector.fromArray(SPECIES, c, co + 12 * step);
    FloatVector c12b = FloatVector.fromArray(SPECIES, c, co + 12 * step + LANES);
    FloatVector c13a = FloatVector.fromArray(SPECIES, c, co + 13 * step);
    FloatVector c13b = FloatVector.fromArray(SPECIES, c, co + 13 * step + LANES);
    int end = bo + depth * COLUMNS;
    for (int i = ao, j = bo; j < end; i += 14, j += COLUMNS) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, j);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, j + LANES);
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
      FloatVector a12 = FloatVector.broadcast(SPECIES, a[i + 12]);
      c12a = a12.fma(ba, c12a);
      c12b = a12.fma(bb, c12b);
      FloatVector a13 = FloatVector.broadcast(SPECIES, a[i + 13]);
      c13a = a13.fma(ba, c13a);
      c13b = a13.fma(bb, c13b);
    }
    c0a.intoArray(c, co);
    c0b.intoArray(c, co + LANES);
    c1a.intoArray(c, co + step);
    c1b.intoArray(c, co + step + LANES);
    c2a.intoArray(c, co + 2 * step);
    c2b.intoArray(c, co + 2 * step + LANES);
    c3a.intoArray(c, co + 3 * step);
    c3b.intoArray(c, co + 3 * step + LANES);
    c4a.intoArray(c, co + 4 * step);
    c4b.intoArray(c, co + 4 * step + LANES);
    c5a.intoArray(c, co + 5 * step);
    c5b.intoArray(c, co + 5 * step + LANES);
    c6a.intoArray(c, co + 6 * step);
    c6b.intoArray(c, co + 6 * step + LANES);
    c7a.intoArray(c, co + 7 * step);
    c7b.intoArray(c, co + 7 * step + LANES);
    c8a.intoArray(c, co + 8 * step);
    c8b.intoArray(c, co + 8 * step + LANES);
    c9a.intoArray(c, co + 9 * step);
    c9b.intoArray(c, co + 9 * step + LANES);
    c10a.intoArray(c, co + 10 * step);
    c10b.intoArray(c, co + 10 * step + LANES);
    c11a.intoArray(c, co + 11 * step);
    c11b.intoArray(c, co + 11 * step + LANES);
    c12a.intoArray(c, co + 12 * step);
    c12b.intoArray(c, co + 12 * step + LANES);
    c13a.intoArray(c, co + 13 * step);
    c13b.intoArray(c, co + 13 * step + LANES);
  }

  private static void multiply6(
      float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int step) {
    FloatVector c0a = FloatVector.fromArray(SPECIES, c, co);
    FloatVector c0b = FloatVector.fromArray(SPECIES, c, co + LANES);
    FloatVector c1a = FloatVector.fromArray(SPECIES, c, co + step);
    FloatVector c1b = FloatVector.fromArray(SPECIES, c, co + step + LANES);
    FloatVector c2a = FloatVector.fromArray(SPECIES, c, co + 2 * step);
    FloatVector c2b = FloatVector.fromArray(SPECIES, c, co + 2 * step + LANES);
    FloatVector c3a = FloatVector.fromArray(SPECIES, c, co + 3 * step);
    FloatVector c3b = FloatVector.fromArray(SPECIES, c, co + 3 * step + LANES);
    FloatVector c4a = FloatVector.fromArray(SPECIES, c, co + 4 * step);
    FloatVector c4b = FloatVector.fromArray(SPECIES, c, co + 4 * step + LANES);
    FloatVector c5a = FloatVector.fromArray(SPECIES, c, co + 5 * step);
    FloatVector c5b = FloatVector.fromArray(SPECIES, c, co + 5 * step + LANES);
    int end = bo + depth * COLUMNS;
    for (int i = ao, j = bo; j < end; i += 6, j += COLUMNS) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, j);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, j + LANES);
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
    c0a.intoArray(c, co);
    c0b.intoArray(c, co + LANES);
    c1a.intoArray(c, co + step);
    c1b.intoArray(c, co + step + LANES);
    c2a.intoArray(c, co + 2 * step);
    c2b.intoArray(c, co + 2 * step + LANES);
    c3a.intoArray(c, co + 3 * step);
    c3b.intoArray(c, co + 3 * step + LANES);
    c4a.intoArray(c, co + 4 * step);
    c4b.intoArray(c, co + 4 * step + LANES);
    c5a.intoArray(c, co + 5 * step);
    c5b.intoArray(c, co + 5 * step + LANES);
  }
}
