package arraystoadam.tensor.badcall;

import arraystoadam.device.DType;
import arraystoadam.device.TestDevice;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The rules of shapes again, in the plainest form; empty where a shape does not fit. */
final class ShapeRules {

  private ShapeRules() {}

  static List<Integer> list(Shape shape) {
    return Arrays.stream(shape.toArray()).boxed().toList();
  }

  /** The shape that two shapes broadcast to, if they do. */
  static Optional<List<Integer>> broadcast(int[] a, int[] b) {
    List<Integer> result = new ArrayList<>();
    for (int i = 1; i <= Math.max(a.length, b.length); i++) {
      int first = i > a.length ? 1 : a[a.length - i];
      int second = i > b.length ? 1 : b[b.length - i];
      if (first != second && first != 1 && second != 1) {
        return Optional.empty();
      }
      result.add(0, first == 1 ? second : first);
    }
    return ifOfLegalSize(result);
  }

  private static Optional<List<Integer>> ifOfLegalSize(List<Integer> shape) {
    if (shape.stream().anyMatch(n -> n < 0)) {
      return Optional.empty();
    }
    double size = product(shape);
    boolean hasRoom = size * DType.FLOAT32.bytes() <= TestDevice.get().room();
    return size <= Integer.MAX_VALUE && hasRoom ? Optional.of(shape) : Optional.empty();
  }

  /** In double, which does not overflow; a product that is not exact is too large anyway. */
  private static double product(List<Integer> shape) {
    return shape.stream().mapToDouble(n -> n).reduce(1, (a, b) -> a * b);
  }

  /** The shape that {@code reshape} gives to so many elements. */
  static Optional<List<Integer>> reshaped(int size, int... sizes) {
    List<Integer> result = new ArrayList<>(Arrays.stream(sizes).boxed().toList());
    int open = result.indexOf(-1);
    if (open >= 0) {
      result.set(open, 1);
      double rest = product(result);
      if (rest < 1 || rest > Integer.MAX_VALUE || size % rest != 0) {
        return Optional.empty();
      }
      result.set(open, (int) (size / rest));
    }
    return product(result) == size ? ifOfLegalSize(result) : Optional.empty();
  }

  /** The shape that {@code expand} gives to a tensor of a shape. */
  static Optional<List<Integer>> expanded(int[] shape, int... sizes) {
    int added = sizes.length - shape.length;
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      int own = i < added ? 1 : i - added < shape.length ? shape[i - added] : 1;
      int target = sizes[i] == -1 && i >= added ? own : sizes[i];
      if (own != 1 && own != target) {
        return Optional.empty();
      }
      result.add(target);
    }
    return added < 0 ? Optional.empty() : ifOfLegalSize(result);
  }

  /** The shape that {@code cat} gives. */
  static Optional<List<Integer>> joined(List<Tensor> parts, int dim) {
    int rank = parts.isEmpty() ? 0 : parts.get(0).rank();
    if (dim < -rank || dim >= rank) {
      return Optional.empty();
    }
    int d = dim < 0 ? dim + rank : dim;
    List<Integer> result = new ArrayList<>(list(parts.get(0).shape()));
    double total = 0;
    for (Tensor part : parts) {
      List<Integer> own = new ArrayList<>(list(part.shape()));
      if (part.dtype() != parts.get(0).dtype() || own.size() != rank) {
        return Optional.empty();
      }
      total += own.set(d, result.get(d));
      if (!own.equals(result)) {
        return Optional.empty();
      }
    }
    result.set(d, (int) Math.min(total, Integer.MAX_VALUE));
    return total > Integer.MAX_VALUE ? Optional.empty() : ifOfLegalSize(result);
  }
}
