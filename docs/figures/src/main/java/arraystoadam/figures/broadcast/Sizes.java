package arraystoadam.figures.broadcast;

import arraystoadam.tensor.Shape;

/** Shapes as lists of sizes: as a reader types them, and as broadcasting aligns them. */
final class Sizes {

  /** What stands in the place of a size where two do not fit. */
  static final int NONE = -1;

  private Sizes() {}

  /**
   * Reads sizes with commas between them; of no sizes is the shape of a scalar.
   *
   * @throws IllegalArgumentException if that is not a shape
   */
  static int[] read(String name, String text) {
    String inner = text.trim();
    if (inner.startsWith("[") && inner.endsWith("]") && inner.length() > 1) {
      inner = inner.substring(1, inner.length() - 1).trim();
    }
    String[] parts = inner.isEmpty() ? new String[0] : inner.split(",", -1);
    int[] sizes = new int[parts.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = size(name, parts[i].trim());
    }
    return Shape.of(sizes).toArray();
  }

  private static int size(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "The shape of " + name + ": expected a size such as 3, not '" + text + "'.", e);
    }
  }

  /** The size that is so far from the right, from 0 on; 1 where there is none. */
  static int fromRight(int[] sizes, int distance) {
    return distance < sizes.length ? sizes[sizes.length - 1 - distance] : 1;
  }

  /** The sizes of the result, and {@link #NONE} where they do not fit. */
  static int[] aligned(int[] a, int[] b) {
    int[] result = new int[Math.max(a.length, b.length)];
    for (int i = 0; i < result.length; i++) {
      int first = fromRight(a, i);
      int second = fromRight(b, i);
      boolean fits = first == second || first == 1 || second == 1;
      result[result.length - 1 - i] = fits ? (first == 1 ? second : first) : NONE;
    }
    return result;
  }

  /** The number of elements; infinite, if an {@code int} cannot say it. */
  static double elements(int[] sizes) {
    double product = 1;
    for (int size : sizes) {
      product *= size;
    }
    return product;
  }
}
