package arraystoadam.docs.chapters.debug;

import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Init;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.Locale;
import java.util.Random;

/** The loss of a network that has learned nothing yet. */
public final class FirstLoss {

  private FirstLoss() {}

  public static void main(String[] args) {
    // tag::first[]
    DigitData data = DigitData.training();
    Random rng = new Random(0);
    Sequential model = DigitData.network(rng);
    show("as it should be", model, data.images(), data.classes());
    show("pixels from 0 to 16", model, data.images().mul(16), data.classes());
    Init.uniform(model.get(0, Linear.class).weight(), -1, 1, rng);
    Init.uniform(model.get(2, Linear.class).weight(), -1, 1, rng);
    show("weights from -1 to 1", model, data.images(), data.classes());
    // end::first[]
  }

  private static void show(String what, Sequential model, Tensor images, Tensor classes) {
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    double loss = lossFunction.forward(model.forward(images), classes).item();
    System.out.println(String.format(Locale.ROOT, "%-22s %7.4f", what, loss));
  }
}
