package arraystoadam.docs.chapters.stage6;

import arraystoadam.device.Scope;
import arraystoadam.docs.chapters.debug.DigitData;
import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Dropout;
import arraystoadam.nn.Linear;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.AdamW;
import arraystoadam.optim.DataLoader;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;

/**
 * A training of a network for digits, and how it reads three sets of images after each epoch: those
 * that it learns from, the validation set and the test set. The learning rate stays the same.
 *
 * @param model the network at the end
 */
record WatchedTraining(
    Setup setup, Sequential model, List<Score> training, List<Score> validation, List<Score> test) {

  static final int EPOCHS = 50;
  static final int LEARNED = 1077;
  private static final int VALIDATED = 1437;
  private static final int ALL = 1797;

  /** Each takes seconds, and several facts and pictures tell of the same one. */
  private static final Map<String, WatchedTraining> KNOWN = new ConcurrentHashMap<>();

  /**
   * How some images are read.
   *
   * @param loss the mean
   * @param accuracy which part of them is read right, in percent
   * @param sureWhenWrong the mean probability that wrong answers got; NaN if there are none
   */
  record Score(double loss, double accuracy, double sureWhenWrong) {}

  /**
   * What is trained.
   *
   * @param byWriters whether the sets are of different writers
   * @param hidden how many hidden units the network has
   * @param dropout the probability with which one of them is set to zero; 0 for no dropout
   * @param decay the weight decay
   * @param epochs how often it sees each image
   */
  record Setup(boolean byWriters, int hidden, double dropout, double decay, int epochs) {

    static final Setup WRITERS = new Setup(true, 128, 0, 0);
    static final Setup RANDOM = new Setup(false, 128, 0, 0);

    Setup(boolean byWriters, int hidden, double dropout, double decay) {
      this(byWriters, hidden, dropout, decay, EPOCHS);
    }

    DigitData learned() {
      return images(0, LEARNED);
    }

    DigitData validation() {
      return images(LEARNED, VALIDATED);
    }

    DigitData test() {
      return images(VALIDATED, ALL);
    }

    private DigitData images(int from, int to) {
      return byWriters ? DigitData.byWriters(from, to) : DigitData.atRandom(from, to);
    }

    private Sequential network(Random rng) {
      Linear first = new Linear(64, hidden, rng);
      Linear second = new Linear(hidden, 10, rng);
      return dropout == 0
          ? new Sequential(first, new ReLU(), second)
          : new Sequential(first, new ReLU(), new Dropout(dropout, rng), second);
    }
  }

  /** The training with a seed. */
  static WatchedTraining of(Setup setup, long seed) {
    return KNOWN.computeIfAbsent(setup + " " + seed, key -> run(setup, new Random(seed)));
  }

  /** The trainings with so many seeds, from 0 on; some run at the same time. */
  static List<WatchedTraining> all(Setup setup, int seeds) {
    return LongStream.range(0, seeds).parallel().mapToObj(seed -> of(setup, seed)).toList();
  }

  private static WatchedTraining run(Setup setup, Random rng) {
    Sequential model = setup.network(rng);
    DigitData training = setup.learned();
    DigitData validation = setup.validation();
    DigitData test = setup.test();
    DataLoader loader = training.batches(rng);
    Adam.Options options = new Adam.Options().withWeightDecay(setup.decay());
    Optimizer optimizer = new AdamW(model.parameters(), 3e-3, options);
    WatchedTraining watched =
        new WatchedTraining(setup, model, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    // tag::watch[]
    for (int epoch = 1; epoch <= setup.epochs(); epoch++) {
      model.train();
      for (List<Tensor> batch : loader) {
        Scope.run(() -> step(model, optimizer, batch.get(0), batch.get(1)));
      }
      model.eval();
      watched.training().add(score(model, training));
      watched.validation().add(score(model, validation));
      watched.test().add(score(model, test));
    }
    // end::watch[]
    return watched;
  }

  private static void step(Sequential model, Optimizer optimizer, Tensor images, Tensor classes) {
    Tensor loss = new CrossEntropyLoss(Reduction.MEAN).forward(model.forward(images), classes);
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
  }

  private static Score score(Sequential model, DigitData data) {
    return score(model, data, 1);
  }

  /** The score with all logits divided by a temperature. */
  static Score score(Sequential model, DigitData data, double temperature) {
    Tensor logits = Autograd.noGrad(() -> model.forward(data.images())).div(temperature);
    double loss = new CrossEntropyLoss(Reduction.MEAN).forward(logits, data.classes()).item();
    Tensor right = logits.argmax(1).eq(data.classes());
    Tensor wrong = right.neg().add(1);
    double sure = logits.softmax(1).max(1).mul(wrong).sum().item() / wrong.sum().item();
    return new Score(loss, 100 * right.mean().item(), sure);
  }

  /** The epoch with the smallest validation loss, counted from 1. */
  int bestEpoch() {
    int best = 0;
    for (int i = 1; i < validation.size(); i++) {
      best = validation.get(i).loss() < validation.get(best).loss() ? i : best;
    }
    return best + 1;
  }

  /** What is left of one of the sets at the end. */
  static Score last(List<Score> scores) {
    return scores.get(scores.size() - 1);
  }

  /** A mean over several trainings, and the standard deviation. */
  record Spread(double mean, double deviation) {

    static Spread of(List<WatchedTraining> all, ToDoubleFunction<WatchedTraining> number) {
      double[] values = all.stream().mapToDouble(number).toArray();
      double mean = 0;
      for (double value : values) {
        mean += value / values.length;
      }
      double squares = 0;
      for (double value : values) {
        squares += (value - mean) * (value - mean);
      }
      return new Spread(mean, Math.sqrt(squares / (values.length - 1)));
    }
  }
}
