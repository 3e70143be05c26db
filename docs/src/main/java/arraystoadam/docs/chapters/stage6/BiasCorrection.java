package arraystoadam.docs.chapters.stage6;

import arraystoadam.optim.Adam;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** How large Adam's steps are with a gradient that is always 1, and what they would be else. */
public final class BiasCorrection {

  private static final List<Integer> SHOWN = List.of(1, 2, 5, 10, 20, 50, 100, 1000, 5000);

  private BiasCorrection() {}

  public static void main(String[] args) {
    Tensor w = Tensor.of(new double[] {0}).requiresGrad(true);
    Adam adam = new Adam(List.of(w), 1);
    System.out.println("step   corrected   uncorrected");
    for (int t = 1; t <= 5000; t++) {
      final double before = w.item();
      adam.zeroGrad();
      w.sum().backward();
      adam.step();
      if (SHOWN.contains(t)) {
        print(t, before - w.item(), uncorrected(t));
      }
    }
  }

  /** How long the longest of the steps without the correction is. */
  public static double longest() {
    return IntStream.rangeClosed(1, 5000).mapToDouble(BiasCorrection::uncorrected).max().orElse(0);
  }

  // tag::uncorrected[]
  /** The step m / sqrt(v) of the learning rate 1, when all gradients up to step t were 1. */
  private static double uncorrected(int t) {
    double m = 1 - Math.pow(0.9, t);
    double v = 1 - Math.pow(0.999, t);
    return m / Math.sqrt(v);
  }

  // end::uncorrected[]

  private static void print(int t, double corrected, double uncorrected) {
    System.out.println(
        String.format(Locale.ROOT, "%4d   %9.3f   %11.3f", t, corrected, uncorrected));
  }
}
