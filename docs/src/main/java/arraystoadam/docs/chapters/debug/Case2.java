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

/** A broken program, whose symptom and cause the chapter asks for. */
public final class Case2 {

  private Case2() {}

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
        Tensor prediction = model.forward(batch.get(0)).softmax(1);
        Tensor loss = lossFunction.forward(prediction, batch.get(1));
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

  /** The least loss that can be got in this way: the right class has 1, and all others have 0. */
  public static double leastLoss() {
    return -Math.log(largestProbability());
  }

  /** What the second softmax gives the right class in that case. */
  public static double largestProbability() {
    return Tensor.eye(10).select(0, 0).softmax(0).select(0, 0).item();
  }
}
