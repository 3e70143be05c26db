package arraystoadam.docs.chapters.stage1;

import arraystoadam.docs.plot.Chart;
import arraystoadam.docs.plot.Log;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.List;

/** Plots of what {@code SineFit} prints. */
public final class SinePlots {

  private SinePlots() {}

  private static Log log(Programs programs, String... settings) throws IOException {
    return new Log(programs.output(1, "SineFit", List.of(settings)));
  }

  /** The cubic that the program finds, and the best one. */
  public static String cubic(Programs programs) throws IOException {
    double[] w = log(programs).result();
    double[] x = Chart.spaced(-Math.PI, Math.PI, 200);
    return new Chart("x", "")
        .rangeX(-3.5, 3.5)
        .rangeY(-1.2, 1.2)
        .dashes("sin(x)", x, Chart.values(x, StrictMath::sin))
        .line("the cubic found", x, Chart.values(x, v -> w[0] + v * (w[1] + v * (w[2] + v * w[3]))))
        .line("the best cubic", x, Chart.values(x, BestCubic::at))
        .decimals("0", "0.0")
        .svg();
  }

  /** The loss below and above the largest learning rate. */
  public static String diverging(Programs programs) throws IOException {
    Log below = log(programs, "-Dlr=3.5e-6", "-Diterations=600");
    Log above = log(programs, "-Dlr=3.6e-6", "-Diterations=600");
    return new Chart("iteration", "loss")
        .logY()
        .rangeX(0, 600)
        .points("learning rate 3.5e-6", below.iterations(), below.losses())
        .points("learning rate 3.6e-6", above.iterations(), above.losses())
        .svg();
  }
}
