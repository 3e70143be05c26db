package arraystoadam.optim;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * Improves parameters step by step, by what their gradients say. A training step is {@link
 * #zeroGrad}, a backward pass, {@link #step}.
 */
public abstract class Optimizer {

  private final List<Tensor> parameters;
  private final List<ParameterState> states;
  private double lr;

  /**
   * Takes the parameters to improve.
   *
   * @param lr the learning rate
   * @throws IllegalArgumentException if there is no parameter, if one is there twice, or if one is
   *     not a leaf that requires a gradient, or if {@code lr} is negative, infinite or NaN
   */
  protected Optimizer(List<? extends Tensor> parameters, double lr) {
    this.parameters = List.copyOf(parameters);
    this.states = this.parameters.stream().map(parameter -> new ParameterState()).toList();
    this.lr = requireNotNegative("lr", lr);
    requireDistinctLeaves(this.parameters);
  }

  private static void requireDistinctLeaves(List<Tensor> parameters) {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException("optimizer: there must be at least one parameter");
    }
    Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < parameters.size(); i++) {
      Tensor parameter = parameters.get(i);
      if (!parameter.isLeaf() || !parameter.requiresGrad()) {
        throw new IllegalArgumentException(
            String.format(
                "optimizer: parameter %d, of shape %s, must be a leaf that requires a gradient",
                i, parameter.shape()));
      }
      if (!seen.add(parameter)) {
        throw new IllegalArgumentException(
            String.format(
                "optimizer: parameter %d, of shape %s, is there twice", i, parameter.shape()));
      }
    }
  }

  /** Improves each parameter that has a gradient. */
  public final void step() {
    Autograd.noGrad(
        () -> {
          for (int i = 0; i < parameters.size(); i++) {
            Tensor parameter = parameters.get(i);
            if (parameter.hasGrad()) {
              ParameterState state = states.get(i);
              state.countStep();
              update(parameter, parameter.grad(), state);
            }
          }
        });
  }

  /** Changes one parameter in place; nothing in here is recorded. */
  protected abstract void update(Tensor parameter, Tensor grad, ParameterState state);

  /** Forgets the gradients of all parameters, so that the next backward pass starts afresh. */
  public final void zeroGrad() {
    parameters.forEach(Tensor::clearGrad);
  }

  /** The learning rate. */
  public final double lr() {
    return lr;
  }

  /** Sets the learning rate for the steps to come; it is checked as in the constructor. */
  public final void setLr(double lr) {
    this.lr = requireNotNegative("lr", lr);
  }

  static double requireNotNegative(String name, double value) {
    if (!(value >= 0 && value <= Double.MAX_VALUE)) {
      throw new IllegalArgumentException(
          "optimizer: " + name + " is " + value + ", but must be finite and at least 0");
    }
    return value;
  }

  static double requireFinite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(
          "optimizer: " + name + " is " + value + ", but must be finite");
    }
    return value;
  }

  static double requireFraction(String name, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "optimizer: " + name + " is " + value + ", but must be at least 0 and below 1");
    }
    return value;
  }
}
