package arraystoadam.docs.plot;

import arraystoadam.optim.Adam;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** The size of Adam's steps, with a gradient that is always 1. */
final class BiasPlot {

  private static final int STEPS = 4000;

  private BiasPlot() {}

  static String svg() {
    double[] steps = Chart.spaced(1, STEPS, STEPS);
    double[] without = Chart.values(steps, BiasPlot::uncorrected);
    return new Chart("step", "size of the step")
        .logX()
        .rangeY(0, 7)
        .line("with the correction", steps, corrected())
        .line("without it", steps, without)
        .svg();
  }

  private static double[] corrected() {
    Tensor w = Tensor.of(new double[] {0}).requiresGrad(true);
    Adam adam = new Adam(List.of(w), 1);
    double[] sizes = new double[STEPS];
    for (int t = 0; t < STEPS; t++) {
      double before = w.item();
      adam.zeroGrad();
      w.sum().backward();
      adam.step();
      sizes[t] = before - w.item();
    }
    return sizes;
  }

  private static double uncorrected(double t) {
    double m = 1 - StrictMath.pow(0.9, t);
    double v = 1 - StrictMath.pow(0.999, t);
    return m / Math.sqrt(v);
  }
}
