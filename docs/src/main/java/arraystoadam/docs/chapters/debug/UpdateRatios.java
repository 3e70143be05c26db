package arraystoadam.docs.chapters.debug;

import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Parameter;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.DataLoader;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How far a step moves the weights, compared with how large they are. */
public final class UpdateRatios {

  private UpdateRatios() {}

  /** What is seen with one learning rate: in the first step, and in and after two epochs. */
  record Seen(double ratio0, double ratio2, double loss, double silent) {}

  public static void main(String[] args) {
    System.out.println("    lr    weight 0  weight 2    loss  always 0");
    for (double lr : new double[] {3e-5, 3e-3, 3e-1}) {
      Seen seen = run(lr);
      System.out.printf(
          Locale.ROOT,
          "%6.0e  %9.5f %9.5f %8.4f %6.0f %%%n",
          lr,
          seen.ratio0,
          seen.ratio2,
          seen.loss,
          100 * seen.silent);
    }
  }

  // tag::ratio[]
  /** The size of the last step of an optimizer, as a part of the size of what it moved. */
  private static double ratio(Parameter now, Tensor before) {
    return norm(now.detach().sub(before)) / norm(before);
  }

  private static double norm(Tensor x) {
    return Math.sqrt(x.pow(2).sum().item());
  }

  // end::ratio[]

  /** Trains for two epochs. */
  static Seen run(double lr) {
    Random rng = new Random(0);
    Sequential model = DigitData.network(rng);
    DigitData data = DigitData.training();
    DataLoader loader = data.batches(rng);
    Optimizer optimizer = new Adam(model.parameters(), lr);
    List<Parameter> weights =
        List.of(model.get(0, Linear.class).weight(), model.get(2, Linear.class).weight());
    List<Tensor> before = weights.stream().map(it -> it.detach().copy()).toList();
    double[] ratios = null;
    double loss = 0;
    for (int epoch = 0; epoch < 2; epoch++) {
      loss = 0;
      for (List<Tensor> batch : loader) {
        loss += step(model, batch, optimizer) / loader.batches();
        if (ratios == null) {
          ratios =
              new double[] {
                ratio(weights.get(0), before.get(0)), ratio(weights.get(1), before.get(1))
              };
        }
      }
    }
    return new Seen(ratios[0], ratios[1], loss, silent(model, data));
  }

  private static double step(Sequential model, List<Tensor> batch, Optimizer optimizer) {
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    Tensor loss = lossFunction.forward(model.forward(batch.get(0)), batch.get(1));
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    return loss.item();
  }

  /** The part of the hidden units that are 0 for each image. */
  private static double silent(Sequential model, DigitData data) {
    Tensor hidden = model.get(0, Linear.class).forward(data.images()).detach().relu();
    return hidden.max(0).eq(0).mean().item();
  }
}
