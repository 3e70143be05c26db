package arraystoadam.docs.chapters.debug;

import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.DataLoader;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A training in which all is as it should be, to compare the broken ones with. */
public final class Healthy {

  private Healthy() {}

  public static void main(String[] args) {
    run().forEach(System.out::println);
  }

  static List<Epoch> run() {
    Random rng = new Random(0);
    return train(DigitData.network(rng), DigitData.training(), 8, rng);
  }

  // tag::program[]
  static List<Epoch> train(Sequential model, DigitData data, int count, Random rng) {
    DataLoader loader = data.batches(rng);
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    Optimizer optimizer = new Adam(model.parameters(), 3e-3);
    List<Epoch> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= count; epoch++) {
      double sum = 0;
      for (List<Tensor> batch : loader) {
        Tensor logits = model.forward(batch.get(0));
        Tensor loss = lossFunction.forward(logits, batch.get(1));
        optimizer.zeroGrad();
        loss.backward();
        optimizer.step();
        sum += loss.item();
      }
      epochs.add(new Epoch(epoch, sum / loader.batches(), model));
    }
    return epochs;
  }

  // end::program[]

  /** The loss of one batch after 200 steps on nothing else. */
  public static double oneBatch() {
    Random rng = new Random(0);
    DigitData batch = DigitData.training().first(32);
    return train(DigitData.network(rng), batch, 200, rng).get(199).loss();
  }
}
