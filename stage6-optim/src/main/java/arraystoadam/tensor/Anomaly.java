package arraystoadam.tensor;

import java.util.List;
import java.util.function.Supplier;

/** Watches for the operation that first makes a NaN or an infinity from finite numbers. */
final class Anomaly {

  private static final ThreadLocal<Boolean> WATCHING = ThreadLocal.withInitial(() -> false);

  /** Whether anybody has ever watched; until then a look at this is all that it costs. */
  private static volatile boolean used;

  private Anomaly() {}

  static boolean isWatching() {
    return used && WATCHING.get();
  }

  static <T> T watch(boolean watching, Supplier<T> action) {
    if (watching) {
      used = true; // never false again: another thread may be watching
    }
    boolean before = WATCHING.get();
    WATCHING.set(watching);
    try {
      return action.get();
    } finally {
      WATCHING.set(before);
    }
  }

  /** Whether all numbers are finite. */
  static boolean isFinite(List<Tensor> tensors) {
    return tensors.stream().allMatch(tensor -> firstNotFinite(tensor.toDoubleArray()) < 0);
  }

  private static int firstNotFinite(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        return i;
      }
    }
    return -1;
  }

  /** Checks what an operation has made from finite operands. */
  static void check(String operation, Tensor result, List<Tensor> operands) {
    List<Shape> shapes = operands.stream().map(Tensor::shape).toList();
    check(String.format("'%s' of shapes %s", operation, shapes), result);
  }

  private static void check(String maker, Tensor made) {
    double[] values = made.toDoubleArray();
    int position = firstNotFinite(values);
    if (position >= 0) {
      throw new ArithmeticException(
          String.format(
              "detectAnomaly: %s has made %s from finite numbers, at element %s of shape %s",
              maker, values[position], position, made.shape()));
    }
  }

  /** The same anomaly, found where the gradients of several uses are added up. */
  static ArithmeticException inSum(ArithmeticException anomaly, Node node) {
    String place = ", where the gradient of '%s', of shape %s, is added up";
    return new ArithmeticException(
        anomaly.getMessage() + String.format(place, node.operation(), node.shape()));
  }

  /**
   * The gradients that a node makes. The operations of its rule are not watched one by one: they
   * may pass through an infinity on the way to a number.
   */
  static List<Tensor> checkedGradients(Node node, Tensor gradient, List<Tensor> saved) {
    List<Tensor> gradients = watch(false, () -> node.computeGradients(gradient));
    if (isFinite(List.of(gradient)) && isFinite(saved)) {
      String maker = "the derivative of '" + node.operation() + "', of shape " + node.shape() + ",";
      gradients.forEach(made -> check(maker, made));
    }
    return gradients;
  }
}
