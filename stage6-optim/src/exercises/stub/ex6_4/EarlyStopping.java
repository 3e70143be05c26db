package ex6_4;

import arraystoadam.nn.Module;

/** Watches a loss from epoch to epoch, and keeps the parameters of the best one. */
public final class EarlyStopping {

  private final Module model;
  private final int patience;

  /** Watches a model; {@code patience} is at least 1. */
  public EarlyStopping(Module model, int patience) {
    this.model = model;
    this.patience = patience;
  }

  /** Takes note of the loss after an epoch, and returns whether to stop. */
  public boolean update(double loss) {
    throw new UnsupportedOperationException(
        "Exercise 6.4: whether " + patience + " epochs brought nothing new");
  }

  /** The smallest loss so far. */
  public double best() {
    throw new UnsupportedOperationException("Exercise 6.4: return the best loss");
  }

  /** Sets the parameters to what they were in the best epoch. */
  public void restoreBest() {
    throw new UnsupportedOperationException("Exercise 6.4: restore the parameters of " + model);
  }
}
