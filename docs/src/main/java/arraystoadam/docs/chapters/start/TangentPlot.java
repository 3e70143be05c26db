package arraystoadam.docs.chapters.start;

import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.docs.plot.Chart;

/** The square and its tangent at 3, and how far apart they are after a move of h. */
public final class TangentPlot {

  private static final double AT = 3;
  private static final double SLOPE = 2 * AT;
  private static final double[] MOVES = {2, 1, 0.5};

  private TangentPlot() {}

  private static double f(double x) {
    return x * x;
  }

  private static double tangent(double x) {
    return f(AT) + SLOPE * (x - AT);
  }

  /** What the tangent misses after a move of h. */
  private static double gap(double h) {
    return f(AT + h) - tangent(AT + h);
  }

  /** The drawing. */
  public static String svg() {
    Svg svg = new Svg(570, 340, new Outlines());
    Axis xAxis = new Axis(1.5, 6, 40, 555);
    Axis yAxis = new Axis(0, 36, 300, 30);
    Plot plot = new Plot(svg, xAxis, yAxis).grid(9, 8).numbersBelow(9).numbersLeft(8);
    double[] x = Chart.spaced(1.5, 6, 91);
    Pen curve = Pen.of(Palette.series(1));
    Pen line = Pen.of(Palette.series(0));
    plot.line(x, Chart.values(x, TangentPlot::f), curve);
    plot.line(x, Chart.values(x, TangentPlot::tangent), line);
    for (double h : MOVES) {
      double end = AT + h;
      double[] both = {tangent(end), f(end)};
      plot.line(new double[] {end, end}, both, Pen.of(Palette.TEXT).withWidth(3));
      String label = "h = " + Svg.number(h, 2) + ": gap " + Svg.number(gap(h), 2);
      svg.text(label, 14, 0, xAxis.at(end) + 8, yAxis.at(both[0]) + 16);
    }
    plot.points(new double[] {AT}, new double[] {f(AT)}, 5, Palette.TEXT);
    new Key(svg, 40, 16).add("x squared", curve).add("its tangent at 3, with slope 6", line);
    return svg.toString();
  }
}
