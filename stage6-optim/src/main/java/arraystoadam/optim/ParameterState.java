package arraystoadam.optim;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an optimizer remembers of one parameter from step to step. */
public final class ParameterState {

  private static final String STEPS = "steps";

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

  /** Copies all there is into a map, under names that start with the prefix. */
  void save(String prefix, Map<String, Tensor> target) {
    target.put(prefix + STEPS, Tensor.scalar(DType.FLOAT64, steps));
    buffers.forEach((name, buffer) -> target.put(prefix + name, buffer.copy()));
  }

  /** The state that was saved under the prefix; its buffers are made to fit the parameter. */
  static ParameterState load(String prefix, Map<String, Tensor> source, Tensor parameter) {
    ParameterState state = new ParameterState();
    source.forEach(
        (name, tensor) -> {
          if (name.equals(prefix + STEPS)) {
            state.steps = (int) tensor.item();
          } else if (name.startsWith(prefix)) {
            state.buffers.put(name.substring(prefix.length()), fitted(name, tensor, parameter));
          }
        });
    return state;
  }

  private static Tensor fitted(String name, Tensor tensor, Tensor parameter) {
    if (!tensor.shape().equals(parameter.shape())) {
      throw new IllegalArgumentException(
          String.format(
              "loadStateDict: entry %s has shape %s, but the parameter has %s",
              name, tensor.shape(), parameter.shape()));
    }
    return tensor.to(parameter.dtype()).to(parameter.device()).copy();
  }
}
