package arraystoadam.optim;

/**
 * Lowers the learning rate along a cosine from the base rate to {@code etaMin} in {@code tMax}
 * epochs, and then back up: {@code etaMin + (base - etaMin) * (1 + cos(pi * epoch / tMax)) / 2}.
 *
 * <p>Loshchilov and Hutter, "SGDR: Stochastic gradient descent with warm restarts", 2017, equation
 * 5, without the restarts.
 */
public final class CosineAnnealingLR extends LRSchedule {

  private final int tMax;
  private final double etaMin;

  /**
   * Sets the rate of epoch 0.
   *
   * @throws IllegalArgumentException if a number is out of range
   */
  public CosineAnnealingLR(Optimizer optimizer, int tMax, double etaMin) {
    super(optimizer);
    this.tMax = Arguments.requireAtLeast(1, name(), "tMax", tMax);
    this.etaMin = Arguments.requireNotNegative(name(), "etaMin", etaMin);
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    double share = (1 + StrictMath.cos(Math.PI * epoch / tMax)) / 2;
    return etaMin + (baseLr - etaMin) * share;
  }
}
