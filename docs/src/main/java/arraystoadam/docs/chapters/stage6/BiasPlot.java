package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.plot.Chart;
import arraystoadam.optim.Adam;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.stream.IntStream;

/** The size of Adam's steps, with a gradient that is always 1. */
public final class BiasPlot {

  private static final int STEPS = 4000;

  private BiasPlot() {}

  /** The drawing. */
  public static String svg() {
    double[] all = corrected();
    double[] steps = IntStream.rangeClosed(0, 72).mapToDouble(BiasPlot::step).distinct().toArray();
    double[] without = Chart.values(steps, BiasPlot::uncorrected);
    double[] with = Chart.values(steps, t -> all[(int) t - 1]);
    return new Chart("step", "size of the step")
        .logX()
        .rangeY(0, 7)
        .line("with the correction", steps, with)
        .line("without it", steps, without)
        .svg();
  }

  /** Steps that lie evenly on a logarithmic axis: twenty for each factor of ten. */
  private static double step(int i) {
    return Math.min(STEPS, Math.rint(StrictMath.pow(10, i / 20.0)));
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
