package arraystoadam.docs.chapters.debug;

import arraystoadam.nn.Dropout;
import arraystoadam.nn.Linear;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import java.util.Locale;
import java.util.Random;

/** A broken program, whose symptom and cause the chapter asks for. */
public final class Case5 {

  private Case5() {}

  public static void main(String[] args) {
    Sequential model = trained();
    // tag::test[]
    for (int i = 0; i < 3; i++) {
      double accuracy = DigitData.test().accuracy(model);
      System.out.println(String.format(Locale.ROOT, "test images %.1f %%", accuracy));
    }
    // end::test[]
  }

  // tag::model[]
  static Sequential trained() {
    Random rng = new Random(0);
    Sequential model =
        new Sequential(
            new Linear(64, 128, rng), new ReLU(), new Dropout(0.5, rng), new Linear(128, 10, rng));
    Healthy.train(model, DigitData.training(), 8, rng);
    return model;
  }

  // end::model[]

  /** The accuracy in the mode for use, in percent. */
  public static double mended() {
    Sequential model = trained();
    model.eval();
    return DigitData.test().accuracy(model);
  }
}
