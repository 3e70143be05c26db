package arraystoadam.tensor;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Writes a tensor as nested brackets with aligned columns, in the manner of NumPy and PyTorch. */
final class TensorPrinter {

  /** A longer tensor shows only the first and last few entries of each dimension. */
  private static final int FULL_SIZE = 1000;

  private static final int EDGE = 3;
  private static final String PREFIX = "tensor(";

  /** Stands for the entries that are left out. */
  private static final int GAP = -1;

  private final Shape shape;
  private final int[] strides;
  private final double[] values;
  private final String pattern;
  private final int width;
  private final StringBuilder text = new StringBuilder(PREFIX);

  private TensorPrinter(Shape shape, double[] values) {
    this.shape = shape;
    this.strides = shape.strides();
    this.values = values;
    double[] shown = values.length == 0 ? values : shown(0, 0).toArray();
    this.pattern = pattern(shown);
    this.width =
        Arrays.stream(shown).mapToObj(this::number).mapToInt(String::length).max().orElse(0);
  }

  /** Returns the text; {@code suffix} goes before the closing parenthesis. */
  static String print(Shape shape, double[] values, String suffix) {
    TensorPrinter printer = new TensorPrinter(shape, values);
    if (values.length == 0 && shape.rank() > 1) {
      printer.text.append("[], shape=").append(shape);
    } else {
      printer.print(0, 0);
    }
    return printer.text.append(suffix).append(')').toString();
  }

  /** The values to show, from the given position on. */
  private DoubleStream shown(int dim, int offset) {
    if (dim == shape.rank()) {
      return DoubleStream.of(values[offset]);
    }
    return entries(dim)
        .filter(i -> i != GAP)
        .mapToObj(i -> shown(dim + 1, offset + i * strides[dim]))
        .flatMapToDouble(entry -> entry);
  }

  /** The indices along a dimension to show, with a gap in the middle of a long one. */
  private IntStream entries(int dim) {
    int size = shape.sizeAt(dim);
    if (values.length <= FULL_SIZE || size <= 2 * EDGE) {
      return IntStream.range(0, size);
    }
    IntStream end = IntStream.range(size - EDGE, size);
    return IntStream.concat(IntStream.of(0, 1, 2, GAP), end);
  }

  private void print(int dim, int offset) {
    if (dim == shape.rank()) {
      String number = number(values[offset]);
      text.append(" ".repeat(width - number.length())).append(number);
      return;
    }
    text.append('[');
    int[] entries = entries(dim).toArray();
    for (int i = 0; i < entries.length; i++) {
      if (i > 0) {
        separate(dim);
      }
      if (entries[i] == GAP) {
        text.append("...");
      } else {
        print(dim + 1, offset + entries[i] * strides[dim]);
      }
    }
    text.append(']');
  }

  /** A comma; then a blank between numbers, or new lines between rows, blocks and so on. */
  private void separate(int dim) {
    int depth = shape.rank() - dim - 1;
    text.append(',');
    if (depth == 0) {
      text.append(' ');
    } else {
      text.append("\n".repeat(depth)).append(" ".repeat(PREFIX.length() + dim + 1));
    }
  }

  private String number(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    return String.format(Locale.ROOT, pattern, value);
  }

  /** Whole numbers, four decimals, or powers of ten: whatever shows all the finite values well. */
  private static String pattern(double[] values) {
    double[] sizes = Arrays.stream(values).filter(Double::isFinite).map(Math::abs).toArray();
    double largest = Arrays.stream(sizes).max().orElse(0);
    double smallest = Arrays.stream(sizes).filter(v -> v > 0).min().orElse(largest);
    if (largest < 1e8 && Arrays.stream(sizes).allMatch(v -> v == Math.rint(v))) {
      return "%.0f.";
    }
    return largest >= 1e5 || smallest < 1e-4 || largest / smallest > 1e3 ? "%.4e" : "%.4f";
  }
}
