package arraystoadam.docs.chapters.stage6;

import static arraystoadam.docs.chapters.stage6.WatchedTraining.last;

import arraystoadam.docs.chapters.stage6.WatchedTraining.Score;
import arraystoadam.docs.chapters.stage6.WatchedTraining.Setup;
import arraystoadam.docs.chapters.stage6.WatchedTraining.Spread;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** Three ways against overfitting, and a fourth one, on the images of other writers. */
public final class Regularisation {

  private static final int SEEDS = 5;
  private static final List<WatchedTraining> PLAIN = WatchedTraining.all(Setup.WRITERS, SEEDS);
  private static final List<WatchedTraining> DROPOUT =
      WatchedTraining.all(new Setup(true, 128, 0.5, 0), SEEDS);
  private static final List<WatchedTraining> DECAY =
      WatchedTraining.all(new Setup(true, 128, 0, 0.1), SEEDS);

  private Regularisation() {}

  /** What came of a training, over the seeds. */
  record Row(
      String name, Spread validationLoss, Spread testLoss, Spread accuracy, Spread sureWhenWrong) {

    @Override
    public String toString() {
      return String.format(
          Locale.ROOT,
          "%-17s  %.3f (%.3f)     %.3f (%.3f)     %.1f %% (%.1f)   %.2f",
          name,
          validationLoss.mean(),
          validationLoss.deviation(),
          testLoss.mean(),
          testLoss.deviation(),
          accuracy.mean(),
          accuracy.deviation(),
          sureWhenWrong.mean());
    }
  }

  public static void main(String[] args) {
    System.out.println(
        "                   validation loss   test loss         test accuracy  if wrong");
    rows().forEach(System.out::println);
  }

  static List<Row> rows() {
    return List.of(
        atTheEnd("none", PLAIN),
        row("early stopping", PLAIN, Regularisation::best),
        atTheEnd("dropout 0.5", DROPOUT),
        atTheEnd("weight decay 0.1", DECAY),
        atTheBestTemperature("temperature", PLAIN));
  }

  private static Row atTheEnd(String name, List<WatchedTraining> all) {
    return row(name, all, (it, scores) -> last(scores));
  }

  private static Row atTheBestTemperature(String name, List<WatchedTraining> all) {
    return new Row(
        name,
        Spread.of(all, it -> Temperature.of(it).validation().loss()),
        Spread.of(all, it -> Temperature.of(it).test().loss()),
        Spread.of(all, it -> Temperature.of(it).test().accuracy()),
        Spread.of(all, it -> Temperature.of(it).test().sureWhenWrong()));
  }

  private static Row row(
      String name,
      List<WatchedTraining> all,
      BiFunction<WatchedTraining, List<Score>, Score> score) {
    return new Row(
        name,
        Spread.of(all, it -> score.apply(it, it.validation()).loss()),
        Spread.of(all, it -> score.apply(it, it.test()).loss()),
        Spread.of(all, it -> score.apply(it, it.test()).accuracy()),
        Spread.of(all, it -> score.apply(it, it.test()).sureWhenWrong()));
  }

  /** Of some scores, that after the epoch with the smallest validation loss. */
  private static Score best(WatchedTraining watched, List<Score> scores) {
    return scores.get(watched.bestEpoch() - 1);
  }
}
