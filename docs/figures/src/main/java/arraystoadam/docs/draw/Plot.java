package arraystoadam.docs.draw;

import java.util.Arrays;

/** A plot in a part of a drawing: two axes, and what is drawn by their numbers. */
public final class Plot {

  private static final double TICK_SIZE = 13;
  private static final double TITLE_SIZE = 14;
  private static final Pen GRID = Pen.of(Palette.GRID).withWidth(0.9);

  private final Svg svg;
  private final Axis x;
  private final Axis y;

  /** A plot whose axes end where it ends. */
  public Plot(Svg svg, Axis x, Axis y) {
    this.svg = svg;
    this.x = x;
    this.y = y;
  }

  /**
   * Lines at round numbers.
   *
   * @param across how many intervals the horizontal axis gets at most
   * @param up how many the vertical one gets
   */
  public Plot grid(int across, int up) {
    for (double tick : x.ticks(across)) {
      svg.line(x.at(tick), y.start(), x.at(tick), y.end(), GRID);
    }
    for (double tick : y.ticks(up)) {
      svg.line(x.start(), y.at(tick), x.end(), y.at(tick), GRID);
    }
    return this;
  }

  /** The round numbers of the horizontal axis, below the plot. */
  public Plot numbersBelow(int across) {
    for (double tick : x.ticks(across)) {
      svg.text(Axis.label(tick), TICK_SIZE, 0.5, x.at(tick), y.start() + 17);
    }
    return this;
  }

  /** The round numbers of the vertical axis, left of the plot. */
  public Plot numbersLeft(int up) {
    for (double tick : y.ticks(up)) {
      svg.text(Axis.label(tick), TICK_SIZE, 1, x.start() - 7, y.at(tick) + 4.5);
    }
    return this;
  }

  /** A line along the horizontal axis, at 0 or at the number next to it. */
  public Plot base() {
    svg.line(x.start(), y.base(), x.end(), y.base(), Pen.of(Palette.TEXT).withWidth(0.9));
    return this;
  }

  /** A title above the plot, from its left side on. */
  public Plot title(String text) {
    svg.text(text, TITLE_SIZE, 0, x.start(), y.end() - 9);
    return this;
  }

  /** What the horizontal axis measures, below its numbers. */
  public Plot below(String text) {
    svg.text(text, TITLE_SIZE, 0.5, (x.start() + x.end()) / 2, y.start() + 36);
    return this;
  }

  /** A line through points, {@code [N]} and {@code [N]}. */
  public Plot line(double[] xs, double[] ys, Pen pen) {
    svg.line(x.at(xs), y.at(ys), pen);
    return this;
  }

  /** Of a line through points, the pieces whose ends are both on the plot. */
  public Plot visible(double[] xs, double[] ys, Pen pen) {
    Svg.requireAsMany(xs.length, ys.length);
    int start = 0;
    for (int i = 0; i <= xs.length; i++) {
      if (i == xs.length || !x.has(xs[i]) || !y.has(ys[i])) {
        if (i - start > 1) {
          line(Arrays.copyOfRange(xs, start, i), Arrays.copyOfRange(ys, start, i), pen);
        }
        start = i + 1;
      }
    }
    return this;
  }

  /** A dot at each point that is on the plot. */
  public Plot visiblePoints(double[] xs, double[] ys, double radius, String color) {
    Svg.requireAsMany(xs.length, ys.length);
    for (int i = 0; i < xs.length; i++) {
      if (x.has(xs[i]) && y.has(ys[i])) {
        svg.dot(x.at(xs[i]), y.at(ys[i]), radius, color);
      }
    }
    return this;
  }

  /** A dot at each point. */
  public Plot points(double[] xs, double[] ys, double radius, String color) {
    Svg.requireAsMany(xs.length, ys.length);
    for (int i = 0; i < xs.length; i++) {
      svg.dot(x.at(xs[i]), y.at(ys[i]), radius, color);
    }
    return this;
  }

  /** The area between a line and the horizontal axis. */
  public Plot area(double[] xs, double[] ys, String color) {
    Svg.requireAsMany(xs.length, ys.length);
    int n = xs.length;
    double[] outlineX = new double[n + 2];
    double[] outlineY = new double[n + 2];
    System.arraycopy(x.at(xs), 0, outlineX, 0, n);
    System.arraycopy(y.at(ys), 0, outlineY, 0, n);
    outlineX[n] = x.at(xs[n - 1]);
    outlineX[n + 1] = x.at(xs[0]);
    outlineY[n] = y.base();
    outlineY[n + 1] = y.base();
    svg.area(outlineX, outlineY, color, 0.25);
    return this;
  }

  /**
   * A bar for each number, from the horizontal axis on: the bars of a histogram.
   *
   * @param edges {@code [N + 1]}: where the bars begin, and where the last one ends
   * @param heights {@code [N]}
   */
  public Plot bars(double[] edges, double[] heights, String color) {
    Svg.requireAsMany(edges.length - 1, heights.length);
    for (int i = 0; i < heights.length; i++) {
      svg.bar(x.at(edges[i]), y.base(), x.at(edges[i + 1]), y.at(heights[i]), color, 0.75);
    }
    return this;
  }
}
