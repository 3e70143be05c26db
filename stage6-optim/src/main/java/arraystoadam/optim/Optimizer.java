package arraystoadam.optim;

import arraystoadam.device.DType;
import arraystoadam.device.Scope;
import arraystoadam.nn.StateDicts;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Improves parameters step by step, guided by their gradients. A training step is {@link
 * #zeroGrad}, a backward pass, {@link #step}.
 */
public abstract class Optimizer {

  private static final String LR = "lr";
  private static final String BASE_LR = "baseLr";

  private final List<Tensor> parameters;
  private List<ParameterState> states;
  private double baseLr;
  private double lr;

  /**
   * Takes the parameters to improve.
   *
   * @param lr the learning rate
   * @throws IllegalArgumentException if there is no parameter, if one is there twice, or if one is
   *     not a leaf that requires a gradient, or if {@code lr} is negative, infinite or NaN
   */
  protected Optimizer(List<? extends Tensor> parameters, double lr) {
    this.parameters = Arguments.allGiven(name(), "parameter", parameters);
    this.states = this.parameters.stream().map(parameter -> new ParameterState()).toList();
    this.baseLr = Arguments.requireNotNegative(name(), "lr", lr);
    this.lr = lr;
    requireDistinctLeaves();
  }

  private void requireDistinctLeaves() {
    if (parameters.isEmpty()) {
      throw new IllegalArgumentException(name() + ": there must be at least one parameter");
    }
    Set<Tensor> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = 0; i < parameters.size(); i++) {
      Tensor parameter = parameters.get(i);
      if (!parameter.isLeaf() || !parameter.requiresGrad()) {
        throw new IllegalArgumentException(
            String.format(
                "%s: parameter %s, of shape %s, must be a leaf that requires a gradient",
                name(), i, parameter.shape()));
      }
      if (!seen.add(parameter)) {
        throw new IllegalArgumentException(
            String.format(
                "%s: parameter %s, of shape %s, is there twice", name(), i, parameter.shape()));
      }
    }
  }

  /**
   * Improves each parameter that has a gradient. One that has been frozen, with {@code
   * requiresGrad(false)}, stays as it is, whatever gradient is left.
   *
   * <p>If the update of a parameter fails, such as for lack of memory, the step is not counted for
   * it and for those after it, but what is remembered of it may have moved: load a state that was
   * saved before.
   *
   * @throws IllegalStateException if a parameter has changed its type or device since its last
   *     step; then no parameter is changed
   */
  public final void step() {
    requireFits();
    Autograd.noGrad(() -> moving().forEach(i -> Scope.run(() -> step(i))));
  }

  private void step(int position) {
    Tensor parameter = parameters.get(position);
    ParameterState state = states.get(position);
    update(parameter, parameter.grad(), state);
    state.countStep();
  }

  /** Checks what {@link #step} checks before it changes anything. */
  final void requireFits() {
    moving().forEach(i -> states.get(i).requireFits(name(), i, parameters.get(i)));
  }

  /** The positions of the parameters that a step improves. */
  private IntStream moving() {
    return IntStream.range(0, parameters.size()).filter(this::isMoving);
  }

  private boolean isMoving(int position) {
    return parameters.get(position).requiresGrad() && parameters.get(position).hasGrad();
  }

  /** The name for messages: that of the class. */
  final String name() {
    return Arguments.nameOf(getClass(), "Optimizer");
  }

  /**
   * Changes one parameter in place; nothing in here is recorded, and what is computed is given up
   * at the end. What is to be remembered goes into a {@linkplain ParameterState#buffer buffer}.
   */
  protected abstract void update(Tensor parameter, Tensor grad, ParameterState state);

  /** The gradient with that of {@code weightDecay / 2 * parameter^2} added. */
  static Tensor decayed(Tensor grad, Tensor parameter, double weightDecay) {
    return weightDecay == 0 ? grad : grad.add(parameter.mul(weightDecay));
  }

  /**
   * {@code g / (size + eps)}, but 0 where that divides by 0: an eps that is 0 in the type of the
   * parameter must not throw elements away that have no gradient to measure.
   */
  static Tensor divided(Tensor g, Tensor size, double eps) {
    Tensor divisor = size.add(eps);
    if ((g.dtype() == DType.FLOAT32 ? (float) eps : eps) > 0) {
      return g.div(divisor);
    }
    Tensor isZero = divisor.eq(0);
    return g.mul(isZero.neg().add(1)).div(divisor.add(isZero));
  }

  /** Forgets the gradients of all parameters, so that the next backward pass starts afresh. */
  public final void zeroGrad() {
    parameters.forEach(Tensor::clearGrad);
  }

  /**
   * A copy of all that the optimizer remembers from step to step, and of the learning rate: with
   * this and the parameters saved, training can go on later as if it had not stopped.
   */
  public final Map<String, Tensor> stateDict() {
    Map<String, Tensor> result = new LinkedHashMap<>();
    result.put(LR, Tensor.scalar(DType.FLOAT64, lr));
    result.put(BASE_LR, Tensor.scalar(DType.FLOAT64, baseLr));
    for (int i = 0; i < states.size(); i++) {
      states.get(i).save(i + ".", result);
    }
    return result;
  }

  /**
   * Restores what {@link #stateDict} returned for an optimizer of the same kind for parameters of
   * the same shapes in the same order. If anything does not fit, nothing is changed.
   *
   * @throws IllegalArgumentException if an entry is missing, unknown, misshapen or senseless
   */
  public final void loadStateDict(Map<String, Tensor> state) {
    StateDicts.requireNoNull("loadStateDict", state);
    StateDicts.requireFits("loadStateDict", expectedEntries(state), state);
    List<ParameterState> loaded = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      loaded.add(ParameterState.load(i + ".", state, bufferNames(), parameters.get(i)));
    }
    double loadedLr = Arguments.requireNotNegative(name(), LR, state.get(LR).item());
    baseLr = Arguments.requireNotNegative(name(), BASE_LR, state.get(BASE_LR).item());
    lr = loadedLr;
    states = loaded;
  }

  /** Before its first step, an optimizer remembers nothing of a parameter but that. */
  private Map<String, Tensor> expectedEntries(Map<String, Tensor> state) {
    Tensor number = Tensor.scalar(0);
    Map<String, Tensor> expected = new LinkedHashMap<>();
    expected.put(LR, number);
    expected.put(BASE_LR, number);
    for (int i = 0; i < parameters.size(); i++) {
      Tensor parameter = parameters.get(i);
      expected.put(ParameterState.stepsEntry(i + "."), number);
      if (ParameterState.hasStepped(i + ".", state)) {
        for (String name : bufferNames()) {
          expected.put(i + "." + name, parameter);
        }
      }
    }
    return expected;
  }

  /** The names of the buffers that {@link #update} asks a state for. */
  protected Set<String> bufferNames() {
    return Set.of();
  }

  final List<Tensor> parameters() {
    return parameters;
  }

  /** The learning rate that was set last other than by a schedule. */
  final double baseLr() {
    return baseLr;
  }

  /** The learning rate. */
  public final double lr() {
    return lr;
  }

  /**
   * Sets the learning rate for the steps to come, and the base rate of schedules that are made from
   * now on; it is checked as in the constructor.
   */
  public final void setLr(double lr) {
    followSchedule(lr);
    baseLr = lr;
  }

  /** Sets the learning rate alone. */
  final void followSchedule(double lr) {
    this.lr = Arguments.requireNotNegative(name(), "lr", lr);
  }
}
