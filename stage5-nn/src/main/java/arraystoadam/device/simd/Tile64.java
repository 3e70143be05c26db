package arraystoadam.device.simd;

import jdk.incubator.vector.DoubleVector;
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
final class Tile64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;

  /** The width of a tile. */
  static final int COLUMNS = 2 * LANES;

  /** The height of a tile. */
  static final int ROWS = SPECIES.vectorBitSize() == 512 ? 12 : 6;

  private Tile64() {}

  /**
   * Computes one tile of {@code c}, whose rows are {@code step} apart: overwrites it, or adds to
   * it. In {@code a}, {@code [depth, ROWS]}, the tile's columns follow each other; in {@code b},
   * {@code [depth, COLUMNS]}, its rows.
   */
  static void multiply(
      double[] a,
      int ao,
      double[] b,
      int bo,
      int depth,
      double[] c,
      int co,
      int step,
      boolean add) {
    if (ROWS == 12) {
      multiply12(a, ao, b, bo, depth, c, co, step, add);
    } else {
      multiply6(a, ao, b, bo, depth, c, co, step, add);
    }
  }

  private static void multiply12(
      double[] a,
      int ao,
      double[] b,
      int bo,
      int depth,
      double[] c,
      int co,
      int step,
      boolean add) {
    DoubleVector c0a = DoubleVector.zero(SPECIES);
    DoubleVector c0b = c0a;
    DoubleVector c1a = c0a;
    DoubleVector c1b = c0a;
    DoubleVector c2a = c0a;
    DoubleVector c2b = c0a;
    DoubleVector c3a = c0a;
    DoubleVector c3b = c0a;
    DoubleVector c4a = c0a;
    DoubleVector c4b = c0a;
    DoubleVector c5a = c0a;
    DoubleVector c5b = c0a;
    DoubleVector c6a = c0a;
    DoubleVector c6b = c0a;
    DoubleVector c7a = c0a;
    DoubleVector c7b = c0a;
    DoubleVector c8a = c0a;
    DoubleVector c8b = c0a;
    DoubleVector c9a = c0a;
    DoubleVector c9b = c0a;
    DoubleVector c10a = c0a;
    DoubleVector c10b = c0a;
    DoubleVector c11a = c0a;
    DoubleVector c11b = c0a;
    for (int p = 0; p < depth; p++) {
      DoubleVector ba = DoubleVector.fromArray(SPECIES, b, bo + p * COLUMNS);
      DoubleVector bb = DoubleVector.fromArray(SPECIES, b, bo + p * COLUMNS + LANES);
      int i = ao + p * 12;
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
      double[] a,
      int ao,
      double[] b,
      int bo,
      int depth,
      double[] c,
      int co,
      int step,
      boolean add) {
    DoubleVector c0a = DoubleVector.zero(SPECIES);
    DoubleVector c0b = c0a;
    DoubleVector c1a = c0a;
    DoubleVector c1b = c0a;
    DoubleVector c2a = c0a;
    DoubleVector c2b = c0a;
    DoubleVector c3a = c0a;
    DoubleVector c3b = c0a;
    DoubleVector c4a = c0a;
    DoubleVector c4b = c0a;
    DoubleVector c5a = c0a;
    DoubleVector c5b = c0a;
    for (int p = 0; p < depth; p++) {
      DoubleVector ba = DoubleVector.fromArray(SPECIES, b, bo + p * COLUMNS);
      DoubleVector bb = DoubleVector.fromArray(SPECIES, b, bo + p * COLUMNS + LANES);
      int i = ao + p * 6;
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
    store(c0a, c0b, c, co, add);
    store(c1a, c1b, c, co + step, add);
    store(c2a, c2b, c, co + 2 * step, add);
    store(c3a, c3b, c, co + 3 * step, add);
    store(c4a, c4b, c, co + 4 * step, add);
    store(c5a, c5b, c, co + 5 * step, add);
  }

  private static void store(DoubleVector va, DoubleVector vb, double[] c, int co, boolean add) {
    if (add) {
      va.add(DoubleVector.fromArray(SPECIES, c, co)).intoArray(c, co);
      vb.add(DoubleVector.fromArray(SPECIES, c, co + LANES)).intoArray(c, co + LANES);
    } else {
      va.intoArray(c, co);
      vb.intoArray(c, co + LANES);
    }
  }
}
