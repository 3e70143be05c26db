package arraystoadam.docs.chapters.math;

import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.docs.plot.Chart;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** What the matrix with the rows (2, 1) and (1, 2) does to the plane. */
public final class Eigenvectors {

  private static final Tensor MATRIX = Tensor.of(new double[] {2, 1, 1, 2}, 2, 2);
  private static final double DIAGONAL = Math.sqrt(0.5);
  private static final double[][] DIRECTIONS = {{DIAGONAL, DIAGONAL}, {DIAGONAL, -DIAGONAL}};

  private Eigenvectors() {}

  /** The unit circle, what becomes of it, and the same for two eigenvectors and one other. */
  public static String svg() {
    Svg svg = new Svg(570, 415, new Outlines());
    Axis x = new Axis(-2.6, 2.6, 110, 470);
    Axis y = new Axis(-2.6, 2.6, 390, 30);
    Plot plot = new Plot(svg, x, y).grid(6, 6).numbersBelow(6).numbersLeft(6);
    Pen before = Pen.of(Palette.series(1));
    Pen after = Pen.of(Palette.series(0));
    double[] angles = Chart.spaced(0, 2 * Math.PI, 121);
    double[] xs = Chart.values(angles, StrictMath::cos);
    double[] ys = Chart.values(angles, StrictMath::sin);
    plot.line(xs, ys, before);
    double[][] ellipse = times(xs, ys);
    plot.line(ellipse[0], ellipse[1], after);
    for (double[] direction : DIRECTIONS) {
      arrow(plot, direction[0], direction[1], before.withWidth(3.4), after);
    }
    arrow(plot, 1, 0, before.withWidth(3.4).dashed(), after.dashed());
    new Key(svg, 110, 16).add("before", before).add("after the matrix", after);
    return svg.toString();
  }

  /** A vector, and below it what the matrix makes of it. */
  private static void arrow(Plot plot, double x, double y, Pen before, Pen after) {
    double[] fromZeroX = {0, x};
    double[] fromZeroY = {0, y};
    double[][] image = times(fromZeroX, fromZeroY);
    plot.line(image[0], image[1], after).line(fromZeroX, fromZeroY, before);
    plot.points(new double[] {image[0][1]}, new double[] {image[1][1]}, 4, after.color());
    plot.points(new double[] {x}, new double[] {y}, 4, before.color());
  }

  /** The matrix times each of the vectors, as two rows. */
  static double[][] times(double[] x, double[] y) {
    int n = x.length;
    Tensor vectors = Tensor.cat(List.of(Tensor.of(x, 1, n), Tensor.of(y, 1, n)), 0);
    Tensor product = MATRIX.matmul(vectors);
    return new double[][] {
      product.select(0, 0).toDoubleArray(), product.select(0, 1).toDoubleArray()
    };
  }
}
