package arraystoadam.device.simd;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The largest of many numbers, and where it is: NaN counts as the largest, and the first wins. */
final class Max32 {

  private static final VectorSpecies<Float> SPECIES = Binary32.SPECIES;
  private static final int LANES = Binary32.LANES;

  private Max32() {}

  /** {@code out}, {@code [outer, inner]}, becomes the largest in {@code x}, [outer, n, inner]. */
  static void max(float[] x, float[] out, int outer, int n, int inner) {
    for (int i = 0; i < outer; i++) {
      if (inner == 1) {
        out[i] = max(x, i * n, n);
      } else {
        maxRows(x, i * n * inner, n, inner, out, i * inner);
      }
    }
  }

  /** {@code out}, {@code [outer, inner]}, becomes the places of the largest. */
  static void argmax(float[] x, float[] out, int outer, int n, int inner) {
    for (int i = 0; i < outer; i++) {
      for (int j = 0; j < inner; j++) {
        int start = i * n * inner + j;
        out[i * inner + j] =
            inner == 1 ? indexOf(largest(x, start, n), x, start) : argmax(x, start, n, inner);
      }
    }
  }

  private static float max(float[] x, int start, int n) {
    float largest = largest(x, start, n);
    // 0.0 and -0.0 are equally large, so that the first one counts.
    return largest == 0 ? x[start + indexOf(0, x, start)] : largest;
  }

  /** The largest number, where 0.0 counts as larger than -0.0. */
  private static float largest(float[] x, int start, int n) {
    float largest = x[start];
    int bound = SPECIES.loopBound(n);
    if (bound > 0) {
      for (float lane : largestLanes(x, start, bound)) {
        largest = Math.max(largest, lane);
      }
    }
    for (int i = bound; i < n; i++) {
      largest = Math.max(largest, x[start + i]);
    }
    return largest;
  }

  private static float[] largestLanes(float[] x, int start, int n) {
    FloatVector largest = FloatVector.fromArray(SPECIES, x, start);
    for (int i = LANES; i < n; i += LANES) {
      largest = largest.max(FloatVector.fromArray(SPECIES, x, start + i));
    }
    return largest.toArray();
  }

  private static int indexOf(float value, float[] x, int start) {
    int i = 0;
    if (value != value) {
      while (x[start + i] == x[start + i]) {
        i++;
      }
    } else {
      while (x[start + i] != value) {
        i++;
      }
    }
    return i;
  }

  private static int argmax(float[] x, int start, int n, int step) {
    int best = 0;
    float largest = x[start];
    for (int i = 1; i < n && largest == largest; i++) {
      float value = x[start + i * step];
      if (value > largest || value != value) {
        best = i;
        largest = value;
      }
    }
    return best;
  }

  private static void maxRows(float[] x, int start, int n, int inner, float[] out, int o) {
    int bound = SPECIES.loopBound(inner);
    for (int j = 0; j < bound; j += LANES) {
      maxColumns(x, start + j, n, inner, out, o + j);
    }
    for (int j = bound; j < inner; j++) {
      out[o + j] = x[start + j + argmax(x, start + j, n, inner) * inner];
    }
  }

  private static void maxColumns(float[] x, int start, int n, int inner, float[] out, int o) {
    FloatVector largest = FloatVector.fromArray(SPECIES, x, start);
    for (int i = 1; i < n; i++) {
      FloatVector value = FloatVector.fromArray(SPECIES, x, start + i * inner);
      VectorMask<Float> larger = value.compare(VectorOperators.GT, largest);
      VectorMask<Float> isNaN = value.compare(VectorOperators.NE, value);
      largest = largest.blend(value, larger.or(isNaN));
    }
    largest.intoArray(out, o);
  }
}
