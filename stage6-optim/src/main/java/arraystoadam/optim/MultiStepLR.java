package arraystoadam.optim;

import java.util.Arrays;

/**
 * Multiplies the learning rate by gamma at each milestone: {@code base * gamma^(number of
 * milestones up to the epoch)}.
 */
public final class MultiStepLR extends LRSchedule {

  private final int[] milestones;
  private final double gamma;

  public MultiStepLR(Optimizer optimizer, double gamma, int... milestones) {
    super(optimizer);
    this.milestones = milestones.clone();
    this.gamma = Optimizer.requireNotNegative("gamma", gamma);
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    long passed = Arrays.stream(milestones).filter(milestone -> milestone <= epoch).count();
    return baseLr * StrictMath.pow(gamma, passed);
  }
}
