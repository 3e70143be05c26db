package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Compares named tensors with those that are expected. */
public final class StateDicts {

  private StateDicts() {}

  /**
   * Checks that neither the map nor a name or a tensor in it is null.
   *
   * @throws NullPointerException if one is; the message names the operation and the entry
   */
  public static void requireNoNull(String operation, Map<String, Tensor> tensors) {
    Objects.requireNonNull(tensors, operation + ": the map of tensors is null");
    tensors.forEach(
        (name, tensor) -> {
          Objects.requireNonNull(name, operation + ": a name is null");
          Objects.requireNonNull(tensor, operation + ": entry " + name + " is null");
        });
  }

  /** The names that only one of two maps has: those that were expected, and those that were not. */
  public record Difference(Set<String> missing, Set<String> unknown) {

    @Override
    public String toString() {
      return escaped("missing entries " + missing + ", unknown entries " + unknown);
    }
  }

  /** A text from a file, in one line of ASCII: who made the file decides what is in it. */
  public static String escaped(String text) {
    StringBuilder line = new StringBuilder();
    for (char c : text.toCharArray()) {
      line.append(c >= ' ' && c <= '~' ? "" + c : String.format("\\u%s", Integer.toHexString(c)));
    }
    return line.toString();
  }

  static Difference difference(
      String operation, Map<String, ? extends Tensor> expected, Map<String, Tensor> given) {
    Objects.requireNonNull(expected, operation + ": what is expected is null");
    requireNoNull(operation, given);
    Set<String> missing = new TreeSet<>(expected.keySet());
    missing.removeAll(given.keySet());
    Set<String> unknown = new TreeSet<>(given.keySet());
    unknown.removeAll(expected.keySet());
    return new Difference(missing, unknown);
  }

  /**
   * Checks that the names are the same and that the shapes are.
   *
   * @throws IllegalArgumentException if not; the message names the operation and what differs
   */
  public static void requireFits(
      String operation, Map<String, ? extends Tensor> expected, Map<String, Tensor> given) {
    Difference difference = difference(operation, expected, given);
    if (!difference.missing().isEmpty() || !difference.unknown().isEmpty()) {
      throw new IllegalArgumentException(operation + ": " + difference);
    }
    requireShapes(operation, expected, given);
  }

  static void requireShapes(
      String operation, Map<String, ? extends Tensor> expected, Map<String, Tensor> given) {
    expected.forEach(
        (name, tensor) -> {
          if (!given.get(name).shape().equals(tensor.shape())) {
            throw new IllegalArgumentException(
                String.format(
                    "%s: entry %s has shape %s, but must have %s",
                    operation, escaped(name), given.get(name).shape(), tensor.shape()));
          }
        });
  }
}
