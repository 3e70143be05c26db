package arraystoadam.figures;

import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** Gradient descent of the cubic in b and d; a and c stay 0, where the best cubic has them too. */
final class Descent implements Figure {

  private static final int POINTS = 2000;
  private static final int DRAWN = 81;
  private static final double SMALLEST_RATE = 1e-7;
  private static final double RATE_STEP = 1e-9;
  private static final Tensor X = Tensor.of(points(POINTS));
  private static final Tensor Y = X.sin();
  private static final Tensor CUBE = X.pow(3);
  private static final double XX = X.mul(X).sum().item();
  private static final double XC = X.mul(CUBE).sum().item();
  private static final double CC = CUBE.mul(CUBE).sum().item();

  private final List<double[]> path = new ArrayList<>();
  private String pathOf = "";

  private static double[] points(int n) {
    double[] x = new double[n];
    for (int i = 0; i < n; i++) {
      x[i] = -Math.PI + 2 * Math.PI * i / (n - 1);
    }
    return x;
  }

  @Override
  public String name() {
    return "descent";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Slider("b", "start of b", -1, 2.5, 0.01, -0.5),
        new Control.Slider("d", "start of d", -0.4, 0.4, 0.005, 0.2),
        new Control.Slider(
            "lr", "learning rate", SMALLEST_RATE, 4e-6, RATE_STEP, 1e-6, Numbers::text),
        new Control.Slider("steps", "steps", 0, 60, 1, 12));
  }

  @Override
  public String runs() {
    return "steps";
  }

  private static Tensor loss(Tensor b, Tensor d) {
    return b.mul(X).add(d.mul(CUBE)).sub(Y).pow(2).sum();
  }

  /** The places and losses after each step, {@code {b, d, loss}}; it stops where it leaves. */
  private List<double[]> path(State state) {
    String key = state.text("b") + " " + state.text("d") + " " + state.text("lr");
    if (!key.equals(pathOf)) {
      path.clear();
      pathOf = key;
    }
    double lr = state.number("lr");
    while (path.size() <= state.number("steps")) {
      boolean begins = path.isEmpty();
      double[] last = begins ? new double[3] : path.get(path.size() - 1);
      double b = begins ? state.number("b") : last[0] - lr * last[3];
      double d = begins ? state.number("d") : last[1] - lr * last[4];
      path.add(place(b, d));
    }
    return path.subList(0, (int) state.number("steps") + 1);
  }

  /** A place, the loss there, and its gradient. */
  private static double[] place(double b, double d) {
    Tensor bt = Tensor.of(new double[] {b}).requiresGrad(true);
    Tensor dt = Tensor.of(new double[] {d}).requiresGrad(true);
    Tensor loss = loss(bt, dt);
    List<Tensor> gradient = Autograd.grad(loss, List.of(bt, dt));
    return new double[] {b, d, loss.item(), gradient.get(0).item(), gradient.get(1).item()};
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    List<double[]> path = path(state);
    Svg svg = new Svg(570, 590, letters);
    Axis b = new Axis(-1, 2.5, 50, 555);
    Axis d = new Axis(-0.4, 0.4, 330, 34);
    Plot map = new Plot(svg, b, d).grid(7, 4).numbersBelow(7).numbersLeft(4).below("b");
    svg.text("d", 14, 0, 16, 28);
    contours(map);
    draw(map, path);
    double[] last = path.get(path.size() - 1);
    curve(svg, last);
    Handle start = Handle.both("the start", "b", b, "d", d, state);
    return new Frame(svg.toString(), words(state, path, last), List.of(start));
  }

  /** Lines of equal loss about the best place: ellipses, as the loss is quadratic. */
  private static void contours(Plot map) {
    double[] best = best();
    double least = loss(scalar(best[0]), scalar(best[1])).item();
    for (double level : new double[] {50, 200, 800, 3200, 12800}) {
      List<double[]> line = new ArrayList<>();
      for (int i = 0; i <= 180; i++) {
        double angle = 2 * Math.PI * i / 180;
        double u = Math.cos(angle);
        double v = Math.sin(angle) / 8;
        double curvature = XX * u * u + 2 * XC * u * v + CC * v * v;
        double radius = Math.sqrt((level - least) / curvature);
        line.add(new double[] {best[0] + radius * u, best[1] + radius * v});
      }
      draw(map, line, Pen.of(Palette.GRID).withWidth(1.4));
    }
    map.points(new double[] {best[0]}, new double[] {best[1]}, 3.5, Palette.TEXT);
  }

  /** Where both derivatives are 0: two equations, solved by Cramer's rule. */
  private static double[] best() {
    double xy = X.mul(Y).sum().item();
    double cy = CUBE.mul(Y).sum().item();
    double determinant = XX * CC - XC * XC;
    return new double[] {(xy * CC - cy * XC) / determinant, (XX * cy - XC * xy) / determinant};
  }

  private static Tensor scalar(double value) {
    return Tensor.of(new double[] {value});
  }

  private static void draw(Plot map, List<double[]> path) {
    Pen pen = Pen.of(Palette.series(0));
    draw(map, path, pen);
    for (double[] place : path) {
      if (isShown(place)) {
        map.points(new double[] {place[0]}, new double[] {place[1]}, 2.6, pen.color());
      }
    }
  }

  private static void draw(Plot map, List<double[]> line, Pen pen) {
    for (int i = 0; i + 1 < line.size(); i++) {
      double[] from = line.get(i);
      double[] to = line.get(i + 1);
      if (isShown(from) && isShown(to)) {
        map.line(new double[] {from[0], to[0]}, new double[] {from[1], to[1]}, pen);
      }
    }
  }

  private static boolean isShown(double[] place) {
    return place[0] >= -1 && place[0] <= 2.5 && Math.abs(place[1]) <= 0.4;
  }

  /** The sine and the cubic at the end of the path. */
  private static void curve(Svg svg, double[] last) {
    Axis x = new Axis(-Math.PI, Math.PI, 50, 555);
    Axis y = new Axis(-2, 2, 575, 410);
    Plot plot = new Plot(svg, x, y).grid(6, 4).numbersLeft(4).base();
    double[] xs = points(DRAWN);
    Tensor tensor = Tensor.of(xs);
    Pen sine = Pen.of(Palette.series(1));
    Pen cubic = Pen.of(Palette.series(0));
    plot.line(xs, tensor.sin().toDoubleArray(), sine);
    double[] ys = tensor.mul(last[0]).add(tensor.pow(3).mul(last[1])).toDoubleArray();
    for (int i = 0; i + 1 < DRAWN; i++) {
      if (Math.abs(ys[i]) <= 2 && Math.abs(ys[i + 1]) <= 2) {
        plot.line(new double[] {xs[i], xs[i + 1]}, new double[] {ys[i], ys[i + 1]}, cubic);
      }
    }
    new Key(svg, 50, 395).add("the sine", sine).add("b x + d x\u00b3", cubic);
  }

  private static String words(State state, List<double[]> path, double[] last) {
    String verdict =
        last[2] < path.get(0)[2] || path.size() == 1 ? "" : " It does not come down at this rate.";
    return "After "
        + state.text("steps")
        + " steps with a rate of "
        + state.text("lr")
        + ": b = "
        + Numbers.text(last[0], 6)
        + ", d = "
        + Numbers.text(last[1], 6)
        + ", loss "
        + Numbers.text(last[2], 6)
        + "."
        + verdict;
  }
}
