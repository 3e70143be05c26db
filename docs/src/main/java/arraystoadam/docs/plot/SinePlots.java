package arraystoadam.docs.plot;

import arraystoadam.docs.facts.BestCubic;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.List;

/** Plots of what {@code SineFit} prints. */
final class SinePlots {

  private final Programs programs;

  SinePlots(Programs programs) {
    this.programs = programs;
  }

  private Log log(int stage, String... settings) throws IOException {
    return new Log(programs.output(stage, "SineFit", List.of(settings)));
  }

  String losses() throws IOException {
    Log log = log(1);
    double[] ends = {0, 2000};
    double[] best = {BestCubic.loss(), BestCubic.loss()};
    return new Chart("iteration", "loss")
        .logY()
        .rangeX(0, 2000)
        .rangeY(5, 5000)
        .points("the loss, every 100 iterations", log.iterations(), log.losses())
        .dashes("the best that a cubic can do", ends, best)
        .svg();
  }

  String cubic() throws IOException {
    double[] w = log(1).result();
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

  String diverging() throws IOException {
    Log below = log(1, "-Dlr=3.5e-6", "-Diterations=600");
    Log above = log(1, "-Dlr=3.6e-6", "-Diterations=600");
    return new Chart("iteration", "loss")
        .logY()
        .rangeX(0, 600)
        .points("learning rate 3.5e-6", below.iterations(), below.losses())
        .points("learning rate 3.6e-6", above.iterations(), above.losses())
        .svg();
  }

  String legendre() throws IOException {
    double[] w = log(4).result();
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
