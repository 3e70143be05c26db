package ex6_2;

import arraystoadam.optim.LRSchedule;
import arraystoadam.optim.Optimizer;

/** Raises the learning rate for {@code warmup} epochs, then lowers it until {@code total}. */
public final class WarmupCosine extends LRSchedule {

  public WarmupCosine(Optimizer optimizer, int warmup, int total) {
    super(optimizer);
    throw new UnsupportedOperationException("Exercise 6.2: keep the numbers and go to epoch 0");
  }

  @Override
  protected double lrAt(int epoch, double baseLr) {
    throw new UnsupportedOperationException("Exercise 6.2: return the rate of an epoch");
  }
}
