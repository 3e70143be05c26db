package arraystoadam.docs.chapters.stage6;

import static arraystoadam.docs.chapters.stage6.WatchedTraining.last;

import arraystoadam.docs.chapters.stage6.WatchedTraining.Score;
import arraystoadam.docs.chapters.stage6.WatchedTraining.Setup;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import java.util.List;
import java.util.stream.IntStream;

/** The losses of a training that goes on for too long, for both ways to split the images. */
public final class Overfitting {

  private static final double HIGHEST = 0.6;
  private static final Pen TRAINING = Pen.of(Palette.series(0));
  private static final Pen VALIDATION = Pen.of(Palette.series(1));
  private static final Pen TEST = Pen.of(Palette.series(2));

  private Overfitting() {}

  /** The losses over the epochs, side by side. */
  public static String svg() {
    Svg svg = new Svg(570, 300, new Outlines());
    draw(svg, 34, "split by writers", writers());
    draw(svg, 316, "split at random", WatchedTraining.of(Setup.RANDOM, 0));
    new Key(svg, 34, 16)
        .add("training images", TRAINING)
        .add("validation images", VALIDATION)
        .add("test images", TEST);
    return svg.toString();
  }

  private static void draw(Svg svg, double left, String title, WatchedTraining watched) {
    Axis x = new Axis(0, WatchedTraining.EPOCHS, left, left + 244);
    Axis y = new Axis(0, HIGHEST, 250, 62);
    Plot plot = new Plot(svg, x, y).grid(5, 6).title("loss, " + title).below("epoch");
    plot.numbersBelow(5).numbersLeft(6);
    line(plot, watched.test(), TEST);
    line(plot, watched.validation(), VALIDATION);
    line(plot, watched.training(), TRAINING);
    int best = watched.bestEpoch();
    double[] loss = {watched.validation().get(best - 1).loss()};
    plot.points(new double[] {best}, loss, 4.5, VALIDATION.color());
  }

  /** The line begins where it comes down into the plot. */
  private static void line(Plot plot, List<Score> scores, Pen pen) {
    int[] shown =
        IntStream.range(0, scores.size()).filter(i -> scores.get(i).loss() <= HIGHEST).toArray();
    double[] epochs = IntStream.of(shown).mapToDouble(i -> i + 1).toArray();
    plot.line(epochs, IntStream.of(shown).mapToDouble(i -> scores.get(i).loss()).toArray(), pen);
  }

  private static WatchedTraining writers() {
    return WatchedTraining.of(Setup.WRITERS, 0);
  }

  /** How many images are learned from. */
  public static int learned() {
    return WatchedTraining.LEARNED;
  }

  /** How many epochs there are. */
  public static int epochs() {
    return WatchedTraining.EPOCHS;
  }

  /** The epoch with the smallest validation loss, for the split by writers as all that follows. */
  public static int bestEpoch() {
    return writers().bestEpoch();
  }

  /** The validation loss after that epoch. */
  public static double bestValidationLoss() {
    return writers().validation().get(bestEpoch() - 1).loss();
  }

  /** The validation loss at the end. */
  public static double lastValidationLoss() {
    return last(writers().validation()).loss();
  }

  /** The loss of the images learned from after the best epoch. */
  public static double bestTrainingLoss() {
    return writers().training().get(bestEpoch() - 1).loss();
  }

  /** The same at the end. */
  public static double lastTrainingLoss() {
    return last(writers().training()).loss();
  }

  /** The first epoch after which all images learned from are read right, and in all later ones. */
  public static int allRightFrom() {
    List<Score> scores = writers().training();
    int epoch = scores.size();
    while (epoch > 1 && scores.get(epoch - 2).accuracy() == 100) {
      epoch--;
    }
    return epoch;
  }

  /** The loss of the test images after the best epoch. */
  public static double bestTestLoss() {
    return writers().test().get(bestEpoch() - 1).loss();
  }

  /** The same at the end. */
  public static double lastTestLoss() {
    return last(writers().test()).loss();
  }

  /** How many of the test images are read right after the best epoch, in percent. */
  public static double bestTestAccuracy() {
    return writers().test().get(bestEpoch() - 1).accuracy();
  }

  /** The same at the end. */
  public static double lastTestAccuracy() {
    return last(writers().test()).accuracy();
  }

  /** How probable the network took its wrong answers to the test images after the best epoch. */
  public static double bestSureWhenWrong() {
    return writers().test().get(bestEpoch() - 1).sureWhenWrong();
  }

  /** The same at the end. */
  public static double lastSureWhenWrong() {
    return last(writers().test()).sureWhenWrong();
  }

  /** How many test images are read right at the end, in percent, with the split at random. */
  public static double lastTestAccuracyAtRandom() {
    return last(WatchedTraining.of(Setup.RANDOM, 0).test()).accuracy();
  }

  /** By what the logits at the end are divided for the smallest validation loss. */
  public static double temperature() {
    return Temperature.of(writers()).value();
  }

  /** The loss of the test images with the logits divided by it. */
  public static double testLossAtTheTemperature() {
    return Temperature.of(writers()).test().loss();
  }

  /** The training with the split at random, and with four times as many epochs. */
  private static WatchedTraining longer() {
    return WatchedTraining.of(new Setup(false, 128, 0, 0, 4 * WatchedTraining.EPOCHS), 0);
  }

  /** How many epochs that is. */
  public static int longerEpochs() {
    return longer().validation().size();
  }

  /** The epoch with the smallest validation loss in it. */
  public static int longerBestEpoch() {
    return longer().bestEpoch();
  }

  /** That loss. */
  public static double longerBestValidationLoss() {
    return longer().validation().get(longerBestEpoch() - 1).loss();
  }

  /** The validation loss at its end. */
  public static double longerLastValidationLoss() {
    return last(longer().validation()).loss();
  }
}
