package arraystoadam.docs.chapters.debug;

import arraystoadam.tensor.Tensor;

/** How many digits are read right without any network. */
public final class Baselines {

  private static final DigitData TRAINING = DigitData.training();
  private static final DigitData TEST = DigitData.test();

  private Baselines() {}

  /** With the answer that is right most often, in percent. */
  public static double mostFrequent() {
    Tensor counts = isClass(TRAINING).sum(0);
    return 100 * TEST.classes().eq(counts.argmax()).mean().item();
  }

  /** With the digit whose mean image is the nearest, in percent. */
  public static double nearestMean() {
    // tag::means[]
    Tensor isClass = isClass(TRAINING); // [N, 10]
    Tensor means = isClass.t().matmul(TRAINING.images()).div(isClass.sum(0).unsqueeze(-1));
    Tensor distances = TEST.images().unsqueeze(1).sub(means).pow(2).sum(2); // [360, 10]
    Tensor nearest = distances.neg().argmax(1);
    // end::means[]
    return 100 * nearest.eq(TEST.classes()).mean().item();
  }

  /** {@code [N, 10]}: 1 in the column of the right class, 0 in all others. */
  private static Tensor isClass(DigitData data) {
    return data.classes().unsqueeze(-1).eq(Tensor.arange(10));
  }
}
