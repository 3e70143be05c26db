package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.Linear;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import arraystoadam.nn.Summary;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import java.util.random.RandomGenerator;

/** The network for digits, layer by layer. */
public final class DigitsSummary {

  private DigitsSummary() {}

  public static void main(String[] args) {
    // tag::summary[]
    RandomGenerator rng = new Random(0);
    Sequential model =
        new Sequential(new Linear(64, 128, rng), new ReLU(), new Linear(128, 10, rng));
    System.out.print(Summary.of(model, Tensor.zeros(32, 64)));
    // end::summary[]
  }

  /** How many numbers the network learns. */
  public static int parameters() {
    RandomGenerator rng = new Random(0);
    return new Sequential(new Linear(64, 128, rng), new ReLU(), new Linear(128, 10, rng))
        .parameters().stream().mapToInt(Tensor::size).sum();
  }
}
