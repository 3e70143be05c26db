package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.chapters.stage1.BestCubic;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Module;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.nn.Tanh;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.Locale;
import java.util.Random;
import java.util.stream.LongStream;

/** The task of {@code SineFit}, for a network with a hidden layer. */
public final class HiddenLayer {

  private static final int STEPS = 2000;
  private static final Tensor X = Tensor.linspace(-Math.PI, Math.PI, 2000).unsqueeze(-1);
  private static final Tensor Y = X.sin();
  private static final Sequential TRAINED = network(0);
  private static final double[] LOSSES = train(TRAINED);

  private HiddenLayer() {}

  public static void main(String[] args) {
    for (int t = 0; t <= STEPS; t += 400) {
      System.out.println(String.format(Locale.ROOT, "%4d  %10.4f", t, LOSSES[t]));
    }
  }

  // tag::model[]
  private static Sequential network(long seed) {
    Random rng = new Random(seed);
    return new Sequential(new Linear(1, 8, rng), new Tanh(), new Linear(8, 1, rng));
  }

  // end::model[]

  // tag::train[]
  private static double[] train(Module model) {
    Optimizer optimizer = new Adam(model.parameters(), 0.01);
    double[] losses = new double[STEPS + 1];
    for (int t = 0; t < STEPS; t++) {
      Tensor loss = loss(model);
      losses[t] = loss.item();
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
    }
    losses[STEPS] = loss(model).item();
    return losses;
  }

  private static Tensor loss(Module model) {
    return new MSELoss(Reduction.SUM).forward(model.forward(X), Y);
  }

  // end::train[]

  /** The network that the seed 0 leads to. */
  static Sequential trained() {
    return TRAINED;
  }

  /** Its loss. */
  public static double loss() {
    return LOSSES[STEPS];
  }

  /** The largest of the losses that five seeds lead to. */
  public static double largestLoss() {
    double others =
        LongStream.range(1, 5).mapToDouble(s -> train(network(s))[STEPS]).max().orElseThrow();
    return Math.max(loss(), others);
  }

  /** The loss of the same two layers, trained in the same way, without the activation. */
  public static double withoutTanh() {
    Random rng = new Random(0);
    return train(new Sequential(new Linear(1, 8, rng), new Linear(8, 1, rng)))[STEPS];
  }

  /** What the network takes the sine of 2 pi for. */
  public static double atTwoPi() {
    return TRAINED.forward(Tensor.of(new float[] {(float) (2 * Math.PI)}, 1, 1)).item();
  }

  /** What the best cubic takes it for. */
  public static double cubicAtTwoPi() {
    return BestCubic.at(2 * Math.PI);
  }
}
