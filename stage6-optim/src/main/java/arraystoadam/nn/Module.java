package arraystoadam.nn;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A part of a neural network: a function of a tensor, together with the parameters it learns. A
 * module may be made of other modules, its children.
 *
 * <p>A subclass registers its parameters and children in its constructor. The name of a parameter
 * within a larger module is the path to it, such as {@code "0.weight"}.
 */
public abstract class Module {

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Module> children = new LinkedHashMap<>();
  private boolean training = true;

  /** Computes the output for an input; the subclass says which shapes it takes. */
  public abstract Tensor forward(Tensor input);

  /**
   * Makes a parameter of this module from its initial numbers.
   *
   * @throws IllegalArgumentException if the name is taken, is empty, or has a dot in it
   */
  protected final Parameter register(String name, Tensor initial) {
    return register(name, new Parameter(initial));
  }

  /**
   * Makes a parameter of another module one of this module too: the two learn the same numbers.
   *
   * @throws IllegalArgumentException if the name is taken, is empty, or has a dot in it
   */
  protected final Parameter register(String name, Parameter shared) {
    requireFree(name);
    parameters.put(name, Objects.requireNonNull(shared, "register: shared is null"));
    return shared;
  }

  /**
   * Makes another module a child of this one.
   *
   * @throws IllegalArgumentException if the name is taken, is empty, or has a dot in it, or if the
   *     child is this module or contains it
   */
  protected final <M extends Module> M register(String name, M child) {
    requireFree(name);
    if (Objects.requireNonNull(child, "register: child is null").contains(this)) {
      throw new IllegalArgumentException(
          "register: '" + name + "' would make a module a part of itself");
    }
    children.put(name, child);
    return child;
  }

  boolean contains(Module other) {
    return this == other || children.values().stream().anyMatch(child -> child.contains(other));
  }

  private void requireFree(String name) {
    Objects.requireNonNull(name, "register: name is null");
    if (name.isEmpty() || name.contains(".")) {
      throw new IllegalArgumentException(
          "register: the name '" + name + "' must not be empty or have a dot in it");
    }
    if (parameters.containsKey(name) || children.containsKey(name)) {
      throw new IllegalArgumentException("register: the name '" + name + "' is taken");
    }
  }

  /** All parameters, first those of this module, then those of its children, in order. */
  public final List<Parameter> parameters() {
    return List.copyOf(namedParameters().values());
  }

  /** All parameters by name, in the same order. One that has several names is there once. */
  public final Map<String, Parameter> namedParameters() {
    Map<String, Parameter> result = new LinkedHashMap<>();
    collect("", result);
    return result;
  }

  private void collect(String prefix, Map<String, Parameter> result) {
    parameters.forEach(
        (name, parameter) -> {
          if (!result.containsValue(parameter)) {
            result.put(prefix + name, parameter);
          }
        });
    children.forEach((name, child) -> child.collect(prefix + name + ".", result));
  }

  /** Forgets the gradients of all parameters, so that the next backward pass starts afresh. */
  public final void zeroGrad() {
    parameters().forEach(Tensor::clearGrad);
  }

  /** Switches this module and all within it to training, as at first. */
  public final void train() {
    setTraining(true);
  }

  /** Switches this module and all within it to evaluation. */
  public final void eval() {
    setTraining(false);
  }

  private void setTraining(boolean training) {
    this.training = training;
    children.values().forEach(child -> child.setTraining(training));
  }

  /** Whether this module is being trained, which makes a difference to {@link Dropout}. */
  public final boolean isTraining() {
    return training;
  }

  /** The numbers of all parameters by name: live, shared with the parameters. */
  public final Map<String, Tensor> stateDict() {
    Map<String, Tensor> state = new LinkedHashMap<>();
    namedParameters().forEach((name, parameter) -> state.put(name, parameter.detach()));
    return state;
  }

  /**
   * Sets the numbers of all parameters, converted to their type and device. If anything does not
   * fit, nothing is changed.
   *
   * @throws IllegalArgumentException if a parameter is missing, if there is none of a name, or if a
   *     shape differs
   */
  public final void loadStateDict(Map<String, Tensor> state) {
    Map<String, Parameter> parameters = namedParameters();
    StateDicts.requireFits("loadStateDict", parameters, state);
    Autograd.noGrad(
        () ->
            parameters.forEach(
                (name, parameter) ->
                    parameter.copyInPlace(
                        state.get(name).to(parameter.dtype()).to(parameter.device()))));
  }

  /** Moves all parameters to a device; they stay the same objects. Their gradients are lost. */
  public final void to(Device device) {
    parameters().forEach(parameter -> parameter.setData(parameter.detach().to(device)));
  }

  /** Converts all parameters; they stay the same objects. Their gradients are lost. */
  public final void to(DType dtype) {
    parameters().forEach(parameter -> parameter.setData(parameter.detach().to(dtype)));
  }

  /** The module in one line, without its children. */
  protected String describe() {
    return getClass().getSimpleName();
  }

  /** The module and all within it, one to a line. */
  @Override
  public final String toString() {
    if (children.isEmpty()) {
      return describe();
    }
    StringBuilder text = new StringBuilder(describe()).append("(\n");
    children.forEach(
        (name, child) -> {
          String entry = "(" + name + "): " + child;
          text.append(entry.indent(2));
        });
    return text.append(")").toString();
  }
}
