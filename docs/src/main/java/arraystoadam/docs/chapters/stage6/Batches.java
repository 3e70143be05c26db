package arraystoadam.docs.chapters.stage6;

import arraystoadam.optim.DataLoader;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Random;

/** Ten examples in batches of four, for two epochs. */
public final class Batches {

  private Batches() {}

  public static void main(String[] args) {
    // tag::batches[]
    Tensor inputs = Tensor.arange(10);
    Tensor targets = inputs.mul(10);
    DataLoader loader = new DataLoader(List.of(inputs, targets), 4, new Random(0));
    for (int epoch = 1; epoch <= 2; epoch++) {
      System.out.println("epoch " + epoch);
      for (List<Tensor> batch : loader) {
        System.out.println(batch.get(0) + " " + batch.get(1));
      }
    }
    // end::batches[]
  }
}
