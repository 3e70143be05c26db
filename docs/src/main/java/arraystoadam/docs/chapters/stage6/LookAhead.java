package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.docs.plot.Chart;

/** One step on the bowl (u^2 + 4 w^2) / 2: with momentum, and with Nesterov's look-ahead. */
public final class LookAhead {

  private static final double[] CURVATURES = {1, 4};
  private static final double[] START = {1.5, 0.55};
  private static final double[] MOMENTUM_STEP = {-0.25, -0.85};
  private static final double LR = 0.22;
  private static final double[] LEVELS = {0.1, 0.4, 0.9, 1.6};
  private static final Pen VELOCITY = Pen.of(Palette.series(1));
  private static final Pen GRADIENT = Pen.of(Palette.series(0));

  private LookAhead() {}

  /** The two steps side by side. */
  public static String svg() {
    Svg svg = new Svg(570, 290, new Outlines());
    double[] arrived = plus(START, MOMENTUM_STEP);
    draw(svg, 10, "momentum", descent(START));
    draw(svg, 300, "Nesterov", descent(arrived));
    new Key(svg, 10, 16)
        .add("momentum step", VELOCITY)
        .add("gradient step", GRADIENT)
        .add("where it was measured", GRADIENT.withWidth(1).dashed());
    return svg.toString();
  }

  private static void draw(Svg svg, double left, String title, double[] gradientStep) {
    Axis x = new Axis(-0.4, 2, left, left + 260);
    Axis y = new Axis(-0.95, 0.95, 275, 65);
    Plot plot = new Plot(svg, x, y).title(title);
    for (double level : LEVELS) {
      contour(plot, level);
    }
    double[] arrived = plus(START, MOMENTUM_STEP);
    double[] end = plus(arrived, gradientStep);
    arrow(svg, x, y, START, arrived, VELOCITY);
    if (title.equals("momentum")) {
      double[] measured = plus(START, gradientStep);
      arrow(svg, x, y, START, measured, GRADIENT.withWidth(1).dashed());
    }
    arrow(svg, x, y, arrived, end, GRADIENT);
    plot.points(new double[] {0}, new double[] {0}, 3, Palette.TEXT);
    plot.points(new double[] {START[0]}, new double[] {START[1]}, 4, Palette.TEXT);
  }

  /** A line of equal loss, as far as the plot reaches. */
  private static void contour(Plot plot, double level) {
    double radius = Math.sqrt(2 * level);
    double end = radius > 0.4 ? Math.acos(-0.4 / radius) : Math.PI;
    double[] angles = Chart.spaced(-end, end, 121);
    double[] xs = Chart.values(angles, t -> radius * StrictMath.cos(t));
    double[] ys = Chart.values(angles, t -> radius / 2 * StrictMath.sin(t));
    plot.line(xs, ys, Pen.of(Palette.GRID).withWidth(1.2));
  }

  private static double[] descent(double[] place) {
    return new double[] {-LR * CURVATURES[0] * place[0], -LR * CURVATURES[1] * place[1]};
  }

  private static double[] plus(double[] a, double[] b) {
    return new double[] {a[0] + b[0], a[1] + b[1]};
  }

  private static void arrow(Svg svg, Axis x, Axis y, double[] from, double[] to, Pen pen) {
    svg.arrow(x.at(from[0]), y.at(from[1]), x.at(to[0]), y.at(to[1]), pen);
  }
}
