package arraystoadam.optim;

/**
 * Multiplies the learning rate by gamma every {@code stepSize} epochs: {@code base *
 * gamma^floor(epoch / stepSize)}.
 */
public final class StepLR extends LRSchedule {

  private final int stepSize;
  private final double gamma;

  /**
   * Sets the rate of epoch 0.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public StepLR(Optimizer optimizer, int stepSize, double gamma) {
    super(optimizer);
    this.stepSize = Arguments.requireAtLeast(1, name(), "stepSize", stepSize);
    this.gamma = Arguments.requireNotNegative(name(), "gamma", gamma);
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    return baseLr * StrictMath.pow(gamma, epoch / stepSize);
  }
}
