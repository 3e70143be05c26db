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
 * 32 registers where vectors have 512 bits. With more than 12 rows, the JIT compiler runs out of
 * them at times. Elsewhere there may be 16, which hold 5 rows. With 6, all 16 are needed: on a
 * processor of AMD's Zen 3, measured 2026-11-30, the loop then ran at half its speed in some
 * processes, as one sum went to memory and back in each step.
 *
 * <p>The loop counts along the rows of {@code a}. So the compiler can check before the loop that
 * all of them are long enough, and no such check comes between the multiplications, where it would
 * need the sums of the step before and so more registers.
 */
final class Tile32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  /** The width of a tile. */
  static final int COLUMNS = 2 * LANES;

  /** The height of a tile. */
  static final int ROWS = SPECIES.vectorBitSize() == 512 ? 12 : 5;

  /**
   * From one row of a panel to the next. It is constant, so that one index reaches all rows, and no
   * power of two, so that they do not compete for the same places of a cache.
   */
  static final int STEP = Matmul32.DEPTH + 16;

  private Tile32() {}

  /**
   * Writes a tile, {@code [ROWS, COLUMNS]}, of the product to {@code c}, whose rows have n
   * elements. The rows of the operand {@code a} are STEP apart; those of {@code b}, {@code [depth,
   * COLUMNS]}, follow each other.
   */
  static void multiply(float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int n) {
    if (ROWS == 12) {
      multiply12(a, ao, b, bo, depth, c, co, n);
    } else {
      multiply5(a, ao, b, bo, depth, c, co, n);
    }
  }

  private static void multiply12(
      float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector c0a = zero;
    FloatVector c0b = zero;
    FloatVector c1a = zero;
    FloatVector c1b = zero;
    FloatVector c2a = zero;
    FloatVector c2b = zero;
    FloatVector c3a = zero;
    FloatVector c3b = zero;
    FloatVector c4a = zero;
    FloatVector c4b = zero;
    FloatVector c5a = zero;
    FloatVector c5b = zero;
    FloatVector c6a = zero;
    FloatVector c6b = zero;
    FloatVector c7a = zero;
    FloatVector c7b = zero;
    FloatVector c8a = zero;
    FloatVector c8b = zero;
    FloatVector c9a = zero;
    FloatVector c9b = zero;
    FloatVector c10a = zero;
    FloatVector c10b = zero;
    FloatVector c11a = zero;
    FloatVector c11b = zero;
    int end = ao + depth;
    for (int i = ao, j = bo; i < end; i++, j += COLUMNS) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, j);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, j + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + STEP]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2 * STEP]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3 * STEP]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[i + 4 * STEP]);
      c4a = a4.fma(ba, c4a);
      c4b = a4.fma(bb, c4b);
      FloatVector a5 = FloatVector.broadcast(SPECIES, a[i + 5 * STEP]);
      c5a = a5.fma(ba, c5a);
      c5b = a5.fma(bb, c5b);
      FloatVector a6 = FloatVector.broadcast(SPECIES, a[i + 6 * STEP]);
      c6a = a6.fma(ba, c6a);
      c6b = a6.fma(bb, c6b);
      FloatVector a7 = FloatVector.broadcast(SPECIES, a[i + 7 * STEP]);
      c7a = a7.fma(ba, c7a);
      c7b = a7.fma(bb, c7b);
      FloatVector a8 = FloatVector.broadcast(SPECIES, a[i + 8 * STEP]);
      c8a = a8.fma(ba, c8a);
      c8b = a8.fma(bb, c8b);
      FloatVector a9 = FloatVector.broadcast(SPECIES, a[i + 9 * STEP]);
      c9a = a9.fma(ba, c9a);
      c9b = a9.fma(bb, c9b);
      FloatVector a10 = FloatVector.broadcast(SPECIES, a[i + 10 * STEP]);
      c10a = a10.fma(ba, c10a);
      c10b = a10.fma(bb, c10b);
      FloatVector a11 = FloatVector.broadcast(SPECIES, a[i + 11 * STEP]);
      c11a = a11.fma(ba, c11a);
      c11b = a11.fma(bb, c11b);
    }
    c0a.intoArray(c, co);
    c0b.intoArray(c, co + LANES);
    c1a.intoArray(c, co + n);
    c1b.intoArray(c, co + n + LANES);
    c2a.intoArray(c, co + 2 * n);
    c2b.intoArray(c, co + 2 * n + LANES);
    c3a.intoArray(c, co + 3 * n);
    c3b.intoArray(c, co + 3 * n + LANES);
    c4a.intoArray(c, co + 4 * n);
    c4b.intoArray(c, co + 4 * n + LANES);
    c5a.intoArray(c, co + 5 * n);
    c5b.intoArray(c, co + 5 * n + LANES);
    c6a.intoArray(c, co + 6 * n);
    c6b.intoArray(c, co + 6 * n + LANES);
    c7a.intoArray(c, co + 7 * n);
    c7b.intoArray(c, co + 7 * n + LANES);
    c8a.intoArray(c, co + 8 * n);
    c8b.intoArray(c, co + 8 * n + LANES);
    c9a.intoArray(c, co + 9 * n);
    c9b.intoArray(c, co + 9 * n + LANES);
    c10a.intoArray(c, co + 10 * n);
    c10b.intoArray(c, co + 10 * n + LANES);
    c11a.intoArray(c, co + 11 * n);
    c11b.intoArray(c, co + 11 * n + LANES);
  }

  private static void multiply5(
      float[] a, int ao, float[] b, int bo, int depth, float[] c, int co, int n) {
    FloatVector zero = FloatVector.zero(SPECIES);
    FloatVector c0a = zero;
    FloatVector c0b = zero;
    FloatVector c1a = zero;
    FloatVector c1b = zero;
    FloatVector c2a = zero;
    FloatVector c2b = zero;
    FloatVector c3a = zero;
    FloatVector c3b = zero;
    FloatVector c4a = zero;
    FloatVector c4b = zero;
    int end = ao + depth;
    for (int i = ao, j = bo; i < end; i++, j += COLUMNS) {
      FloatVector ba = FloatVector.fromArray(SPECIES, b, j);
      FloatVector bb = FloatVector.fromArray(SPECIES, b, j + LANES);
      FloatVector a0 = FloatVector.broadcast(SPECIES, a[i]);
      c0a = a0.fma(ba, c0a);
      c0b = a0.fma(bb, c0b);
      FloatVector a1 = FloatVector.broadcast(SPECIES, a[i + STEP]);
      c1a = a1.fma(ba, c1a);
      c1b = a1.fma(bb, c1b);
      FloatVector a2 = FloatVector.broadcast(SPECIES, a[i + 2 * STEP]);
      c2a = a2.fma(ba, c2a);
      c2b = a2.fma(bb, c2b);
      FloatVector a3 = FloatVector.broadcast(SPECIES, a[i + 3 * STEP]);
      c3a = a3.fma(ba, c3a);
      c3b = a3.fma(bb, c3b);
      FloatVector a4 = FloatVector.broadcast(SPECIES, a[i + 4 * STEP]);
      c4a = a4.fma(ba, c4a);
      c4b = a4.fma(bb, c4b);
    }
    c0a.intoArray(c, co);
    c0b.intoArray(c, co + LANES);
    c1a.intoArray(c, co + n);
    c1b.intoArray(c, co + n + LANES);
    c2a.intoArray(c, co + 2 * n);
    c2b.intoArray(c, co + 2 * n + LANES);
    c3a.intoArray(c, co + 3 * n);
    c3b.intoArray(c, co + 3 * n + LANES);
    c4a.intoArray(c, co + 4 * n);
    c4b.intoArray(c, co + 4 * n + LANES);
  }

  /** Adds a tile to {@code c}, whose rows have n elements. */
  static void add(float[] tile, float[] c, int co, int n) {
    for (int i = 0; i < ROWS; i++) {
      addVector(tile, i * COLUMNS, c, co + i * n);
      addVector(tile, i * COLUMNS + LANES, c, co + i * n + LANES);
    }
  }

  private static void addVector(float[] tile, int from, float[] c, int to) {
    FloatVector sum = FloatVector.fromArray(SPECIES, c, to);
    sum.add(FloatVector.fromArray(SPECIES, tile, from)).intoArray(c, to);
  }

  /** Lays pieces of rows of {@code b}, COLUMNS wide, behind each other; a row has n elements. */
  static void pack(float[] b, int from, int n, float[] packed, int to, int depth) {
    for (int row = 0; row < depth; row++) {
      int in = from + row * n;
      int out = to + row * COLUMNS;
      FloatVector.fromArray(SPECIES, b, in).intoArray(packed, out);
      FloatVector.fromArray(SPECIES, b, in + LANES).intoArray(packed, out + LANES);
    }
  }
}
