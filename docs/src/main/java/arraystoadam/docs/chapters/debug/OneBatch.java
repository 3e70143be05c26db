package arraystoadam.docs.chapters.debug;

import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RandomPermutation;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Learning one batch by heart. */
public final class OneBatch {

  private static final int STEPS = 201;

  private OneBatch() {}

  public static void main(String[] args) {
    List<Tensor> batch = batch();
    double[] losses = learn(batch.get(0), batch.get(1));
    for (int t = 0; t < STEPS; t += 40) {
      System.out.println(String.format(Locale.ROOT, "%4d   %.4f", t, losses[t]));
    }
  }

  private static List<Tensor> batch() {
    return DigitData.training().batches(new Random(0)).iterator().next();
  }

  // tag::batch[]
  private static double[] learn(Tensor images, Tensor classes) {
    Sequential model = DigitData.network(new Random(0));
    Optimizer optimizer = new Adam(model.parameters(), 3e-3);
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    double[] losses = new double[STEPS];
    for (int t = 0; t < STEPS; t++) {
      Tensor loss = lossFunction.forward(model.forward(images), classes);
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
      losses[t] = loss.item();
    }
    return losses;
  }

  // end::batch[]

  /** The last loss if the classes are those of other images. */
  public static double wrongClasses() {
    int[] other = RandomPermutation.of(32, new Random(1));
    List<Tensor> batch = batch();
    return learn(batch.get(0), batch.get(1).indexSelect(0, other))[STEPS - 1];
  }
}
