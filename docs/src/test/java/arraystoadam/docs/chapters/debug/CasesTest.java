package arraystoadam.docs.chapters.debug;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.gradcheck.GradCheck;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Each broken program shows the symptom that the chapter explains, and without its fault none. */
class CasesTest {

  private static final double CHANCE = Math.log(10);

  private interface Program {
    List<Epoch> train(Sequential model, DigitData data, int count, Random rng);
  }

  private static Epoch last(Program program) {
    Random rng = new Random(0);
    List<Epoch> epochs = program.train(DigitData.network(rng), DigitData.training(), 8, rng);
    assertEquals(8, epochs.size());
    return epochs.get(7);
  }

  @Test
  void theHealthyOneLearns() {
    Epoch last = last(Healthy::train);
    assertTrue(last.loss() < 0.2, last::toString);
    assertTrue(last.accuracy() > 94, last::toString);
    assertTrue(Healthy.oneBatch() < 0.01);
  }

  @Test
  void withoutZeroGradTheLossSwings() {
    Epoch last = last(Case1::train);
    assertTrue(last.loss() > 1 && last.loss() < CHANCE, last::toString);
    assertTrue(Case1.oneBatch() > 0.5);
  }

  @Test
  void withTwoSoftmaxesTheLossStaysAboveItsLeastAlthoughTheDigitsAreRead() {
    assertEquals(-Math.log(Math.E / (Math.E + 9)), Case2.leastLoss(), 1e-6);
    Epoch last = last(Case2::train);
    assertTrue(last.loss() > Case2.leastLoss() && last.loss() < 1.6, last::toString);
    assertTrue(last.accuracy() > 90, last::toString);
    assertTrue(Case2.oneBatch() > Case2.leastLoss());
  }

  @Test
  void ofThreeLearningRatesOneIsTooSmallAndOneSilencesTheNetwork() {
    UpdateRatios.Seen small = UpdateRatios.run(3e-5);
    assertTrue(small.ratio0() < 1e-3 && small.loss() > 2, small::toString);
    UpdateRatios.Seen right = UpdateRatios.run(3e-3);
    assertTrue(right.loss() < 1 && right.silent() < 0.25, right::toString);
    UpdateRatios.Seen large = UpdateRatios.run(3e-1);
    assertTrue(large.ratio0() > 1 && large.silent() > 0.95, large::toString);
    assertEquals(CHANCE, large.loss(), 0.1);
  }

  @Test
  void withTheClassesOfOtherImagesTheLossStaysAtChance() {
    Epoch last = last(Case3::train);
    assertEquals(CHANCE, last.loss(), 0.02);
    assertTrue(last.accuracy() < 20, last::toString);
    assertTrue(OneBatch.wrongClasses() < 0.01);
  }

  @Test
  void aBroadcastLossEndsAtTheMeanSquareOfTheTargets() {
    Sequential model = Case4.network();
    double[] losses = Case4.train(model, (prediction, y) -> prediction.sub(y).pow(2).mean());
    assertEquals(Case4.meanSquare(), losses[losses.length - 1], 1e-4);
    assertTrue(model.forward(Case4.points()).abs().max().item() < 0.01);
    assertTrue(Case4.mended() < 0.001);
    MSELoss checked = new MSELoss(Reduction.MEAN);
    assertThrows(IllegalArgumentException.class, () -> Case4.train(model, checked::forward));
  }

  @Test
  void inTrainingModeTheSameTestHasOtherResults() {
    Sequential model = Case5.trained();
    DigitData test = DigitData.test();
    assertTrue(test.accuracy(model) != test.accuracy(model));
    model.eval();
    assertEquals(test.accuracy(model), test.accuracy(model));
    assertTrue(test.accuracy(model) > 94);
  }

  @Test
  void theCutGradientIsFoundAndTheWholeOneIsRight() {
    Tensor x = Tensor.of(new double[] {0.5, -1, 2});
    GradCheck.check(in -> CutGradient.mended(in[0]), x);
    assertThrows(AssertionError.class, () -> GradCheck.check(in -> CutGradient.scaled(in[0]), x));
  }

  @Test
  void theSimpleRulesLieWhereTheChapterPutsThem() {
    assertTrue(Baselines.mostFrequent() < 15);
    double healthy = last(Healthy::train).accuracy();
    assertTrue(Baselines.nearestMean() > 80 && Baselines.nearestMean() < healthy);
  }
}
