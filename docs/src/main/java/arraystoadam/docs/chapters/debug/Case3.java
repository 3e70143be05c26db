package arraystoadam.docs.chapters.debug;

import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.DataLoader;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;

/** A broken program, whose symptom and cause the chapter asks for. */
public final class Case3 {

  private Case3() {}

  public static void main(String[] args) {
    run().forEach(System.out::println);
  }

  static List<Epoch> run() {
    Random rng = new Random(0);
    return train(DigitData.network(rng), DigitData.training(), 8, rng);
  }

  // tag::program[]
  static List<Epoch> train(Sequential model, DigitData data, int count, Random rng) {
    DataLoader images = new DataLoader(List.of(data.images()), 32, rng);
    DataLoader classes = new DataLoader(List.of(data.classes()), 32, rng);
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    Optimizer optimizer = new Adam(model.parameters(), 3e-3);
    List<Epoch> epochs = new ArrayList<>();
    for (int epoch = 1; epoch <= count; epoch++) {
      double sum = 0;
      Iterator<List<Tensor>> right = classes.iterator();
      for (List<Tensor> batch : images) {
        Tensor logits = model.forward(batch.get(0));
        Tensor loss = lossFunction.forward(logits, right.next().get(0));
        optimizer.zeroGrad();
        loss.backward();
        optimizer.step();
        sum += loss.item();
      }
      epochs.add(new Epoch(epoch, sum / images.batches(), model));
    }
    return epochs;
  }

  // end::program[]
}
