package arraystoadam.tensor;

import java.util.Arrays;

/**
 * The size of a tensor along each of its dimensions. The empty shape {@code []} is that of a
 * scalar, which has one element; a shape with a 0 in it has none. Immutable.
 *
 * <p>Where a method takes a dimension, a negative number counts from the end: -1 is the last one.
 */
public final class Shape {

  /** The shape of a 0-d tensor, {@code []}. */
  public static final Shape SCALAR = new Shape("shape");

  /** As many dimensions as NumPy allows. */
  private static final int HIGHEST_RANK = 64;

  private final int[] sizes;
  private final int size;

  private Shape(String operation, int... sizes) {
    this.sizes = sizes;
    this.size = product(operation, sizes);
  }

  /**
   * Makes a shape.
   *
   * @throws IllegalArgumentException if a size is negative, if they make more than 2^31 - 1
   *     elements, or if there are more than 64
   */
  public static Shape of(int... sizes) {
    return of("shape", sizes);
  }

  /** Makes a shape on behalf of an operation, which the messages name. */
  static Shape of(String operation, int... sizes) {
    Dispatch.given(operation, "the shape", sizes);
    return sizes.length == 0 ? SCALAR : new Shape(operation, sizes.clone());
  }

  private static int product(String operation, int[] sizes) {
    if (sizes.length > HIGHEST_RANK) {
      throw new IllegalArgumentException(
          operation + ": " + sizes.length + " dimensions are more than " + HIGHEST_RANK);
    }
    long product = 1;
    boolean empty = false;
    boolean tooLarge = false;
    for (int size : sizes) {
      if (size < 0) {
        throw new IllegalArgumentException(
            operation + ": sizes must be at least 0, not " + Arrays.toString(sizes));
      }
      empty |= size == 0;
      product *= size == 0 ? 1 : size;
      tooLarge |= product > Integer.MAX_VALUE;
      product = Math.min(product, Integer.MAX_VALUE);
    }
    if (tooLarge && !empty) {
      throw new IllegalArgumentException(
          operation + ": shape " + Arrays.toString(sizes) + " has more than 2^31 - 1 elements");
    }
    return empty ? 0 : (int) product;
  }

  /** The number of dimensions. */
  public int rank() {
    return sizes.length;
  }

  /** The number of elements: the product of all sizes, which is 1 for a scalar. */
  public int size() {
    return size;
  }

  /**
   * The size along one dimension.
   *
   * @throws IllegalArgumentException if there is no such dimension
   */
  public int dim(int dim) {
    return sizes[index("dim", dim, rank())];
  }

  /** The sizes as a new array. */
  public int[] toArray() {
    return sizes.clone();
  }

  /** The sizes themselves, for readers that do not change them. */
  int[] sizes() {
    return sizes;
  }

  /**
   * Turns a dimension that may count from the end into one that counts from 0. As in PyTorch, a
   * scalar is treated as if it had one dimension, of size 1.
   */
  int index(String operation, int dim) {
    return index(operation, dim, Math.max(rank(), 1));
  }

  /** The same for a position among {@code count} of them. */
  int index(String operation, int dim, int count) {
    if (dim < -count || dim >= count) {
      throw new IllegalArgumentException(
          operation + ": dimension " + dim + " of shape " + this + requirement(count));
    }
    return dim < 0 ? dim + count : dim;
  }

  private static String requirement(int count) {
    return count == 0
        ? ": a scalar has no dimensions"
        : " must be from " + -count + " to " + (count - 1);
  }

  /** The number of elements before the dimension: the product of the sizes to its left. */
  int outer(int dim) {
    return product(0, dim);
  }

  /** The size along a dimension that {@link #index} has returned; 1 for a scalar. */
  int sizeAt(int dim) {
    return rank() == 0 ? 1 : sizes[dim];
  }

  /** The product of the sizes to the right of the dimension. */
  int inner(int dim) {
    return product(dim + 1, rank());
  }

  private int product(int from, int to) {
    int product = 1;
    for (int dim = from; dim < to; dim++) {
      product *= sizes[dim];
    }
    return product;
  }

  /** This shape with another size along one dimension. */
  Shape with(String operation, int dim, int size) {
    if (rank() == 0) {
      return this;
    }
    int[] result = toArray();
    result[dim] = size;
    return of(operation, result);
  }

  /** This shape without one dimension. */
  Shape without(int dim) {
    int[] result = new int[Math.max(rank() - 1, 0)];
    for (int i = 0; i < result.length; i++) {
      result[i] = sizes[i < dim ? i : i + 1];
    }
    return of(result);
  }

  /** This shape with a new dimension of size 1 before position {@code dim}. */
  Shape insert(int dim) {
    int[] result = new int[rank() + 1];
    for (int i = 0; i < result.length; i++) {
      result[i] = i == dim ? 1 : sizes[i < dim ? i : i - 1];
    }
    return of(result);
  }

  /** This shape with the dimensions from {@code start} to {@code end} joined into one. */
  Shape join(String operation, int start, int end) {
    int[] joined = Arrays.copyOfRange(sizes, start, end + 1);
    int[] result = new int[rank() - (end - start)];
    System.arraycopy(sizes, 0, result, 0, start);
    result[start] = product(operation, joined);
    System.arraycopy(sizes, end + 1, result, start + 1, rank() - end - 1);
    return of(operation, result);
  }

  /** How far one step along each dimension moves in a row-major layout. */
  int[] strides() {
    int[] strides = new int[rank()];
    for (int dim = 0; dim < strides.length; dim++) {
      strides[dim] = inner(dim);
    }
    return strides;
  }

  /**
   * The shape of an elementwise operation on two tensors. The shapes are aligned at the right; in
   * each dimension the sizes are equal, or one of them is 1 or missing and is repeated.
   */
  static Shape broadcast(String operation, Shape a, Shape b) {
    if (a.equals(b) || b.rank() == 0) {
      return a;
    }
    if (a.rank() == 0) {
      return b;
    }
    int[] result = new int[Math.max(a.rank(), b.rank())];
    for (int dim = 0; dim < result.length; dim++) {
      int first = a.sizeFromRight(result.length - dim);
      int second = b.sizeFromRight(result.length - dim);
      if (first != second && first != 1 && second != 1) {
        throw new IllegalArgumentException(
            String.format(
                "%s: shapes %s and %s do not broadcast: dimension %s is %s in the first and %s in"
                    + " the second",
                operation, a, b, dim, first, second));
      }
      result[dim] = first == 1 ? second : first;
    }
    return of(operation, result);
  }

  private int sizeFromRight(int distance) {
    return distance > rank() ? 1 : sizes[rank() - distance];
  }

  @Override
  public boolean equals(Object other) {
    return this == other || other instanceof Shape that && Arrays.equals(sizes, that.sizes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sizes);
  }

  /** Returns the sizes in brackets, such as {@code [2, 3]}. */
  @Override
  public String toString() {
    return Arrays.toString(sizes);
  }
}
