package arraystoadam.optim;

/** Multiplies the learning rate by gamma every epoch: {@code base * gamma^epoch}. */
public final class ExponentialLR extends LRSchedule {

  private final double gamma;

  /**
   * Sets the rate of epoch 0.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public ExponentialLR(Optimizer optimizer, double gamma) {
    super(optimizer);
    this.gamma = Arguments.requireNotNegative(name(), "gamma", gamma);
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    return baseLr * StrictMath.pow(gamma, epoch);
  }
}
