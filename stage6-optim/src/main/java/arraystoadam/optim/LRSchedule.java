package arraystoadam.optim;

import arraystoadam.device.DType;
import arraystoadam.nn.StateDicts;
import arraystoadam.tensor.Tensor;
import java.util.Map;

/**
 * Changes the learning rate of an optimizer as training goes on. Call {@link #step} after each
 * epoch; the rate of epoch 0 is set when the schedule is made.
 *
 * <p>Each schedule is a function of the base rate, which the optimizer was made with or was given
 * by {@link Optimizer#setLr} before the schedule was made, and of the number of epochs that have
 * passed: its rate can be read off its formula. An optimizer follows one schedule; of two, the last
 * to step would win.
 */
public abstract class LRSchedule {

  private static final String EPOCH = "epoch";
  private static final String BASE_LR = "baseLr";

  private final Optimizer optimizer;
  private double baseLr;
  private int epoch;

  protected LRSchedule(Optimizer optimizer) {
    this.optimizer = Arguments.given(name(), "the optimizer", optimizer);
    this.baseLr = optimizer.baseLr();
  }

  /** The learning rate of an epoch, counted from 0. */
  protected abstract double lrAt(int epoch, double baseLr);

  /** Sets the rate of the next epoch. */
  public final void step() {
    goTo(epoch + 1);
  }

  /**
   * Goes to an epoch, counted from 0, such as the one at which training was stopped.
   *
   * @throws IllegalArgumentException if the epoch is negative
   */
  public final void goTo(int epoch) {
    if (epoch < 0) {
      throw new IllegalArgumentException(name() + ": epoch " + epoch + " must be at least 0");
    }
    optimizer.followSchedule(lrAt(epoch, baseLr)); // refuses a rate that is none
    this.epoch = epoch;
  }

  /** The epoch and the base rate, to be saved with the optimizer, which has the rate itself. */
  public final Map<String, Tensor> stateDict() {
    return Map.of(
        EPOCH, Tensor.scalar(DType.FLOAT64, epoch),
        BASE_LR, Tensor.scalar(DType.FLOAT64, baseLr));
  }

  /**
   * Takes over what {@link #stateDict} returned. The rate of the optimizer stays as it is until the
   * next step.
   *
   * @throws IllegalArgumentException if it does not fit; then nothing is changed
   */
  public final void loadStateDict(Map<String, Tensor> state) {
    StateDicts.requireFits("loadStateDict", stateDict(), state);
    int savedEpoch = Arguments.count("entry " + EPOCH, state.get(EPOCH).item());
    baseLr = Arguments.requireNotNegative(name(), BASE_LR, state.get(BASE_LR).item());
    epoch = savedEpoch;
  }

  /** The name for messages: that of the class. */
  final String name() {
    return Arguments.nameOf(getClass(), "LRSchedule");
  }

  /** The epoch that the optimizer's learning rate belongs to, counted from 0. */
  public final int epoch() {
    return epoch;
  }
}
