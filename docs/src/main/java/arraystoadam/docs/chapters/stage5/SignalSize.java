package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.Init;
import arraystoadam.nn.Linear;
import arraystoadam.tensor.Tensor;
import java.util.Locale;
import java.util.Random;
import java.util.function.Consumer;

/** How large a signal is after ten layers, for three ways to draw the first weights. */
public final class SignalSize {

  private static final int WIDTH = 100;
  private static final int DEPTH = 10;

  private SignalSize() {}

  public static void main(String[] args) {
    Random rng = new Random(0);
    show("from -1 to 1", linear -> Init.uniform(linear.weight(), -1, 1, rng));
    show("Linear's own", linear -> {});
    show("Kaiming", linear -> Init.kaimingUniform(linear.weight(), rng));
  }

  // tag::layers[]
  private static void show(String name, Consumer<Linear> initialise) {
    Random rng = new Random(1);
    Tensor signal = Tensor.randn(rng, 1000, WIDTH);
    for (int layer = 0; layer < DEPTH; layer++) {
      Linear linear = new Linear(WIDTH, WIDTH, rng);
      initialise.accept(linear);
      signal = linear.forward(signal).relu();
    }
    double rootMeanSquare = Math.sqrt(signal.pow(2).mean().item());
    System.out.println(String.format(Locale.ROOT, "%-14s%.2g", name, rootMeanSquare));
  }
  // end::layers[]
}
