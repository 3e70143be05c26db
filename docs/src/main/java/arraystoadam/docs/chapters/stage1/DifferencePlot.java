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
        .line("central difference", steps, errors(steps, DifferenceSteps::error))
        .line("one-sided difference", steps, errors(steps, DifferenceSteps::oneSidedError))
        .svg();
  }

  private static double[] errors(double[] steps, DoubleUnaryOperator error) {
    // A difference may hit the derivative exactly, which a logarithmic axis cannot show.
    return Chart.values(steps, h -> Math.max(1e-13, error.applyAsDouble(h)));
  }
}
