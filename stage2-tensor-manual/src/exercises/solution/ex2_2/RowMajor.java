package ex2_2;

import java.util.Arrays;

/** How a tensor of any shape lies in one array. */
public final class RowMajor {

  private RowMajor() {}

  /** How far one step along each dimension moves in the array. */
  public static int[] strides(int[] shape) {
    int[] strides = new int[shape.length];
    int stride = 1;
    for (int dim = shape.length - 1; dim >= 0; dim--) {
      strides[dim] = stride;
      stride *= shape[dim];
    }
    return strides;
  }

  /**
   * The position in the array of the element with this index.
   *
   * @throws IllegalArgumentException if the index is not within the shape
   */
  public static int offset(int[] shape, int[] index) {
    requireWithin(shape, index);
    int[] strides = strides(shape);
    int offset = 0;
    for (int dim = 0; dim < shape.length; dim++) {
      offset += index[dim] * strides[dim];
    }
    return offset;
  }

  private static void requireWithin(int[] shape, int[] index) {
    boolean within = shape.length == index.length;
    for (int dim = 0; within && dim < shape.length; dim++) {
      within = index[dim] >= 0 && index[dim] < shape[dim];
    }
    if (!within) {
      throw new IllegalArgumentException(
          "index " + Arrays.toString(index) + " is not within shape " + Arrays.toString(shape));
    }
  }

  /** The index of the element at this position, which is within the array. */
  public static int[] index(int[] shape, int offset) {
    int[] strides = strides(shape);
    int[] index = new int[shape.length];
    int rest = offset;
    for (int dim = 0; dim < shape.length; dim++) {
      index[dim] = rest / strides[dim];
      rest = rest % strides[dim];
    }
    return index;
  }
}
