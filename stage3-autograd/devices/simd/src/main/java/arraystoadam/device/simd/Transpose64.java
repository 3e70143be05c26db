package arraystoadam.device.simd;

/**
 * Turns the rows of a table into columns. Without vectors: to collect the elements of a column in
 * one, or to exchange them between the vectors of several rows, was no faster on any processor
 * tried.
 */
final class Transpose64 {

  /** So many rows are read side by side, and make a piece of each row of the result. */
  private static final int ROWS = 8;

  private Transpose64() {}

  /** {@code out[to + j * step + i] = in[from + i * inStep + j]}. */
  static void transpose(
      double[] in, int from, int inStep, double[] out, int to, int step, int rows, int columns) {
    int i = 0;
    for (; i <= rows - ROWS; i += ROWS) {
      eight(in, from + i * inStep, inStep, out, to + i, step, columns);
    }
    for (; i < rows; i++) {
      one(in, from + i * inStep, out, to + i, step, columns);
    }
  }

  private static void eight(
      double[] in, int row0, int inStep, double[] out, int to, int step, int columns) {
    int row1 = row0 + inStep;
    int row2 = row1 + inStep;
    int row3 = row2 + inStep;
    int row4 = row3 + inStep;
    int row5 = row4 + inStep;
    int row6 = row5 + inStep;
    int row7 = row6 + inStep;
    for (int j = 0; j < columns; j++) {
      int o = to + j * step;
      out[o] = in[row0 + j];
      out[o + 1] = in[row1 + j];
      out[o + 2] = in[row2 + j];
      out[o + 3] = in[row3 + j];
      out[o + 4] = in[row4 + j];
      out[o + 5] = in[row5 + j];
      out[o + 6] = in[row6 + j];
      out[o + 7] = in[row7 + j];
    }
  }

  private static void one(double[] in, int row, double[] out, int to, int step, int columns) {
    for (int j = 0; j < columns; j++) {
      out[to + j * step] = in[row + j];
    }
  }
}
