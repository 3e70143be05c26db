package arraystoadam.nn;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * A part of a neural network: a function of a tensor, together with the parameters it learns. A
 * module may be made of other modules, its children.
 *
 * <p>A subclass registers its parameters and children in its constructor. The name of a parameter
 * within a larger module is the path to it, such as {@code "0.weight"}.
 */
public abstract class Module {

  private final Map<String, Parameter> parameters = new LinkedHashMap<>();
  private final Map<String, Tensor> buffers = new LinkedHashMap<>();
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
   * Makes a buffer of this module from its initial numbers: a tensor that is saved and moved with
   * the parameters, but not learned, such as a running mean. It is changed in place, and shares the
   * numbers of {@code initial} until it is moved or converted.
   *
   * @throws IllegalArgumentException if the name is taken, is empty, or has a dot in it
   */
  protected final Tensor registerBuffer(String name, Tensor initial) {
    requireFree(name);
    Tensor buffer =
        Objects.requireNonNull(initial, "registerBuffer: initial is null").keep().detach();
    buffers.put(name, buffer);
    return buffer;
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
    boolean isBuffer = buffers.containsKey(name);
    if (isBuffer || parameters.containsKey(name) || children.containsKey(name)) {
      throw new IllegalArgumentException("register: the name '" + name + "' is taken");
    }
  }

  /** All parameters, first those of this module, then those of its children, in order. */
  public final List<Parameter> parameters() {
    return List.copyOf(namedParameters().values());
  }

  /**
   * All parameters by name, in the same order. One with several names appears once, under the
   * first.
   */
  public final Map<String, Parameter> namedParameters() {
    return collect("", module -> module.parameters, new LinkedHashMap<>());
  }

  /** All buffers by name, in the same order. */
  public final Map<String, Tensor> namedBuffers() {
    return collect("", module -> module.buffers, new LinkedHashMap<>());
  }

  private <T> Map<String, T> collect(
      String prefix, Function<Module, Map<String, T>> own, Map<String, T> result) {
    own.apply(this)
        .forEach(
            (name, tensor) -> {
              if (!result.containsValue(tensor)) {
                result.put(prefix + name, tensor);
              }
            });
    children.forEach((name, child) -> child.collect(prefix + name + ".", own, result));
    return result;
  }

  /** All that a saved module consists of: the parameters, then the buffers. */
  private Map<String, Tensor> tensors() {
    Map<String, Tensor> result = new LinkedHashMap<>(namedParameters());
    result.putAll(namedBuffers());
    return result;
  }

  /**
   * Freezes all parameters, or makes them learn again. A frozen one costs no gradient of its own,
   * and no optimizer moves it.
   */
  public final void requiresGrad(boolean required) {
    parameters().forEach(parameter -> parameter.requiresGrad(required));
  }

  /** Forgets the gradients of all parameters, so that the next backward pass starts afresh. */
  public final void zeroGrad() {
    parameters().forEach(Tensor::clearGrad);
  }

  /** Switches this module and all modules within it to training, which is how a module begins. */
  public final void train() {
    setTraining(true);
  }

  /** Switches this module and all modules within it to evaluation. */
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

  /** All parameters and buffers by name: live tensors, which share their numbers. */
  public final Map<String, Tensor> stateDict() {
    Map<String, Tensor> state = tensors();
    state.replaceAll((name, tensor) -> tensor.detach());
    return state;
  }

  /**
   * Sets the numbers of all parameters and buffers, converted to their type and device. If anything
   * does not fit, nothing is changed.
   *
   * @throws IllegalArgumentException if an entry is missing, if one is unknown, or if a shape
   *     differs
   */
  public final void loadStateDict(Map<String, Tensor> state) {
    StateDicts.requireFits("loadStateDict", tensors(), state);
    loadPartOfStateDict(state);
  }

  /**
   * Sets the numbers of those parameters and buffers that the map has, and leaves the others alone.
   * If a shape does not fit, nothing is changed.
   *
   * @return the names that only one side has
   * @throws IllegalArgumentException if a shape differs
   */
  public final StateDicts.Difference loadPartOfStateDict(Map<String, Tensor> state) {
    Map<String, Tensor> part = tensors();
    StateDicts.Difference difference = StateDicts.difference("loadPartOfStateDict", part, state);
    part.keySet().retainAll(state.keySet());
    StateDicts.requireShapes("loadPartOfStateDict", part, state);
    Map<String, Tensor> converted = new LinkedHashMap<>(); // first all: one may be refused
    part.forEach(
        (name, tensor) ->
            converted.put(name, state.get(name).copy().to(tensor.dtype()).to(tensor.device())));
    Autograd.noGrad(() -> part.forEach((name, tensor) -> tensor.copyInPlace(converted.get(name))));
    return difference;
  }

  /** Moves all parameters and buffers; they stay the same objects. Their gradients are lost. */
  public final void to(Device device) {
    tensors().values().forEach(tensor -> tensor.setData(tensor.detach().to(device)));
  }

  /** Converts all parameters and buffers, in the same way. */
  public final void to(DType dtype) {
    tensors().values().forEach(tensor -> tensor.setData(tensor.detach().to(dtype)));
  }

  /** The parts of this module by name. */
  final Map<String, Module> children() {
    return children;
  }

  /** The module in one line, without its children. */
  protected String describe() {
    return getClass().getSimpleName();
  }

  /** The module and all modules within it, each on a line of its own. */
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
