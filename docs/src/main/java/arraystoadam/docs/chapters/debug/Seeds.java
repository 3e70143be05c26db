package arraystoadam.docs.chapters.debug;

import java.util.List;
import java.util.Random;

/** The same training with five seeds. */
public final class Seeds {

  private Seeds() {}

  public static void main(String[] args) {
    // tag::seeds[]
    for (long seed = 0; seed < 5; seed++) {
      Random rng = new Random(seed);
      List<Epoch> epochs = Healthy.train(DigitData.network(rng), DigitData.training(), 8, rng);
      System.out.println("seed " + seed + "   " + epochs.get(7));
    }
    // end::seeds[]
  }
}
