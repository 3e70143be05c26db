package arraystoadam.optim;

/** Multiplies the learning rate by gamma every epoch: {@code base * gamma^epoch}. */
public final class ExponentialLR extends LRSchedule {

  private final double gamma;

  public ExponentialLR(Optimizer optimizer, double gamma) {
    super(optimizer);
    this.gamma = Optimizer.requireNotNegative("gamma", gamma);
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    return baseLr * StrictMath.pow(gamma, epoch);
  }
}
