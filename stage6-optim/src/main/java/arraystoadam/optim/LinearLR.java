package arraystoadam.optim;

/**
 * Moves the learning rate evenly from {@code startFactor} times the base rate to {@code endFactor}
 * times it in {@code totalIters} epochs, and leaves it there: a warm-up if it rises to the base
 * rate.
 */
public final class LinearLR extends LRSchedule {

  private final double startFactor;
  private final double endFactor;
  private final int totalIters;

  /** Ends at the base rate. */
  public LinearLR(Optimizer optimizer, double startFactor, int totalIters) {
    this(optimizer, startFactor, 1, totalIters);
  }

  /**
   * Sets the rate of epoch 0.
   *
   * @param startFactor above 0 and at most 1
   * @param endFactor from 0 to 1
   * @throws IllegalArgumentException if a number is out of range
   */
  public LinearLR(Optimizer optimizer, double startFactor, double endFactor, int totalIters) {
    super(optimizer);
    if (!(startFactor > 0 && startFactor <= 1)) {
      throw new IllegalArgumentException(
          name() + ": startFactor is " + startFactor + ", but must be above 0 and at most 1");
    }
    if (!(endFactor >= 0 && endFactor <= 1)) {
      throw new IllegalArgumentException(
          name() + ": endFactor is " + endFactor + ", but must be from 0 to 1");
    }
    this.startFactor = startFactor;
    this.endFactor = endFactor;
    this.totalIters = Arguments.requireAtLeast(1, name(), "totalIters", totalIters);
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    double progress = Math.min(1, (double) epoch / totalIters);
    return baseLr * (startFactor + (endFactor - startFactor) * progress);
  }
}
