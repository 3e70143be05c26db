package arraystoadam.figures.backward;

import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The values of a computation that need a gradient, in the order in which they were made. */
final class Graph {

  private final List<Value> values = new ArrayList<>();
  private Value output;

  /** A value that was not computed. */
  Value leaf(String name, double number) {
    Tensor tensor = Tensor.scalar(DType.FLOAT64, number).requiresGrad(true);
    return added(name, Operation.LEAF, null, null, tensor);
  }

  /** A number that needs no gradient. */
  static Value constant(double number) {
    Tensor tensor = Tensor.scalar(DType.FLOAT64, number);
    return new Value(0, Text.number(number), Operation.LEAF, null, null, tensor);
  }

  /** The result of an operation; a constant if both operands are. */
  Value apply(Operation operation, Value first, Value second) {
    Tensor tensor = operation.of(first.tensor(), second.tensor());
    return tensor.requiresGrad()
        ? added("", operation, first, second, tensor)
        : constant(tensor.item());
  }

  private Value added(String name, Operation operation, Value first, Value second, Tensor tensor) {
    int number = values.size() + 1;
    String shown = name.isEmpty() ? numbered(number) : name;
    Value value = new Value(number, shown, operation, first, second, tensor);
    values.add(value);
    return value;
  }

  private static String numbered(int number) {
    return "v" + number;
  }

  /** The same value by a name, if it has none yet. */
  Value named(String name, Value value) {
    if (!value.needsGradient() || !value.name().equals(numbered(value.number()))) {
      return value;
    }
    Value renamed =
        new Value(
            value.number(), name, value.operation(), value.first(), value.second(), value.tensor());
    values.set(value.number() - 1, renamed);
    return renamed;
  }

  void setOutput(Value value) {
    output = value;
  }

  /** The value whose gradients are asked for. */
  Value output() {
    return output;
  }

  /** All that need a gradient, the oldest first. */
  List<Value> values() {
    return values;
  }

  /**
   * The gradient of the output with respect to each value, as the library computes it.
   *
   * @throws IllegalStateException if the output needs no gradient
   */
  double[] gradients() {
    List<Tensor> tensors = values.stream().map(Value::tensor).toList();
    List<Tensor> gradients = Autograd.grad(output.tensor(), tensors, BackwardOption.ALLOW_UNUSED);
    return gradients.stream().mapToDouble(Tensor::item).toArray();
  }
}
