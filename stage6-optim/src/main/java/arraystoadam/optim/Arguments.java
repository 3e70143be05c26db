package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Objects;

/** Checks what is given to optimizers and schedules. */
final class Arguments {

  private Arguments() {}

  /** The name of a class for messages, if it has one. */
  static String nameOf(Class<?> type, String otherwise) {
    String name = type.getSimpleName();
    return name.isEmpty() ? otherwise : name;
  }

  static <T> T given(String owner, String name, T value) {
    return Objects.requireNonNull(value, owner + ": " + name + " is null");
  }

  /** A copy of a list in which nothing may be null. */
  static List<Tensor> allGiven(String owner, String name, List<? extends Tensor> tensors) {
    int position = 0;
    for (Tensor tensor : given(owner, "the list", tensors)) {
      given(owner, name + " " + position++, tensor);
    }
    return List.copyOf(tensors);
  }

  static double requireNotNegative(String owner, String name, double value) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw refusal(owner, name, value, "finite and at least 0");
    }
    return value;
  }

  static void requireFinite(String owner, String name, double value) {
    if (!Double.isFinite(value)) {
      throw refusal(owner, name, value, "finite");
    }
  }

  static void requireFraction(String owner, String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw refusal(owner, name, value, "at least 0 and below 1");
    }
  }

  static int requireAtLeast(int least, String owner, String name, int value) {
    if (value < least) {
      throw refusal(owner, name, value, "at least " + least);
    }
    return value;
  }

  /** A number that was saved, as a count. */
  static int count(String name, double value) {
    if (!(value >= 0 && value <= Integer.MAX_VALUE && value == Math.rint(value))) {
      throw refusal("loadStateDict", name, value, "a whole number of at least 0");
    }
    return (int) value;
  }

  private static IllegalArgumentException refusal(
      String owner, String name, Object value, String requirement) {
    return new IllegalArgumentException(
        owner + ": " + name + " is " + value + ", but must be " + requirement);
  }
}
