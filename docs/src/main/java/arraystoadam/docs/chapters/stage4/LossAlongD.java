package arraystoadam.docs.chapters.stage4;

import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;

import arraystoadam.device.DType;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.docs.plot.Chart;
import arraystoadam.examples.LegendrePolynomial3;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;

/** The loss of the model of stage 4 if only d moves, and a and c are 0. */
public final class LossAlongD {

  private static final Tensor X = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 2000);
  private static final Tensor Y = X.sin();

  private static final double LARGEST = 0.34;

  private LossAlongD() {}

  /** The loss over d, and the parabola that has its curvature at the best d. */
  public static String svg() {
    Svg svg = new Svg(570, 300, new Outlines());
    Axis x = new Axis(-LARGEST, LARGEST, 52, 560);
    Axis y = new Axis(0, 5000, 250, 40);
    double[] d = Chart.spaced(-LARGEST, LARGEST, 161);
    double best = BestLegendre.d();
    double least = loss(best);
    double curvature = curvature(best);
    double[] near = Chart.spaced(best - 0.07, best + 0.07, 41);
    double[] parabola = Chart.values(near, v -> least + curvature / 2 * (v - best) * (v - best));
    Pen loss = Pen.of(Palette.series(0));
    Pen dashes = Pen.of(Palette.TEXT).withWidth(1.4).dashed();
    new Plot(svg, x, y)
        .grid(7, 5)
        .numbersBelow(7)
        .numbersLeft(5)
        .below("d")
        .line(d, Chart.values(d, LossAlongD::loss), loss)
        .line(near, parabola, dashes);
    new Key(svg, 52, 18).add("loss", loss).add("parabola with the same curvature", dashes);
    return svg.toString();
  }

  private static double loss(double d) {
    return Autograd.noGrad(() -> loss(Tensor.scalar(DType.FLOAT64, d))).item();
  }

  private static Tensor loss(Tensor d) {
    Tensor prediction = new LegendrePolynomial3().apply(d.mul(X)).mul(BestLegendre.b());
    return prediction.sub(Y).pow(2).sum();
  }

  /** The second derivative of the loss by d. */
  static double curvature(double at) {
    Tensor d = Tensor.scalar(DType.FLOAT64, at).requiresGrad(true);
    Tensor slope = Autograd.grad(loss(d), d, CREATE_GRAPH);
    return Autograd.grad(slope, d).item();
  }

  /** The curvature at the best d. */
  public static double curvatureAtTheBest() {
    return curvature(BestLegendre.d());
  }

  /** The curvature where the program starts. */
  public static double curvatureAtTheStart() {
    return curvature(0.3);
  }

  /** The d of the other minimum, to four decimals: down from the left end. */
  public static double otherMinimum() {
    double d = -LARGEST;
    while (loss(d + 1e-4) < loss(d)) {
      d += 1e-4;
    }
    return d;
  }

  /** The loss there. */
  public static double otherLoss() {
    return loss(otherMinimum());
  }
}
