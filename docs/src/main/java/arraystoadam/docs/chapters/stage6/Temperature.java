package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.chapters.stage6.WatchedTraining.Score;
import arraystoadam.docs.chapters.stage6.WatchedTraining.Setup;

/**
 * A number that all logits of a trained network are divided by: the one with the smallest
 * validation loss. After Guo and others (2017). No answer changes, only how sure the network is.
 */
record Temperature(double value, Score validation, Score test) {

  private static final int PARTS = 20;
  private static final int HIGHEST = 4;

  /** That of the network at the end of a training, to a twentieth. */
  static Temperature of(WatchedTraining watched) {
    Temperature best = at(1, watched);
    for (int i = PARTS / 2; i <= HIGHEST * PARTS; i++) {
      Temperature next = at((double) i / PARTS, watched);
      best = next.validation.loss() < best.validation.loss() ? next : best;
    }
    return best;
  }

  private static Temperature at(double value, WatchedTraining watched) {
    Setup setup = watched.setup();
    return new Temperature(
        value,
        WatchedTraining.score(watched.model(), setup.validation(), value),
        WatchedTraining.score(watched.model(), setup.test(), value));
  }
}
