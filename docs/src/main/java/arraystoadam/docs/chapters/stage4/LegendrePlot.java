package arraystoadam.docs.chapters.stage4;

import arraystoadam.docs.plot.Chart;
import arraystoadam.docs.plot.Log;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.List;

/** What {@code SineFit} finds with the Legendre polynomial. */
public final class LegendrePlot {

  private LegendrePlot() {}

  /** The curve beside the sine. */
  public static String svg(Programs programs) throws IOException {
    double[] w = new Log(programs.output(4, "SineFit", List.of())).result();
    double[] x = Chart.spaced(-Math.PI, Math.PI, 200);
    return new Chart("x", "")
        .rangeX(-3.5, 3.5)
        .rangeY(-1.2, 1.2)
        .dashes("sin(x)", x, Chart.values(x, StrictMath::sin))
        .line("the curve found", x, Chart.values(x, v -> w[0] + w[1] * p3(w[2] + w[3] * v)))
        .decimals("0", "0.0")
        .svg();
  }

  private static double p3(double x) {
    return (5 * x * x * x - 3 * x) / 2;
  }
}
