package ex6_4;

import arraystoadam.nn.Module;
import arraystoadam.tensor.Tensor;
import java.util.Map;

/** Watches a loss from epoch to epoch, and keeps the parameters of the best one. */
public final class EarlyStopping {

  private final Module model;
  private final int patience;
  private double best = Double.POSITIVE_INFINITY;
  private int epochsSinceBest;
  private Map<String, Tensor> bestState;

  /** Watches a model; {@code patience} is at least 1. */
  public EarlyStopping(Module model, int patience) {
    this.model = model;
    this.patience = patience;
  }

  /** Takes note of the loss after an epoch, and returns whether to stop. */
  public boolean update(double loss) {
    if (loss < best) {
      best = loss;
      epochsSinceBest = 0;
      bestState = model.stateDict();
      bestState.replaceAll((name, tensor) -> tensor.copy());
    } else {
      epochsSinceBest++;
    }
    return epochsSinceBest >= patience;
  }

  /** The smallest loss so far. */
  public double best() {
    requireBest();
    return best;
  }

  /** Sets the parameters to what they were in the best epoch. */
  public void restoreBest() {
    requireBest();
    model.loadStateDict(bestState);
  }

  private void requireBest() {
    if (bestState == null) {
      throw new IllegalStateException("EarlyStopping: there is no best epoch yet");
    }
  }
}
