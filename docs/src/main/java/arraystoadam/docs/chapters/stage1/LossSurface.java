package arraystoadam.docs.chapters.stage1;

import arraystoadam.docs.chapters.stage1.CubicHessian.Direction;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The loss of the cubic over b and d, with the path of gradient descent from the start of {@code
 * SineFit} with seed 0 on. The derivatives with respect to b and d do not depend on a and c.
 */
public final class LossSurface {

  private static final double LR = 1e-6;
  private static final int STEPS = 2000;
  private static final int FIRST = 5;
  private static final int ANGLES = 3600;
  private static final double[] LEVELS = {300, 3000, 10_000, 30_000, 60_000, 100_000, 150_000};
  private static final Axis X = new Axis(-2, 2.5, 52, 560);
  private static final Axis Y = new Axis(-0.5, 0.8, 280, 40);
  private static final Pen PATH = Pen.of(Palette.series(0));
  private static final Pen LINE = Pen.of(Palette.series(1)).withWidth(1.2);

  private LossSurface() {}

  /** Lines of equal loss, and the path with dots at its first steps and at every hundredth. */
  public static String svg() {
    Svg svg = new Svg(570, 330, new Outlines());
    Plot plot = new Plot(svg, X, Y).grid(9, 7).numbersBelow(9).numbersLeft(7).below("b");
    svg.text("d", 14, 1, 26, 48);
    for (double level : LEVELS) {
      contour(plot, level);
    }
    double[][] first = path(IntStream.rangeClosed(0, FIRST));
    double[][] hundredths = path(IntStream.rangeClosed(1, STEPS / 100).map(it -> 100 * it));
    double[][] all = path(IntStream.rangeClosed(0, STEPS).filter(t -> t < 100 || t % 100 == 0));
    plot.line(all[0], all[1], PATH);
    plot.points(first[0], first[1], 3.2, PATH.color());
    plot.points(hundredths[0], hundredths[1], 3.2, PATH.color());
    plot.points(new double[] {BestCubic.b()}, new double[] {BestCubic.d()}, 5, Palette.TEXT);
    new Key(svg, 52, 18).add("lines of equal loss", LINE).add("the path of descent", PATH);
    return svg.toString();
  }

  /** An ellipse with the eigenvectors as its axes, as far as the plot reaches. */
  private static void contour(Plot plot, double excess) {
    Direction flat = directions().get(0);
    Direction steep = directions().get(1);
    double along = Math.sqrt(2 * excess / flat.curvature());
    double across = Math.sqrt(2 * excess / steep.curvature());
    double[] bs = new double[ANGLES];
    double[] ds = new double[ANGLES];
    int count = 0;
    for (int i = 0; i <= ANGLES; i++) {
      double angle = 2 * Math.PI * i / ANGLES;
      double u = along * StrictMath.cos(angle);
      double v = across * StrictMath.sin(angle);
      double b = BestCubic.b() + u * flat.first() + v * steep.first();
      double d = BestCubic.d() + u * flat.second() + v * steep.second();
      if (i < ANGLES && inside(X, b) && inside(Y, d)) {
        bs[count] = b;
        ds[count] = d;
        count++;
      } else {
        if (count > 1) {
          plot.line(thinned(bs, count), thinned(ds, count), LINE);
        }
        count = 0;
      }
    }
  }

  /** Some of the first numbers, with the last of them. */
  private static double[] thinned(double[] values, int count) {
    int every = 1 + count / 100;
    return IntStream.range(0, count)
        .filter(i -> i % every == 0 || i == count - 1)
        .mapToDouble(i -> values[i])
        .toArray();
  }

  private static boolean inside(Axis axis, double value) {
    return value >= axis.least() && value <= axis.largest();
  }

  /** The numbers b, and the numbers d, after some numbers of steps. */
  private static double[][] path(IntStream steps) {
    double[][] places = steps.mapToObj(LossSurface::at).toArray(double[][]::new);
    return new double[][] {
      Arrays.stream(places).mapToDouble(it -> it[0]).toArray(),
      Arrays.stream(places).mapToDouble(it -> it[1]).toArray()
    };
  }

  /** b and d after some steps: in each direction the distance shrinks by the same factor. */
  private static double[] at(int steps) {
    double[] start = start();
    double[] place = {BestCubic.b(), BestCubic.d()};
    for (Direction direction : directions()) {
      double distance =
          direction.first() * (start[0] - BestCubic.b())
              + direction.second() * (start[1] - BestCubic.d());
      double left = distance * StrictMath.pow(1 - LR * direction.curvature(), steps);
      place[0] += left * direction.first();
      place[1] += left * direction.second();
    }
    return place;
  }

  private static List<Direction> directions() {
    return CubicHessian.directions().stream().filter(it -> it.i() == 1).toList();
  }

  private static double[] start() {
    Random rng = new Random(0);
    double[] w = IntStream.range(0, 4).mapToDouble(i -> rng.nextGaussian()).toArray();
    return new double[] {w[1], w[3]};
  }

  /** Where b starts. */
  public static double startB() {
    return at(0)[0];
  }

  /** Where d starts. */
  public static double startD() {
    return at(0)[1];
  }

  /** Where b is after five steps. */
  public static double firstB() {
    return at(FIRST)[0];
  }

  /** Where d is then. */
  public static double firstD() {
    return at(FIRST)[1];
  }

  /** Where b is after a thousand steps. */
  public static double halfWayB() {
    return at(STEPS / 2)[0];
  }
}
