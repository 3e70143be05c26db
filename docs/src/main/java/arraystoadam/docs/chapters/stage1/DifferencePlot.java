package arraystoadam.docs.chapters.stage1;

import arraystoadam.docs.plot.Chart;
import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/** The error of the numerical derivative of the sine at 1 against the step. */
public final class DifferencePlot {

  private DifferencePlot() {}

  /** The drawing. */
  public static String svg() {
    double[] steps = new double[45];
    Arrays.setAll(steps, i -> StrictMath.pow(10, -11 + i / 4.0));
    return new Chart("step", "error")
        .logX()
        .logY()
        .rangeY(1e-13, 1)
        .line("central difference", steps, errors(steps, DifferencePlot::central))
        .line("one-sided difference", steps, errors(steps, DifferencePlot::oneSided))
        .svg();
  }

  private static double[] errors(double[] steps, DoubleUnaryOperator slope) {
    // A difference may hit the derivative exactly, which a logarithmic axis cannot show.
    return Chart.values(
        steps, h -> Math.max(1e-13, Math.abs(slope.applyAsDouble(h) - StrictMath.cos(1))));
  }

  private static double central(double h) {
    return (StrictMath.sin(1 + h) - StrictMath.sin(1 - h)) / (2 * h);
  }

  private static double oneSided(double h) {
    return (StrictMath.sin(1 + h) - StrictMath.sin(1)) / h;
  }
}
