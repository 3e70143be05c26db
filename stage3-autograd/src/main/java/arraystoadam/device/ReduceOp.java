package arraystoadam.device;

import java.util.Locale;

/** The ways in which a device can reduce many numbers to one. */
public enum ReduceOp {
  /** The sum, on {@code Cpu} in double precision from first to last; 0 for no elements. */
  SUM,
  /** The largest element; NaN if there is a NaN. */
  MAX,
  /** The position of the first largest element, or of the first NaN. */
  ARGMAX;

  private final String label = name().toLowerCase(Locale.ROOT);

  /** The name of the tensor method that runs this, such as {@code "sum"}. */
  @Override
  public String toString() {
    return label;
  }
}
