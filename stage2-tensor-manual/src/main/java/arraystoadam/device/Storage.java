package arraystoadam.device;

/**
 * The numbers of a tensor: a flat block of {@code size} elements in row-major order. Only the
 * device that made a storage can look inside; everyone else carries it around.
 */
public abstract class Storage {

  private final DType dtype;
  private final int size;

  protected Storage(DType dtype, int size) {
    this.dtype = dtype;
    this.size = size;
  }

  /** The type of the elements. */
  public final DType dtype() {
    return dtype;
  }

  /** The number of elements. */
  public final int size() {
    return size;
  }
}
