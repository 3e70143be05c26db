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
 * 32 registers where vectors have 512 bits. With more than 12 rows, the JIT compiler runs out of
 * them at times. Elsewhere there may be 16, which hold 6 rows.
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
   * Computes a tile, {@code [ROWS, COLUMNS]}, of the product. In {@code a}, {@code [depth, ROWS]},
   * the columns of the operand follow each other; in {@code b}, {@code [depth, COLUMNS]}, its rows.
   */
  static void multiply(double[] a, int ao, double[] b, int bo, int depth, double[] tile) {
    if (ROWS == 12) {
      multiply12(a, ao, b, bo, depth, tile);
    } else {
      multiply6(a, ao, b, bo, depth, tile);
    }
  }

  private static void multiply12(double[] a, int ao, double[] b, int bo, int depth, double[] tile) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector c0a = zero;
    DoubleVector c0b = zero;
    DoubleVector c1a = zero;
    DoubleVector c1b = zero;
    DoubleVector c2a = zero;
    DoubleVector c2b = zero;
    DoubleVector c3a = zero;
    DoubleVector c3b = zero;
    DoubleVector c4a = zero;
    DoubleVector c4b = zero;
    DoubleVector c5a = zero;
    DoubleVector c5b = zero;
    DoubleVector c6a = zero;
    DoubleVector c6b = zero;
    DoubleVector c7a = zero;
    DoubleVector c7b = zero;
    DoubleVector c8a = zero;
    DoubleVector c8b = zero;
    DoubleVector c9a = zero;
    DoubleVector c9b = zero;
    DoubleVector c10a = zero;
    DoubleVector c10b = zero;
    DoubleVector c11a = zero;
    DoubleVector c11b = zero;
    int end = bo + depth * COLUMNS;
    for (int i = ao, j = bo; j < end; i += 12, j += COLUMNS) {
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
    }
    c0a.intoArray(tile, 0);
    c0b.intoArray(tile, LANES);
    c1a.intoArray(tile, COLUMNS);
    c1b.intoArray(tile, COLUMNS + LANES);
    c2a.intoArray(tile, 2 * COLUMNS);
    c2b.intoArray(tile, 2 * COLUMNS + LANES);
    c3a.intoArray(tile, 3 * COLUMNS);
    c3b.intoArray(tile, 3 * COLUMNS + LANES);
    c4a.intoArray(tile, 4 * COLUMNS);
    c4b.intoArray(tile, 4 * COLUMNS + LANES);
    c5a.intoArray(tile, 5 * COLUMNS);
    c5b.intoArray(tile, 5 * COLUMNS + LANES);
    c6a.intoArray(tile, 6 * COLUMNS);
    c6b.intoArray(tile, 6 * COLUMNS + LANES);
    c7a.intoArray(tile, 7 * COLUMNS);
    c7b.intoArray(tile, 7 * COLUMNS + LANES);
    c8a.intoArray(tile, 8 * COLUMNS);
    c8b.intoArray(tile, 8 * COLUMNS + LANES);
    c9a.intoArray(tile, 9 * COLUMNS);
    c9b.intoArray(tile, 9 * COLUMNS + LANES);
    c10a.intoArray(tile, 10 * COLUMNS);
    c10b.intoArray(tile, 10 * COLUMNS + LANES);
    c11a.intoArray(tile, 11 * COLUMNS);
    c11b.intoArray(tile, 11 * COLUMNS + LANES);
  }

  private static void multiply6(double[] a, int ao, double[] b, int bo, int depth, double[] tile) {
    DoubleVector zero = DoubleVector.zero(SPECIES);
    DoubleVector c0a = zero;
    DoubleVector c0b = zero;
    DoubleVector c1a = zero;
    DoubleVector c1b = zero;
    DoubleVector c2a = zero;
    DoubleVector c2b = zero;
    DoubleVector c3a = zero;
    DoubleVector c3b = zero;
    DoubleVector c4a = zero;
    DoubleVector c4b = zero;
    DoubleVector c5a = zero;
    DoubleVector c5b = zero;
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
    c0a.intoArray(tile, 0);
    c0b.intoArray(tile, LANES);
    c1a.intoArray(tile, COLUMNS);
    c1b.intoArray(tile, COLUMNS + LANES);
    c2a.intoArray(tile, 2 * COLUMNS);
    c2b.intoArray(tile, 2 * COLUMNS + LANES);
    c3a.intoArray(tile, 3 * COLUMNS);
    c3b.intoArray(tile, 3 * COLUMNS + LANES);
    c4a.intoArray(tile, 4 * COLUMNS);
    c4b.intoArray(tile, 4 * COLUMNS + LANES);
    c5a.intoArray(tile, 5 * COLUMNS);
    c5b.intoArray(tile, 5 * COLUMNS + LANES);
  }

  /**
   * Adds the rows and columns of a tile that are there to {@code c}, whose rows have n elements.
   */
  static void add(double[] tile, double[] c, int co, int n, int height, int width) {
    for (int i = 0; i < height; i++) {
      int from = i * COLUMNS;
      int to = co + i * n;
      if (width == COLUMNS) {
        addVector(tile, from, c, to);
        addVector(tile, from + LANES, c, to + LANES);
      } else {
        for (int l = 0; l < width; l++) {
          c[to + l] += tile[from + l];
        }
      }
    }
  }

  private static void addVector(double[] tile, int from, double[] c, int to) {
    DoubleVector sum = DoubleVector.fromArray(SPECIES, c, to);
    sum.add(DoubleVector.fromArray(SPECIES, tile, from)).intoArray(c, to);
  }
}
