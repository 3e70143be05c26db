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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One array in NumPy's format: a few magic bytes, a header in Python's notation that gives type and
 * shape, and the numbers. See numpy.lib.format in NumPy's documentation; written in version 1.0
 * with the little end first, read in 1.0 to 3.0.
 */
final class NpyArray {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int LONGEST_HEADER = 1 << 16;

  /** How many numbers are converted at a time: a whole array would take its memory once more. */
  private static final int PIECE = 1 << 16;

  /** A key and its value: a text in either kind of quotes, a truth value, or a tuple. */
  private static final String ENTRY =
      "\\s*+['\"](\\w++)['\"]\\s*+:\\s*+"
          + "(?:['\"]([^'\"]*+)['\"]|(True|False)|\\(([0-9, ]*+)\\))\\s*+";

  private static final Pattern ENTRIES = Pattern.compile(ENTRY);
  private static final Pattern HEADER =
      Pattern.compile("\\s*+\\{(?:" + ENTRY + ",){2}" + ENTRY + ",?+\\s*+\\}\\s*+");

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
    Map<String, String> header = header(in);
    NpyType type = NpyType.of(header.get("descr"));
    Shape shape = shape(header.get("shape"));
    requireRoom(shape, type.dtype());
    Tensor numbers = numbers(in, type, shape);
    return header.get("fortran_order").equals("True") // then the first index moves fastest
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
  private static Tensor numbers(InputStream in, NpyType type, Shape shape) throws IOException {
    List<Tensor> pieces = new ArrayList<>(List.of(Tensor.zeros(type.dtype(), 0)));
    int length;
    for (int start = 0; start < shape.size(); start += length) {
      length = Math.min(PIECE, shape.size() - start);
      ByteBuffer bytes = ByteBuffer.wrap(in.readNBytes(length * type.bytes()));
      if (bytes.remaining() < length * type.bytes()) {
        throw new IOException("its numbers do not fill shape " + shape + " exactly");
      }
      pieces.add(piece(type, bytes.order(type.order()), length));
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

  private static Map<String, String> header(InputStream in) throws IOException {
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
    Map<String, String> entries = new HashMap<>();
    if (HEADER.matcher(text).matches()) {
      ENTRIES.matcher(text).results().forEach(entry -> entries.put(entry.group(1), value(entry)));
    }
    if (!entries.keySet().equals(Set.of("descr", "fortran_order", "shape"))) {
      throw new IOException("its header is not understood: " + text.strip());
    }
    return entries;
  }

  private static String value(MatchResult entry) {
    return Stream.of(2, 3, 4).map(entry::group).filter(Objects::nonNull).findFirst().orElse("");
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

  private static Tensor piece(NpyType type, ByteBuffer bytes, int length) {
    double[] values = new double[length];
    for (int i = 0; i < length; i++) {
      values[i] = type.number().applyAsDouble(bytes);
    }
    return Tensor.of(values).to(type.dtype());
  }

  private static ByteBuffer littleEndian(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
