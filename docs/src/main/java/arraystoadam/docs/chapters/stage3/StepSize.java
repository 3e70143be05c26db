package arraystoadam.docs.chapters.stage3;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Locale;

/** How wrong the difference quotient of the sine at 1 is, by step and by type. */
public final class StepSize {

  private StepSize() {}

  // tag::difference[]
  static double slope(DType dtype, double x, double h) {
    Tensor above = Tensor.scalar(dtype, x + h);
    Tensor below = Tensor.scalar(dtype, x - h);
    return above.sin().sub(below.sin()).div(above.sub(below)).item();
  }

  // end::difference[]

  public static void main(String[] args) {
    System.out.println("step    error in float64   error in float32");
    for (int exponent = 1; exponent <= 8; exponent++) {
      double h = Double.parseDouble("1e-" + exponent);
      System.out.printf(
          Locale.ROOT,
          "1e-%d    %.1e            %.1e%n",
          exponent,
          error(DType.FLOAT64, h),
          error(DType.FLOAT32, h));
    }
  }

  private static double error(DType dtype, double h) {
    return Math.abs(slope(dtype, 1, h) - Math.cos(1));
  }
}
