package arraystoadam.docs.chapters.stage5;

import arraystoadam.tensor.Tensor;
import java.util.Locale;

/** The negative logarithm of a probability. */
public final class Surprise {

  private Surprise() {}

  public static void main(String[] args) {
    System.out.println("     p   -log p");
    for (double p : new double[] {1, 0.9, 0.5, 0.25, 0.1, 0.01, 0.001}) {
      double surprise = 0 - StrictMath.log(p);
      System.out.println(String.format(Locale.ROOT, "%6.3f   %6.3f", p, surprise));
    }
  }

  /** A half, a hundred times as a factor. */
  public static double productOfHalves() {
    return StrictMath.pow(0.5, 100);
  }

  /** A tenth, a hundred times as a factor, as a float32. */
  public static double productOfTenths() {
    Tensor product = Tensor.scalar(1);
    for (int i = 0; i < 100; i++) {
      product = product.mul(0.1);
    }
    return product.item();
  }

  /** The sum of the logarithms of a hundred tenths, as a float32. */
  public static double sumOfLogs() {
    return Tensor.full(0.1, 100).log().sum().item();
  }
}
