package ex6_2;

import arraystoadam.optim.LRSchedule;
import arraystoadam.optim.Optimizer;

/** Raises the learning rate for {@code warmup} epochs, then lowers it until {@code total}. */
public final class WarmupCosine extends LRSchedule {

  private final int warmup;
  private final int total;

  public WarmupCosine(Optimizer optimizer, int warmup, int total) {
    super(optimizer);
    if (warmup < 0 || total <= warmup) {
      throw new IllegalArgumentException(
          String.format(
              "WarmupCosine: warm-up %s must be at least 0, and total %s above it", warmup, total));
    }
    this.warmup = warmup;
    this.total = total;
    goTo(0);
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    if (epoch < warmup) {
      return baseLr * (epoch + 1) / warmup;
    }
    if (epoch >= total) {
      return 0;
    }
    double progress = (double) (epoch - warmup) / (total - warmup);
    return baseLr * (1 + Math.cos(Math.PI * progress)) / 2;
  }
}
