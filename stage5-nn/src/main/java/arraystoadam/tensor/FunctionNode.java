package arraystoadam.tensor;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The node of a custom function's result: runs its backward pass and checks what it returns. */
final class FunctionNode extends Node {

  /** What the gradient of an input must look like, and whether it is wanted. */
  private record Slot(boolean needsGrad, Shape shape, DType dtype, Device device) {
    Slot(Tensor input) {
      this(input.requiresGrad(), input.shape(), input.dtype(), input.device());
    }

    boolean fits(Tensor gradient) {
      return gradient.shape().equals(shape)
          && gradient.dtype() == dtype
          && gradient.device() == device;
    }

    @Override
    public String toString() {
      return describe(shape, dtype, device);
    }
  }

  private final Function function;
  private final List<Slot> slots;
  private Context context;

  FunctionNode(Function function, Context context, List<Tensor> inputs, Shape shape) {
    super(function.name(), shape);
    this.function = function;
    this.context = context;
    this.slots = inputs.stream().map(Slot::new).toList();
    for (Tensor input : inputs) {
      if (input.requiresGrad()) {
        addInput(input.requireNode(function.name(), "input"));
      }
    }
    context.marks().forEach(this::save);
  }

  @Override
  List<Tensor> computeGradients(Tensor gradient) {
    List<Tensor> given = new ArrayList<>(context.sources());
    given.add(gradient);
    int[] versions = Function.versions(given);
    List<Tensor> gradients = function.backward(context, gradient);
    if (!Arrays.equals(Function.versions(given), versions)) {
      throw new IllegalStateException(
          operation() + ": the backward pass changed its gradient or a saved tensor in place");
    }
    if (gradients == null) {
      throw new IllegalStateException(operation() + ": the backward pass returned null");
    }
    if (gradients.size() != slots.size()) {
      throw new IllegalStateException(
          String.format(
              "%s: the backward pass returned %s gradients for %s inputs",
              operation(), gradients.size(), slots.size()));
    }
    List<Tensor> wanted = new ArrayList<>();
    for (int i = 0; i < slots.size(); i++) {
      if (slots.get(i).needsGrad()) {
        wanted.add(checked(i, gradients.get(i)));
      }
    }
    return wanted;
  }

  private Tensor checked(int position, Tensor gradient) {
    if (gradient == null) {
      throw new IllegalStateException(
          operation() + ": the gradient of input " + position + " is null");
    }
    if (!slots.get(position).fits(gradient)) {
      throw new IllegalStateException(
          String.format(
              "%s: the gradient of input %s is %s, but the input is %s",
              operation(),
              position,
              describe(gradient.shape(), gradient.dtype(), gradient.device()),
              slots.get(position)));
    }
    return gradient;
  }

  private static String describe(Shape shape, DType dtype, Device device) {
    return shape + " " + dtype + " on " + device.name();
  }

  @Override
  void free() {
    super.free();
    context = null;
  }
}
