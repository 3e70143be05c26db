package arraystoadam.device;

import java.util.Locale;

/** The type of a tensor's elements. */
public enum DType {
  /** 32-bit IEEE 754 floating point, about 7 decimal digits; the default. */
  FLOAT32(4),
  /** 64-bit IEEE 754 floating point, about 16 decimal digits. */
  FLOAT64(8);

  private final int bytes;
  private final String label = name().toLowerCase(Locale.ROOT);

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** The number of bytes that an element takes. */
  public int bytes() {
    return bytes;
  }

  /**
   * Finds a type by its name, {@code "float32"} or {@code "float64"}.
   *
   * @throws IllegalArgumentException if there is no type of that name
   */
  public static DType of(String name) {
    for (DType dtype : values()) {
      if (dtype.label.equals(name)) {
        return dtype;
      }
    }
    throw new IllegalArgumentException("dtype must be float32 or float64, not '" + name + "'");
  }

  /** Returns {@code "float32"} or {@code "float64"}. */
  @Override
  public String toString() {
    return label;
  }
}
