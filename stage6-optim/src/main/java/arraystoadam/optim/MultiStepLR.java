package arraystoadam.optim;

import java.util.Arrays;

/**
 * Multiplies the learning rate by gamma at each milestone: {@code base * gamma^(number of
 * milestones up to the epoch)}.
 */
public final class MultiStepLR extends LRSchedule {

  private final int[] milestones;
  private final double gamma;

  /**
   * Sets the rate of epoch 0.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public MultiStepLR(Optimizer optimizer, double gamma, int... milestones) {
    super(optimizer);
    this.milestones = Arguments.given(name(), "milestones", milestones).clone();
    for (int milestone : milestones) {
      Arguments.requireAtLeast(0, name(), "milestone", milestone);
    }
    this.gamma = Arguments.requireNotNegative(name(), "gamma", gamma);
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    long passed = Arrays.stream(milestones).filter(milestone -> milestone <= epoch).count();
    return baseLr * StrictMath.pow(gamma, passed);
  }
}
