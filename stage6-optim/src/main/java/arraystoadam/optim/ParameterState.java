package arraystoadam.optim;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What an optimizer remembers of one parameter from step to step. */
public final class ParameterState {

  private static final String STEPS = "steps";

  private final Map<String, Tensor> buffers = new LinkedHashMap<>();
  private int steps; // that have been made

  ParameterState() {}

  /** The number of the step that is being made, counted from 1. */
  public int steps() {
    return steps + 1;
  }

  /** Counts a step when it has been made. */
  void countStep() {
    steps++;
  }

  /**
   * Checks that what is remembered can be used with the parameter as it is now.
   *
   * @throws IllegalStateException if the type or the device differs, or if the parameter's scope
   *     has ended
   */
  void requireFits(String optimizer, int position, Tensor parameter) {
    if (parameter.isGivenUp()) {
      throw new IllegalStateException(
          String.format(
              "%s: parameter %s, of shape %s, was given up at the end of its scope: keep() it there",
              optimizer, position, parameter.shape()));
    }
    for (Tensor buffer : buffers.values()) {
      if (buffer.dtype() != parameter.dtype() || buffer.device() != parameter.device()) {
        throw new IllegalStateException(
            String.format(
                "%s: parameter %s, of shape %s, is %s, but what is remembered of it is %s: convert"
                    + " that too, with loadStateDict(stateDict())",
                optimizer, position, parameter.shape(), kind(parameter), kind(buffer)));
      }
    }
  }

  private static String kind(Tensor tensor) {
    return tensor.dtype() + " on " + tensor.device().name();
  }

  /** A tensor of the given name in the shape of the parameter; zeros at first. */
  public Tensor buffer(String name, Tensor parameter) {
    Arguments.given("buffer", "name", name);
    return buffers.computeIfAbsent(name, key -> Tensor.zerosLike(parameter).keep());
  }

  /** Copies all there is into a map, under names that start with the prefix. */
  void save(String prefix, Map<String, Tensor> target) {
    target.put(prefix + STEPS, Tensor.scalar(DType.FLOAT64, steps));
    if (steps > 0) { // a first step that failed may have left some
      buffers.forEach((name, buffer) -> target.put(prefix + name, buffer.copy()));
    }
  }

  static String stepsEntry(String prefix) {
    return prefix + STEPS;
  }

  /** Whether a step was made before the state under the prefix was saved. */
  static boolean hasStepped(String prefix, Map<String, Tensor> source) {
    Tensor steps = source.get(stepsEntry(prefix));
    return steps != null && steps.size() == 1 && steps.item() > 0;
  }

  /** The state that was saved under the prefix; its buffers are made to fit the parameter. */
  static ParameterState load(
      String prefix, Map<String, Tensor> source, Set<String> names, Tensor parameter) {
    ParameterState state = new ParameterState();
    String entry = stepsEntry(prefix);
    state.steps = Arguments.count("entry " + entry, source.get(entry).item());
    if (state.steps > 0) {
      for (String name : names) {
        Tensor saved = source.get(prefix + name).to(parameter.dtype()).to(parameter.device());
        state.buffers.put(name, saved.copy().keep());
      }
    }
    return state;
  }
}
