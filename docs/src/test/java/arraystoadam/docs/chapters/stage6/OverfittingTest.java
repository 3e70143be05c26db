package arraystoadam.docs.chapters.stage6;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.chapters.stage6.WatchedTraining.Score;
import arraystoadam.docs.chapters.stage6.WatchedTraining.Setup;
import arraystoadam.docs.chapters.stage6.WatchedTraining.Spread;
import arraystoadam.nn.Sequential;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the chapter says in words of the trainings that go on for too long. */
class OverfittingTest {

  @Test
  void onlyTheTrainingLossGoesOnFalling() {
    assertTrue(Overfitting.bestEpoch() < WatchedTraining.EPOCHS / 2);
    assertTrue(Overfitting.lastTrainingLoss() < Overfitting.bestTrainingLoss() / 5);
    assertTrue(Overfitting.lastValidationLoss() > 1.1 * Overfitting.bestValidationLoss());
    assertTrue(Overfitting.lastTestLoss() > 1.2 * Overfitting.bestTestLoss());
  }

  @Test
  void theAccuracyDoesNotFallAndTheWrongAnswersGetSurer() {
    assertTrue(Overfitting.lastTestAccuracy() >= Overfitting.bestTestAccuracy());
    assertTrue(Overfitting.lastSureWhenWrong() > Overfitting.bestSureWhenWrong() + 0.05);
  }

  @Test
  void theLossesDoNotTurnWithTheSplitAtRandom() {
    WatchedTraining random = WatchedTraining.of(Setup.RANDOM, 0);
    assertTrue(random.bestEpoch() > WatchedTraining.EPOCHS - 5);
    double least = random.test().stream().mapToDouble(Score::loss).min().orElseThrow();
    assertTrue(WatchedTraining.last(random.test()).loss() < 1.1 * least);
  }

  @Test
  void theyTurnLater() {
    assertTrue(Overfitting.longerBestEpoch() > WatchedTraining.EPOCHS);
    assertTrue(Overfitting.longerBestEpoch() < Overfitting.longerEpochs() / 2);
    assertTrue(
        Overfitting.longerLastValidationLoss() > 1.2 * Overfitting.longerBestValidationLoss());
  }

  /** So it is not what the network reads that makes the loss of the test images grow. */
  @Test
  void aSingleDivisorTakesTheGrowthOfTheLossBackAndChangesNoAnswer() {
    WatchedTraining watched = WatchedTraining.of(Setup.WRITERS, 0);
    assertTrue(Overfitting.temperature() > 1.1);
    assertTrue(Overfitting.testLossAtTheTemperature() < 0.85 * Overfitting.lastTestLoss());
    assertTrue(Overfitting.testLossAtTheTemperature() < 1.05 * Overfitting.bestTestLoss());
    assertEquals(Overfitting.lastTestAccuracy(), Temperature.of(watched).test().accuracy(), 1e-12);
  }

  @Test
  void beyondSomeSizeTheValidationLossIsTheSame() {
    Spread small = HiddenSizes.lowest(HiddenSizes.trained(16));
    Spread medium = HiddenSizes.lowest(HiddenSizes.trained(64));
    assertTrue(small.mean() - medium.mean() > larger(small, medium));
    Spread end = atTheEnd(64);
    Spread large = atTheEnd(256);
    assertEquals(end.mean(), large.mean(), larger(end, large));
  }

  private static Spread atTheEnd(int hidden) {
    return Spread.of(
        HiddenSizes.trained(hidden), it -> WatchedTraining.last(it.validation()).loss());
  }

  @Test
  void theBestEpochIsTheFirstWithTheSmallestValidationLoss() {
    List<Score> rising =
        IntStream.range(0, WatchedTraining.EPOCHS)
            .mapToObj(i -> new Score(Math.abs(i - 6) / 2, 0, 0))
            .toList();
    assertEquals(6, watched(rising).bestEpoch());
  }

  @Test
  void aSpreadIsThatOfASample() {
    WatchedTraining none = watched(List.of());
    double[] values = {1, 2, 6};
    int[] next = {0};
    Spread spread = Spread.of(List.of(none, none, none), it -> values[next[0]++]);
    assertEquals(3, spread.mean(), 1e-12);
    assertEquals(Math.sqrt(7), spread.deviation(), 1e-12);
  }

  @Test
  void eachRemedyLowersTheLossAndNoneRaisesTheAccuracyByMoreThanASeed() {
    List<Regularisation.Row> rows = Regularisation.rows();
    Spread plain = rows.get(0).testLoss();
    for (Regularisation.Row row : rows) {
      for (Regularisation.Row other : rows) {
        double gain = row.accuracy().mean() - other.accuracy().mean();
        assertTrue(gain < larger(row.accuracy(), other.accuracy()), row + " and " + other);
      }
    }
    for (Regularisation.Row row : rows.subList(1, rows.size())) {
      double gain = plain.mean() - row.testLoss().mean();
      assertTrue(gain > 2 * larger(plain, row.testLoss()), row.toString());
      double sure = rows.get(0).sureWhenWrong().mean();
      assertTrue(row.sureWhenWrong().mean() < sure - 0.02, row.toString());
      for (Regularisation.Row other : rows.subList(1, rows.size())) {
        double difference = row.testLoss().mean() - other.testLoss().mean();
        assertTrue(difference < larger(row.testLoss(), other.testLoss()), row + " and " + other);
      }
    }
  }

  private static WatchedTraining watched(List<Score> validation) {
    return new WatchedTraining(Setup.WRITERS, new Sequential(), List.of(), validation, List.of());
  }

  private static double larger(Spread a, Spread b) {
    return Math.max(a.deviation(), b.deviation());
  }
}
