package arraystoadam.device.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorSpecies;

/** Turns the rows of a table into columns. */
final class Transpose32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  /**
   * A square of this many rows and columns is turned at a time, and stays in the L1 cache. Row by
   * row, each element would bring a cache line of its own, and use nothing else of it.
   */
  private static final int SQUARE = 32;

  /** Processors with shorter vectors cannot load numbers from several places at once. */
  static final boolean GATHERS = SPECIES.vectorBitSize() >= 256;

  private Transpose32() {}

  /** {@code out[to + j * step + i] = in[from + i * inStep + j]}. */
  static void transpose(
      float[] in, int from, int inStep, float[] out, int to, int step, int rows, int columns) {
    int[] places = new int[LANES];
    for (int lane = 0; lane < LANES; lane++) {
      places[lane] = lane * inStep;
    }
    for (int i = 0; i < rows; i += SQUARE) {
      for (int j = 0; j < columns; j += SQUARE) {
        int height = Math.min(SQUARE, rows - i);
        int width = Math.min(SQUARE, columns - j);
        int start = from + i * inStep + j;
        square(in, start, inStep, places, out, to + j * step + i, step, height, width);
      }
    }
  }

  private static void square(
      float[] in,
      int from,
      int inStep,
      int[] places,
      float[] out,
      int to,
      int step,
      int height,
      int width) {
    int bound = GATHERS ? SPECIES.loopBound(height) : 0;
    for (int i = 0; i < bound; i += LANES) {
      gather(in, from + i * inStep, places, out, to + i, step, width);
    }
    for (int j = 0; j < width; j++) {
      for (int i = bound; i < height; i++) {
        out[to + j * step + i] = in[from + i * inStep + j];
      }
    }
  }

  /** Collects pieces of columns, a vector long. */
  private static void gather(
      float[] in, int from, int[] places, float[] out, int to, int step, int width) {
    for (int j = 0; j < width; j++) {
      FloatVector.fromArray(SPECIES, in, from + j, places, 0).intoArray(out, to + j * step);
    }
  }
}
