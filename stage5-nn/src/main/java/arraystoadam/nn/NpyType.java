package arraystoadam.nn;

import arraystoadam.device.DType;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.function.ToDoubleFunction;

/**
 * A type of NumPy's as a tensor takes it.
 *
 * @param dtype the type of the tensor, which holds every such number exactly
 * @param bytes how many an element has
 * @param order which of them comes first
 * @param number reads an element
 */
record NpyType(DType dtype, int bytes, ByteOrder order, ToDoubleFunction<ByteBuffer> number) {

  /** The type of a name such as {@code <f4}: the order of the bytes, the kind, how many bytes. */
  static NpyType of(String name) throws IOException {
    ByteOrder order = name.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    return switch (name.replaceFirst("^[<>|=]", "")) {
      case "f4" -> new NpyType(DType.FLOAT32, 4, order, ByteBuffer::getFloat);
      case "f8" -> new NpyType(DType.FLOAT64, 8, order, ByteBuffer::getDouble);
      case "f2" -> new NpyType(DType.FLOAT32, 2, order, in -> half(in.getShort()));
      case "b1", "i1" -> new NpyType(DType.FLOAT32, 1, order, ByteBuffer::get);
      case "u1" -> new NpyType(DType.FLOAT32, 1, order, in -> in.get() & 0xff);
      case "i2" -> new NpyType(DType.FLOAT32, 2, order, ByteBuffer::getShort);
      case "u2" -> new NpyType(DType.FLOAT32, 2, order, in -> in.getShort() & 0xffff);
      case "i4" -> new NpyType(DType.FLOAT64, 4, order, ByteBuffer::getInt);
      case "u4" -> new NpyType(DType.FLOAT64, 4, order, in -> in.getInt() & 0xffffffffL);
      case "i8", "u8" -> new NpyType(DType.FLOAT64, 8, order, in -> exact(name, in.getLong()));
      default -> throw new IOException("its type is " + name + ", of which no tensor can be made");
    };
  }

  /** IEEE 754's half precision: a sign, 5 bits of exponent, 10 of the fraction. */
  private static double half(short bits) {
    int exponent = bits >> 10 & 31;
    int fraction = bits & 1023;
    double size =
        switch (exponent) {
          case 0 -> Math.scalb((double) fraction, -24);
          case 31 -> fraction == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
          default -> Math.scalb(1024.0 + fraction, exponent - 25);
        };
    return bits < 0 ? -size : size;
  }

  /** A double has 53 digits in base 2. */
  private static double exact(String name, long value) {
    boolean isUnsigned = name.endsWith("u8");
    long size = isUnsigned ? value : Math.abs(value);
    int digits = 64 - Long.numberOfLeadingZeros(size) - Long.numberOfTrailingZeros(size);
    if (digits > 53) {
      String text = isUnsigned ? Long.toUnsignedString(value) : Long.toString(value);
      throw new IllegalArgumentException("its type is " + name + ", and float64 has no " + text);
    }
    return isUnsigned ? 2.0 * (value >>> 1) + (value & 1) : value;
  }
}
