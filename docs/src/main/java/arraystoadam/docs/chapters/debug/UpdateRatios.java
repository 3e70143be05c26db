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
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** How far a step moves the weights, compared with how large they are. */
public final class UpdateRatios {

  private UpdateRatios() {}

  public static void main(String[] args) {
    System.out.println("    lr    weight 0  weight 2  loss in the second epoch");
    for (double lr : new double[] {3e-5, 3e-3, 3e-1}) {
      System.out.println(line(lr));
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

  /** Trains for two epochs and says how the first went. */
  private static String line(double lr) {
    Random rng = new Random(0);
    Sequential model = DigitData.network(rng);
    DataLoader loader = DigitData.training().batches(rng);
    Optimizer optimizer = new Adam(model.parameters(), lr);
    double[] first = epoch(model, loader, optimizer);
    double[] second = epoch(model, loader, optimizer);
    return String.format(
        Locale.ROOT, "%6.0e  %9.5f %9.5f %8.4f", lr, first[0], first[1], second[2]);
  }

  /** The means of the ratios of both weights and of the loss. */
  private static double[] epoch(Sequential model, DataLoader loader, Optimizer optimizer) {
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    List<Parameter> weights =
        List.of(model.get(0, Linear.class).weight(), model.get(2, Linear.class).weight());
    double[] sums = new double[3];
    for (List<Tensor> batch : loader) {
      Tensor loss = lossFunction.forward(model.forward(batch.get(0)), batch.get(1));
      optimizer.zeroGrad();
      loss.backward();
      List<Tensor> before = weights.stream().map(it -> it.detach().copy()).toList();
      optimizer.step();
      sums[0] += ratio(weights.get(0), before.get(0));
      sums[1] += ratio(weights.get(1), before.get(1));
      sums[2] += loss.item();
    }
    return Arrays.stream(sums).map(sum -> sum / loader.batches()).toArray();
  }
}
