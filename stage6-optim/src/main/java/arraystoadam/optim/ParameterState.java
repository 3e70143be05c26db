package arraystoadam.optim;

import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an optimizer remembers of one parameter from step to step. */
public final class ParameterState {

  private final Map<String, Tensor> buffers = new LinkedHashMap<>();
  private int steps;

  ParameterState() {}

  /** The number of this step, counted from 1. */
  public int steps() {
    return steps;
  }

  void countStep() {
    steps++;
  }

  /** A tensor of the given name in the shape of the parameter; zeros at first. */
  public Tensor buffer(String name, Tensor parameter) {
    return buffers.computeIfAbsent(name, key -> Tensor.zerosLike(parameter));
  }
}
