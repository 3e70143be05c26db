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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

  /** How many numbers are converted at a time: a whole array would take its memory once more. */
  private static final int PIECE = 1 << 16;

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
    Tensor numbers = tensor.detach().flatten();
    int length;
    for (int start = 0; start < numbers.size(); start += length) {
      length = Math.min(PIECE, numbers.size() - start);
      out.write(bytes(numbers.narrow(0, start, length)));
    }
  }

  /** A Python tuple: {@code ()}, {@code (3,)}, {@code (2, 3)}. */
  private static String tuple(Shape shape) {
    String sizes = Arrays.toString(shape.toArray());
    return "(" + sizes.substring(1, sizes.length() - 1) + (shape.rank() == 1 ? ",)" : ")");
  }

  private static byte[] bytes(Tensor tensor) {
    ByteBuffer buffer = littleEndian(tensor.size() * tensor.dtype().bytes());
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
    requireRoom(shape, dtype);
    Tensor numbers = numbers(in, dtype, shape);
    return firstIndexFastest
        ? reversed(numbers.reshape(reversed(shape.toArray())))
        : numbers.reshape(shape.toArray());
  }

  private static void requireRoom(Shape shape, DType dtype) throws IOException {
    long size = (long) shape.size() * dtype.bytes();
    long heap = Runtime.getRuntime().maxMemory();
    if (size > heap) {
      throw new IOException(
          String.format(
              "its shape %s takes %s MiB, but the heap has at most %s MiB",
              shape, size >> 20, heap >> 20));
    }
  }

  /** Room is made as the numbers come in: a false size cannot claim memory. */
  private static Tensor numbers(InputStream in, DType dtype, Shape shape) throws IOException {
    List<Tensor> pieces = new ArrayList<>(List.of(Tensor.zeros(dtype, 0)));
    int length;
    for (int start = 0; start < shape.size(); start += length) {
      length = Math.min(PIECE, shape.size() - start);
      byte[] bytes = in.readNBytes(length * dtype.bytes());
      if (bytes.length < length * dtype.bytes()) {
        throw new IOException("its numbers do not fill shape " + shape + " exactly");
      }
      pieces.add(piece(dtype, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN)));
    }
    if (in.read() >= 0) {
      throw new IOException("its numbers do not fill shape " + shape + " exactly");
    }
    return Tensor.cat(pieces, 0);
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

  private static Tensor piece(DType dtype, ByteBuffer buffer) {
    if (dtype == DType.FLOAT32) {
      float[] values = new float[buffer.remaining() / Float.BYTES];
      buffer.asFloatBuffer().get(values);
      return Tensor.of(values);
    }
    double[] values = new double[buffer.remaining() / Double.BYTES];
    buffer.asDoubleBuffer().get(values);
    return Tensor.of(values);
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
