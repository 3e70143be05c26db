package arraystoadam.optim;

/**
 * Raises the learning rate evenly from {@code startFactor} times the base rate to the base rate in
 * {@code totalIters} epochs: a warm-up.
 */
public final class LinearLR extends LRSchedule {

  private final double startFactor;
  private final int totalIters;

  /**
   * Sets the rate of epoch 0.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public LinearLR(Optimizer optimizer, double startFactor, int totalIters) {
    super(optimizer);
    if (!(startFactor > 0 && startFactor <= 1)) {
      throw new IllegalArgumentException(
          name() + ": startFactor is " + startFactor + ", but must be above 0 and at most 1");
    }
    this.startFactor = startFactor;
    this.totalIters = Arguments.requireAtLeast(1, name(), "totalIters", totalIters);
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    double progress = Math.min(1, (double) epoch / totalIters);
    return baseLr * (startFactor + (1 - startFactor) * progress);
  }
}
