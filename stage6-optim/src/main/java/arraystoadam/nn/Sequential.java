package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Objects;

/** Modules one after the other, each taking the output of the one before. */
public final class Sequential extends Module {

  private final List<Module> modules;

  /** Makes a chain; the children are named by their position, from 0. */
  public Sequential(Module... modules) {
    Objects.requireNonNull(modules, "Sequential: modules is null");
    for (int i = 0; i < modules.length; i++) {
      register(Integer.toString(i), modules[i]);
    }
    this.modules = List.of(modules);
  }

  @Override
  public Tensor forward(Tensor input) {
    Tensor result = Objects.requireNonNull(input, "Sequential: input is null");
    for (Module module : modules) {
      result = module.forward(result);
    }
    return result;
  }

  /**
   * The module at a position, counted from 0.
   *
   * @throws IllegalArgumentException if there is none, or if it is of another class
   */
  public <M extends Module> M get(int position, Class<M> type) {
    Objects.requireNonNull(type, "get: type is null");
    if (position < 0 || position >= modules.size()) {
      throw new IllegalArgumentException(
          "get: position " + position + " must be from 0 to below " + modules.size());
    }
    Module module = modules.get(position);
    if (!type.isInstance(module)) {
      throw new IllegalArgumentException(
          String.format(
              "get: module %s is %s, not a %s", position, module.describe(), type.getSimpleName()));
    }
    return type.cast(module);
  }
}
