package arraystoadam.device.simd;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/**
 * Sums. Each lane of some vectors adds up numbers of its own, and only for a short stretch: then
 * the lanes are added to a total in double precision. So the error does not grow with the number of
 * elements as it would in one long sum of doubles.
 */
final class Sum64 {

  private static final VectorSpecies<Double> SPECIES = Binary64.SPECIES;
  private static final int LANES = Binary64.LANES;

  /** An addition takes four cycles, and two can start in each: several sums must be under way. */
  private static final int STEP = 4 * LANES;

  /** The most additions in one lane before it is added to the total. */
  static final int CHAIN = 64;

  private Sum64() {}

  /** {@code out}, {@code [outer, inner]}, becomes the sums of {@code x}, [outer, n, inner]. */
  static void sum(double[] x, double[] out, int outer, int n, int inner, Workers workers) {
    if (inner == 1 && outer == 1) {
      out[0] = sum(x, n, workers);
    } else if (inner == 1) {
      for (int i = 0; i < outer; i++) {
        out[i] = sum(x, i * n, n);
      }
    } else {
      for (int i = 0; i < outer; i++) {
        sumRows(x, i * n * inner, n, inner, out, i * inner);
      }
    }
  }

  private static double sum(double[] x, int n, Workers workers) {
    if (n <= Workers.GRAIN) {
      return sum(x, 0, n);
    }
    double[] totals = new double[(n - 1) / Workers.GRAIN + 1];
    workers.run(
        totals.length,
        i -> {
          int from = i * Workers.GRAIN;
          totals[i] = sum(x, from, Math.min(Workers.GRAIN, n - from));
        });
    double total = 0;
    for (double part : totals) {
      total += part;
    }
    return total;
  }

  private static double sum(double[] x, int start, int n) {
    double total = 0;
    int bound = n - n % STEP;
    if (bound > 0) {
      double[] lanes = new double[LANES];
      for (int i = 0; i < bound; i += CHAIN * STEP) {
        sumLanes(x, start + i, start + Math.min(bound, i + CHAIN * STEP), lanes);
        for (double lane : lanes) {
          total += lane;
        }
      }
    }
    for (int i = bound; i < n; i++) {
      total += x[start + i];
    }
    return total;
  }

  private static void sumLanes(double[] x, int from, int to, double[] lanes) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = s0;
    DoubleVector s2 = s0;
    DoubleVector s3 = s0;
    for (int i = from; i < to; i += STEP) {
      s0 = s0.add(DoubleVector.fromArray(SPECIES, x, i));
      s1 = s1.add(DoubleVector.fromArray(SPECIES, x, i + LANES));
      s2 = s2.add(DoubleVector.fromArray(SPECIES, x, i + 2 * LANES));
      s3 = s3.add(DoubleVector.fromArray(SPECIES, x, i + 3 * LANES));
    }
    s0.add(s1).add(s2.add(s3)).intoArray(lanes, 0);
  }

  /** The sum of {@code n} rows of {@code inner} elements each. */
  private static void sumRows(double[] x, int start, int n, int inner, double[] out, int o) {
    double[] totals = new double[inner];
    double[] lanes = new double[LANES];
    int bound = SPECIES.loopBound(inner);
    for (int row = 0; row < n; row += CHAIN) {
      int rows = Math.min(CHAIN, n - row);
      int from = start + row * inner;
      for (int j = 0; j < bound; j += LANES) {
        sumColumns(x, from + j, rows, inner, lanes);
        for (int lane = 0; lane < LANES; lane++) {
          totals[j + lane] += lanes[lane];
        }
      }
      for (int i = 0; i < rows && bound < inner; i++) {
        for (int j = bound; j < inner; j++) {
          totals[j] += x[from + i * inner + j];
        }
      }
    }
    for (int j = 0; j < inner; j++) {
      out[o + j] = totals[j];
    }
  }

  private static void sumColumns(double[] x, int start, int rows, int inner, double[] lanes) {
    DoubleVector s0 = DoubleVector.zero(SPECIES);
    DoubleVector s1 = s0;
    int i = 0;
    for (; i < rows - 1; i += 2) {
      s0 = s0.add(DoubleVector.fromArray(SPECIES, x, start + i * inner));
      s1 = s1.add(DoubleVector.fromArray(SPECIES, x, start + (i + 1) * inner));
    }
    if (i < rows) {
      s0 = s0.add(DoubleVector.fromArray(SPECIES, x, start + i * inner));
    }
    s0.add(s1).intoArray(lanes, 0);
  }
}
