package arraystoadam.docs.chapters.stage1;

import arraystoadam.docs.chapters.stage1.CubicHessian.Direction;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.docs.plot.Chart;
import arraystoadam.docs.plot.Log;
import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How far the loss of {@code SineFit} is above the best that a cubic can do, from its start with
 * seed 0 and the learning rate 1e-6 on, and how much of that lies in each direction of the Hessian.
 */
public final class ExcessLoss {

  private static final double LR = 1e-6;
  private static final int PLOTTED = 150;

  private ExcessLoss() {}

  /** The loss at the start. */
  public static double lossAtStart() {
    return loss(0);
  }

  /** The loss after 20 steps. */
  public static double lossAfter20() {
    return loss(20);
  }

  /** The loss after 50 steps. */
  public static double lossAfter50() {
    return loss(50);
  }

  /** How many steps the steepest direction takes to fall to a millionth. */
  public static long steepestStepsToAMillionth() {
    return stepsToAMillionth(CubicHessian.directions().get(3));
  }

  /** The same for the second steepest one. */
  public static long steepStepsToAMillionth() {
    return stepsToAMillionth(CubicHessian.directions().get(2));
  }

  /** The same for the flattest one. */
  public static long flattestStepsToAMillionth() {
    return stepsToAMillionth(CubicHessian.directions().get(0));
  }

  /** What of the excess loss is left from one printed line to the next, at first. */
  public static double firstRatio(Programs programs) throws IOException {
    double[] excess = printed(log(programs));
    return excess[1] / excess[0];
  }

  /** The same, at last. */
  public static double lastRatio(Programs programs) throws IOException {
    double[] excess = printed(log(programs));
    return excess[excess.length - 1] / excess[excess.length - 2];
  }

  /** The excess of each loss that the program prints. */
  public static String printed(Programs programs) throws IOException {
    Log log = log(programs);
    return new Chart("iteration", "loss above the best")
        .logY()
        .rangeX(0, 2000)
        .rangeY(1, 5000)
        .points("every 100 iterations", log.iterations(), printed(log))
        .svg();
  }

  /** The excess from the start, and its parts. */
  public static String split() {
    Svg svg = new Svg(570, 380, new Outlines());
    Axis x = new Axis(0, PLOTTED, 62, 555);
    Axis y = new Axis(0, 6, 335, 62);
    Plot plot = new Plot(svg, x, y).grid(15, 6).numbersBelow(15).below("iteration");
    for (double power : y.ticks(6)) {
      String label = Svg.number(StrictMath.pow(10, power), 0);
      svg.text(label, 13, 1, x.start() - 7, y.at(power) + 4.5);
    }
    svg.text("loss above the best: all of it, and the part of each eigenvalue", 13.5, 0, 8, 18);
    double[] steps = Chart.spaced(0, PLOTTED, PLOTTED + 1);
    Pen all = Pen.of(Palette.TEXT).dashed();
    plot.visible(steps, Chart.values(steps, t -> StrictMath.log10(excess((int) t))), all);
    Key key = new Key(svg, 62, 42).add("all four", all);
    List<Direction> steepestFirst =
        CubicHessian.directions().stream()
            .sorted((a, b) -> Double.compare(b.curvature(), a.curvature()))
            .toList();
    for (Direction direction : steepestFirst) {
      Pen pen = Pen.of(Palette.series(steepestFirst.indexOf(direction)));
      double[] powers = Chart.values(steps, t -> StrictMath.log10(excess(direction, (int) t)));
      plot.visible(steps, powers, pen);
      key.add(String.format(Locale.ROOT, "%.0f", direction.curvature()), pen);
    }
    return svg.toString();
  }

  /** The loss after some steps. */
  static double loss(int steps) {
    return BestCubic.loss() + excess(steps);
  }

  private static double excess(int steps) {
    return CubicHessian.directions().stream().mapToDouble(it -> excess(it, steps)).sum();
  }

  private static double excess(Direction direction, int steps) {
    double distance = direction.along(start()) - direction.along(best());
    return direction.curvature()
        / 2
        * distance
        * distance
        * StrictMath.pow(shrinking(direction), steps);
  }

  /** What a step makes of the loss in a direction: the square of what it makes of the distance. */
  private static double shrinking(Direction direction) {
    double factor = 1 - LR * direction.curvature();
    return factor * factor;
  }

  private static long stepsToAMillionth(Direction direction) {
    return (long) Math.ceil(StrictMath.log(1e-6) / StrictMath.log(shrinking(direction)));
  }

  private static double[] start() {
    Random rng = new Random(0);
    return IntStream.range(0, 4).mapToDouble(i -> rng.nextGaussian()).toArray();
  }

  private static double[] best() {
    return new double[] {0, BestCubic.b(), 0, BestCubic.d()};
  }

  private static Log log(Programs programs) throws IOException {
    return new Log(programs.output(1, "SineFit", List.of()));
  }

  private static double[] printed(Log log) {
    return Arrays.stream(log.losses()).map(loss -> loss - BestCubic.loss()).toArray();
  }
}
