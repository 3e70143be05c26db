package arraystoadam.device;

/**
 * The numbers of a tensor: a flat block of {@code size} elements in row-major order. Only the
 * device that made a storage can look inside; everyone else carries it around.
 */
public abstract class Storage {

  private final Device device;
  private final DType dtype;
  private final int size;
  private int version;
  private boolean kept;
  private boolean givenUp;

  protected Storage(Device device, DType dtype, int size) {
    this.device = device;
    this.dtype = dtype;
    this.size = size;
  }

  /** The device that made this storage. */
  public final Device device() {
    return device;
  }

  /** The type of the elements. */
  public final DType dtype() {
    return dtype;
  }

  /** The number of elements. */
  public final int size() {
    return size;
  }

  /** How often the numbers have been changed in place. */
  public final int version() {
    return version;
  }

  /** Must be called whenever the numbers are changed in place. */
  public final void markModified() {
    version++;
  }

  /** Lets this storage outlive the {@link Scope} in which it was made. */
  public final void keep() {
    kept = true;
  }

  /** Whether the scope in which this storage was made has ended: the numbers are gone. */
  public final boolean isGivenUp() {
    return givenUp;
  }

  final void giveUp() {
    if (!kept && !givenUp) {
      givenUp = true;
      device.takeBack(this);
    }
  }
}
