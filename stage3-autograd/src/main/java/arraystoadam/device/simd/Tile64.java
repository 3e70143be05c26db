package arraystoadam.device.simd;

import jdk.incubator.vector.DoubleVector;
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
final class Tile64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;

  /** The width of a tile. */
  static final int COLUMNS = 2 * LANES;

  /** The height of a tile. */
  static final int ROWS = SPECIES.vectorBitSize() == 512 ? 14 : 6;

  private Tile64() {}

  /**
   * Adds to one tile of {@code c}, whose rows are {@code step} apart. In {@code a}, {@code [depth,
   * ROWS]}, the tile's columns follow each other; in {@code b}, {@code [depth, COLUMNS]}, its rows.
   */
  static void multiply(
      double[] a, int ao, double[] b, int bo, int depth, double[] c, int co, int step) {
    if (ROWS == 14) {
      multiply14(a, ao, b, bo, depth, c, co, step);
    } else {
      multiply6(a, ao, b, bo, depth, c, co, step);
    }
  }

  private static void multiply14(
      double[] a, int ao, double[] b, int bo, int depth, double[] c, int co, int step) {
    DoubleVector c0a = DoubleVector.fromArray(SPECIES, c, co);
    DoubleVector c0b = DoubleVector.fromArray(SPECIES, c, co + LANES);
    DoubleVector c1a = DoubleVector.fromArray(SPECIES, c, co + step);
    DoubleVector c1b = DoubleVector.fromArray(SPECIES, c, co + step + LANES);
    DoubleVector c2a = DoubleVector.fromArray(SPECIES, c, co + 2 * step);
    DoubleVector c2b = DoubleVector.fromArray(SPECIES, c, co + 2 * step + LANES);
    DoubleVector c3a = DoubleVector.fromArray(SPECIES, c, co + 3 * step);
    DoubleVector c3b = DoubleVector.fromArray(SPECIES, c, co + 3 * step + LANES);
    DoubleVector c4a = DoubleVector.fromArray(SPECIES, c, co + 4 * step);
    DoubleVector c4b = DoubleVector.fromArray(SPECIES, c, co + 4 * step + LANES);
    DoubleVector c5a = DoubleVector.fromArray(SPECIES, c, co + 5 * step);
    DoubleVector c5b = DoubleVector.fromArray(SPECIES, c, co + 5 * step + LANES);
    DoubleVector c6a = DoubleVector.fromArray(SPECIES, c, co + 6 * step);
    DoubleVector c6b = DoubleVector.fromArray(SPECIES, c, co + 6 * step + LANES);
    DoubleVector c7a = DoubleVector.fromArray(SPECIES, c, co + 7 * step);
    DoubleVector c7b = DoubleVector.fromArray(SPECIES, c, co + 7 * step + LANES);
    DoubleVector c8a = DoubleVector.fromArray(SPECIES, c, co + 8 * step);
    DoubleVector c8b = DoubleVector.fromArray(SPECIES, c, co + 8 * step + LANES);
    DoubleVector c9a = DoubleVector.fromArray(SPECIES, c, co + 9 * step);
    DoubleVector c9b = DoubleVector.fromArray(SPECIES, c, co + 9 * step + LANES);
    DoubleVector c10a = DoubleVector.fromArray(SPECIES, c, co + 10 * step);
    DoubleVector c10b = DoubleVector.fromArray(SPECIES, c, co + 10 * step + LANES);
    DoubleVector c11a = DoubleVector.fromArray(SPECIES, c, co + 11 * step);
    DoubleVector c11b = DoubleVector.fromArray(SPECIES, c, co + 11 * step + LANES);
    DoubleVector c12a = DoubleVector.fromArray(SPECIES, c, co + 12 * step);
    DoubleVector c12b = DoubleVector.fromArray(SPECIES, c, co + 12 * step + LANES);
    DoubleVector c13a = DoubleVector.fromArray(SPECIES, c, co + 13 * step);
    DoubleVector c13b = DoubleVector.fromArray(SPECIES, c, co + 13 * step + LANES);
    int end = bo + depth * COLUMNS;
    for (int i = ao, j = bo; j < end; i += 14, j += COLUMNS) {
      DoubleVector ba = DoubleVector.fromArray(SPECIES, b, j);
      DoubleVector bb = DoubleVector.fromArray(SPECIES, b, j + LANES);
      DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[i + 1]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[i + 2]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[i + 3]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[i + 4]);
      c4a = a4.fma(ba, c4a);
      c4b = a4.fma(bb, c4b);
      DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[i + 5]);
      c5a = a5.fma(ba, c5a);
      c5b = a5.fma(bb, c5b);
      DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[i + 6]);
      c6a = a6.fma(ba, c6a);
      c6b = a6.fma(bb, c6b);
      DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[i + 7]);
      c7a = a7.fma(ba, c7a);
      c7b = a7.fma(bb, c7b);
      DoubleVector a8 = DoubleVector.broadcast(SPECIES, a[i + 8]);
      c8a = a8.fma(ba, c8a);
      c8b = a8.fma(bb, c8b);
      DoubleVector a9 = DoubleVector.broadcast(SPECIES, a[i + 9]);
      c9a = a9.fma(ba, c9a);
      c9b = a9.fma(bb, c9b);
      DoubleVector a10 = DoubleVector.broadcast(SPECIES, a[i + 10]);
      c10a = a10.fma(ba, c10a);
      c10b = a10.fma(bb, c10b);
      DoubleVector a11 = DoubleVector.broadcast(SPECIES, a[i + 11]);
      c11a = a11.fma(ba, c11a);
      c11b = a11.fma(bb, c11b);
      DoubleVector a12 = DoubleVector.broadcast(SPECIES, a[i + 12]);
      c12a = a12.fma(ba, c12a);
      c12b = a12.fma(bb, c12b);
      DoubleVector a13 = DoubleVector.broadcast(SPECIES, a[i + 13]);
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
      double[] a, int ao, double[] b, int bo, int depth, double[] c, int co, int step) {
    DoubleVector c0a = DoubleVector.fromArray(SPECIES, c, co);
    DoubleVector c0b = DoubleVector.fromArray(SPECIES, c, co + LANES);
    DoubleVector c1a = DoubleVector.fromArray(SPECIES, c, co + step);
    DoubleVector c1b = DoubleVector.fromArray(SPECIES, c, co + step + LANES);
    DoubleVector c2a = DoubleVector.fromArray(SPECIES, c, co + 2 * step);
    DoubleVector c2b = DoubleVector.fromArray(SPECIES, c, co + 2 * step + LANES);
    DoubleVector c3a = DoubleVector.fromArray(SPECIES, c, co + 3 * step);
    DoubleVector c3b = DoubleVector.fromArray(SPECIES, c, co + 3 * step + LANES);
    DoubleVector c4a = DoubleVector.fromArray(SPECIES, c, co + 4 * step);
    DoubleVector c4b = DoubleVector.fromArray(SPECIES, c, co + 4 * step + LANES);
    DoubleVector c5a = DoubleVector.fromArray(SPECIES, c, co + 5 * step);
    DoubleVector c5b = DoubleVector.fromArray(SPECIES, c, co + 5 * step + LANES);
    int end = bo + depth * COLUMNS;
    for (int i = ao, j = bo; j < end; i += 6, j += COLUMNS) {
      DoubleVector ba = DoubleVector.fromArray(SPECIES, b, j);
      DoubleVector bb = DoubleVector.fromArray(SPECIES, b, j + LANES);
      DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[i + 1]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[i + 2]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[i + 3]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[i + 4]);
      c4a = a4.fma(ba, c4a);
      c4b = a4.fma(bb, c4b);
      DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[i + 5]);
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
