package ex2_2;

/** How a tensor of any shape lies in one array. */
public final class RowMajor {

  private RowMajor() {}

  /** How far one step along each dimension moves in the array. */
  public static int[] strides(int[] shape) {
    throw new UnsupportedOperationException("Exercise 2.2: write strides");
  }

  /**
   * The position in the array of the element with this index.
   *
   * @throws IllegalArgumentException if the index is not within the shape
   */
  public static int offset(int[] shape, int[] index) {
    throw new UnsupportedOperationException("Exercise 2.2: write offset");
  }

  /** The index of the element at this position, which is within the array. */
  public static int[] index(int[] shape, int offset) {
    throw new UnsupportedOperationException("Exercise 2.2: write index");
  }
}
