package arraystoadam.figures;

import arraystoadam.device.DType;
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

/**
 * Gradient descent of the cubic on the sine's 2000 points, in b and d; a and c stay 0, where those
 * of the best cubic are.
 */
final class Descent implements Figure {

  private static final Tensor X = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 2000);

  /** The loss is quadratic: {@code w'Gw - 2h'w + c} with a column {@code w} of b and d. */
  private static final Tensor POWERS = X.unsqueeze(1).pow(Tensor.of(new double[] {1, 3}));

  private static final Tensor G = POWERS.t().matmul(POWERS);
  private static final Tensor H = POWERS.t().matmul(X.sin().unsqueeze(1));
  private static final double C = X.sin().pow(2).sum().item();
  private static final Axis B = new Axis(-1, 2.5, 50, 555);
  private static final Axis D = new Axis(-0.4, 0.4, 255, 34);
  private static final double[] LEVELS = {50, 200, 800, 3200, 12_800};

  /** Of each of some b, the d with the least loss, and that loss: along d it is a parabola. */
  private static final Tensor BS = Tensor.linspace(DType.FLOAT64, B.least(), B.largest(), 351);

  private static final double CURVATURE = entry(G, 1, 1);
  private static final Tensor BEST = BS.mul(-entry(G, 0, 1)).add(entry(H, 1, 0)).div(CURVATURE);
  private static final Tensor LEAST =
      BS.pow(2)
          .mul(entry(G, 0, 0))
          .sub(BS.mul(2 * entry(H, 0, 0)))
          .add(C)
          .sub(BEST.pow(2).mul(CURVATURE));

  private static double entry(Tensor matrix, int row, int column) {
    return matrix.select(0, row).select(0, column).item();
  }

  /** A place with its loss and the gradient there. */
  private record Place(double b, double d, double loss, double slopeB, double slopeD) {

    static Place at(double b, double d) {
      Tensor w = Tensor.of(new double[] {b, d}, 2, 1).requiresGrad(true);
      Tensor loss = w.t().matmul(G.matmul(w).sub(H.mul(2))).sum().add(C);
      double[] slope = Autograd.grad(loss, w).toDoubleArray();
      return new Place(b, d, loss.item(), slope[0], slope[1]);
    }

    Place next(double lr) {
      return at(b - lr * slopeB, d - lr * slopeD);
    }
  }

  private final List<Place> path = new ArrayList<>();
  private String pathOf = "";

  @Override
  public String name() {
    return "descent";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Slider("b", "start of b", -1, 2.5, 0.01, -0.5),
        new Control.Slider("d", "start of d", -0.4, 0.4, 0.005, 0.2),
        new Control.Slider("lr", "learning rate", 1e-8, 4e-6, 1e-9, 1e-6),
        new Control.Slider("steps", "steps", 0, 60, 1, 20));
  }

  @Override
  public String runs() {
    return "steps";
  }

  /** The places from the start on; those that are known already stay. */
  private List<Place> path(State state) {
    String start = state.text("b") + " " + state.text("d") + " " + state.text("lr");
    if (!start.equals(pathOf)) {
      path.clear();
      path.add(Place.at(state.number("b"), state.number("d")));
      pathOf = start;
    }
    int steps = (int) state.number("steps");
    while (path.size() <= steps) {
      path.add(path.get(path.size() - 1).next(state.number("lr")));
    }
    return path.subList(0, steps + 1);
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    List<Place> places = path(state);
    Place last = places.get(places.size() - 1);
    Svg svg = new Svg(570, 460, letters);
    Plot map = new Plot(svg, B, D).grid(7, 4).numbersBelow(7).numbersLeft(4).below("b");
    svg.text("d", 14, 0, 16, 28);
    for (double level : LEVELS) {
      contour(map, level);
    }
    Pen pen = Pen.of(Palette.series(0));
    double[] bs = places.stream().mapToDouble(Place::b).toArray();
    double[] ds = places.stream().mapToDouble(Place::d).toArray();
    map.visible(bs, ds, pen).visiblePoints(bs, ds, 2.6, pen.color());
    curves(svg, last);
    Handle start = Handle.both("the start", "b", B, "d", D, state);
    return new Frame(svg.toString(), words(state, places.get(0), last), List.of(start));
  }

  /** A line of equal loss: for each b two d, as far from the best as the level is above it. */
  private static void contour(Plot map, double level) {
    Tensor radius = LEAST.neg().add(level).div(CURVATURE).sqrt(); // NaN where there is none
    Pen pen = Pen.of(Palette.GRID).withWidth(1.6);
    double[] bs = BS.toDoubleArray();
    map.visible(bs, BEST.add(radius).toDoubleArray(), pen);
    map.visible(bs, BEST.sub(radius).toDoubleArray(), pen);
  }

  /** The sine, and the cubic at a place. */
  private static void curves(Svg svg, Place place) {
    Axis x = new Axis(-Math.PI, Math.PI, 50, 555);
    Plot plot = new Plot(svg, x, new Axis(-1.5, 1.5, 450, 325)).grid(6, 4).numbersLeft(4).base();
    Tensor xs = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 121);
    Pen sine = Pen.of(Palette.series(1));
    Pen cubic = Pen.of(Palette.series(0));
    Tensor ys = xs.mul(place.b()).add(xs.pow(3).mul(place.d()));
    plot.line(xs.toDoubleArray(), xs.sin().toDoubleArray(), sine);
    plot.visible(xs.toDoubleArray(), ys.toDoubleArray(), cubic);
    new Key(svg, 50, 312).add("the sine", sine).add("bx + dx\u00b3 after the steps", cubic);
  }

  private static String words(State state, Place start, Place last) {
    String end = last.loss() > start.loss() ? ". It grows: the rate is too large." : ".";
    return "After "
        + Numbers.count((int) state.number("steps"), "step")
        + " with a rate of "
        + state.text("lr")
        + ": b = "
        + Numbers.text(last.b(), 6)
        + ", d = "
        + Numbers.text(last.d(), 6)
        + ". The loss was "
        + Numbers.text(start.loss(), 6)
        + " and is "
        + Numbers.text(last.loss(), 6)
        + end;
  }
}
