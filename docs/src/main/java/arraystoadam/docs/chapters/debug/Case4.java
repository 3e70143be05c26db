package arraystoadam.docs.chapters.debug;

import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.nn.Tanh;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Locale;
import java.util.Random;
import java.util.function.BinaryOperator;

/** A broken program, whose symptom and cause the chapter asks for. */
public final class Case4 {

  private static final Tensor X = Tensor.linspace(-Math.PI, Math.PI, 100);
  private static final Tensor Y = X.sin();
  private static final int STEPS = 1000;

  private Case4() {}

  public static void main(String[] args) {
    // tag::call[]
    Sequential model = network();
    double[] losses = train(model, (prediction, y) -> prediction.sub(y).pow(2).mean());
    // end::call[]
    for (int t = 0; t <= STEPS; t += 200) {
      System.out.println(String.format(Locale.ROOT, "%4d   %.4f", t, losses[t]));
    }
    System.out.println(Autograd.noGrad(() -> model.forward(points()).flatten()));
    System.out.println(points().flatten().sin());
  }

  /** Five of the points, {@code [5, 1]}. */
  static Tensor points() {
    return Tensor.linspace(-2, 2, 5).unsqueeze(-1);
  }

  static Sequential network() {
    Random rng = new Random(0);
    return new Sequential(new Linear(1, 8, rng), new Tanh(), new Linear(8, 1, rng));
  }

  // tag::program[]
  static double[] train(Sequential model, BinaryOperator<Tensor> lossFunction) {
    Optimizer optimizer = new Adam(model.parameters(), 0.01);
    double[] losses = new double[STEPS + 1];
    for (int t = 0; t <= STEPS; t++) {
      Tensor loss = lossFunction.apply(model.forward(X.unsqueeze(-1)), Y);
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
      losses[t] = loss.item();
    }
    return losses;
  }

  // end::program[]

  /** The mean square of the values that are to be learned. */
  public static double meanSquare() {
    return Y.pow(2).mean().item();
  }

  /** The last loss when the shapes agree. */
  public static double mended() {
    MSELoss lossFunction = new MSELoss(Reduction.MEAN);
    return train(network(), (prediction, y) -> lossFunction.forward(prediction.flatten(), y))[
        STEPS];
  }
}
