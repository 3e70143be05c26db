package arraystoadam.nn;

import arraystoadam.device.DType;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One array in NumPy's format: a few magic bytes, a header in Python's notation that gives type and
 * shape, and the numbers, little end first. See numpy.lib.format in NumPy's documentation; written
 * in version 1.0, read in 1.0 to 3.0.
 */
final class NpyArray {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int LONGEST_HEADER = 1 << 16;
  private static final Pattern HEADER =
      Pattern.compile(
          "\\{\\s*'descr':\\s*'([^']*)',\\s*'fortran_order':\\s*(True|False),"
              + "\\s*'shape':\\s*\\(([0-9, ]*)\\),?\\s*\\}\\s*");

  private NpyArray() {}

  static void write(Tensor tensor, OutputStream out) throws IOException {
    String header =
        String.format(
            "{'descr': '%s', 'fortran_order': False, 'shape': %s, }",
            tensor.dtype() == DType.FLOAT32 ? "<f4" : "<f8", tuple(tensor.shape()));
    int before = MAGIC.length + 4;
    int padding = ALIGNMENT - (before + header.length() + 1) % ALIGNMENT;
    String padded = header + " ".repeat(padding) + "\n";
    ByteBuffer buffer = littleEndian(4);
    buffer.put((byte) 1).put((byte) 0).putShort((short) padded.length());
    out.write(MAGIC);
    out.write(buffer.array());
    out.write(padded.getBytes(StandardCharsets.US_ASCII));
    out.write(bytes(tensor));
  }

  /** A Python tuple: {@code ()}, {@code (3,)}, {@code (2, 3)}. */
  private static String tuple(Shape shape) {
    String sizes = Arrays.toString(shape.toArray());
    return "(" + sizes.substring(1, sizes.length() - 1) + (shape.rank() == 1 ? ",)" : ")");
  }

  private static byte[] bytes(Tensor tensor) throws IOException {
    long size = (long) tensor.size() * tensor.dtype().bytes();
    if (size > Integer.MAX_VALUE) {
      throw new IOException("save: shape " + tensor.shape() + " takes more than 2 GiB");
    }
    ByteBuffer buffer = littleEndian((int) size);
    for (double value : tensor.toDoubleArray()) {
      if (tensor.dtype() == DType.FLOAT32) {
        buffer.putFloat((float) value);
      } else {
        buffer.putDouble(value);
      }
    }
    return buffer.array();
  }

  /** Reads to the end of the stream; an IOException says what is wrong with the content. */
  static Tensor read(InputStream in) throws IOException {
    Matcher header = header(in);
    DType dtype =
        switch (header.group(1)) {
          case "<f4" -> DType.FLOAT32;
          case "<f8" -> DType.FLOAT64;
          default -> throw new IOException("its type is " + header.group(1) + ", not <f4 or <f8");
        };
    boolean firstIndexFastest = header.group(2).equals("True");
    Shape shape = shape(header.group(3));
    long size = (long) shape.size() * dtype.bytes();
    if (size > Integer.MAX_VALUE) {
      throw new IOException("its shape " + shape + " is too large");
    }
    // readNBytes makes room as the numbers come in: a false size can not claim memory
    byte[] bytes = in.readNBytes((int) size);
    if (bytes.length < size || in.read() >= 0) {
      throw new IOException("its numbers do not fill shape " + shape + " exactly");
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    if (firstIndexFastest) {
      return reversed(tensor(dtype, Shape.of(reversed(shape.toArray())), buffer));
    }
    return tensor(dtype, shape, buffer);
  }

  private static int[] reversed(int[] sizes) {
    int[] result = new int[sizes.length];
    for (int i = 0; i < sizes.length; i++) {
      result[i] = sizes[sizes.length - 1 - i];
    }
    return result;
  }

  /** Exchanges the first dimension with the last one, and so on. */
  private static Tensor reversed(Tensor tensor) {
    Tensor result = tensor;
    for (int dim = 0; dim < tensor.rank() / 2; dim++) {
      result = result.transpose(dim, tensor.rank() - 1 - dim);
    }
    return result;
  }

  private static Matcher header(InputStream in) throws IOException {
    byte[] start = in.readNBytes(MAGIC.length);
    if (!Arrays.equals(start, MAGIC)) {
      throw new IOException("it is no NumPy array");
    }
    int version = in.read();
    in.read();
    int lengthBytes = version == 1 ? 2 : 4;
    byte[] length = Arrays.copyOf(in.readNBytes(lengthBytes), 4);
    int size = ByteBuffer.wrap(length).order(ByteOrder.LITTLE_ENDIAN).getInt();
    if (version < 1 || version > 3 || size < 0 || size > LONGEST_HEADER) {
      throw new IOException("its header has version " + version + " and length " + size);
    }
    String text = new String(in.readNBytes(size), StandardCharsets.US_ASCII);
    Matcher matcher = HEADER.matcher(text);
    if (!matcher.matches()) {
      throw new IOException("its header is not understood: " + text.strip());
    }
    return matcher;
  }

  private static Shape shape(String tuple) throws IOException {
    try {
      return Shape.of(
          Arrays.stream(tuple.split(","))
              .map(String::strip)
              .filter(size -> !size.isEmpty())
              .mapToInt(Integer::parseInt)
              .toArray());
    } catch (IllegalArgumentException e) {
      throw new IOException("its shape is no shape, or is too large: (" + tuple + ")", e);
    }
  }

  private static Tensor tensor(DType dtype, Shape shape, ByteBuffer buffer) {
    if (dtype == DType.FLOAT32) {
      float[] values = new float[shape.size()];
      buffer.asFloatBuffer().get(values);
      return Tensor.of(values, shape.toArray());
    }
    double[] values = new double[shape.size()];
    buffer.asDoubleBuffer().get(values);
    return Tensor.of(values, shape.toArray());
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
