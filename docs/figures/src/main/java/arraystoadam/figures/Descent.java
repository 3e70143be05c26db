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
  private static final Tensor Y = X.sin();
  private static final Tensor CUBE = X.pow(3);
  private static final Axis B = new Axis(-1, 2.5, 50, 555);
  private static final Axis D = new Axis(-0.4, 0.4, 255, 34);
  private static final double[] LEVELS = {50, 200, 800, 3200, 12_800};

  /** Of each of some b, the d with the least loss, and that loss. */
  private static final double[] BS =
      Tensor.linspace(DType.FLOAT64, B.least(), B.largest(), 351).toDoubleArray();

  private static final double[] BEST = new double[BS.length];
  private static final double[] LEAST = new double[BS.length];
  private static final double CURVATURE = CUBE.mul(CUBE).sum().item();

  static {
    for (int i = 0; i < BS.length; i++) {
      Tensor rest = X.mul(BS[i]).sub(Y);
      BEST[i] = -CUBE.mul(rest).sum().item() / CURVATURE;
      LEAST[i] = rest.add(CUBE.mul(BEST[i])).pow(2).sum().item();
    }
  }

  /** A place with its loss and the gradient there. */
  private record Place(double b, double d, double loss, double slopeB, double slopeD) {

    static Place at(double b, double d) {
      Tensor bt = Tensor.scalar(DType.FLOAT64, b).requiresGrad(true);
      Tensor dt = Tensor.scalar(DType.FLOAT64, d).requiresGrad(true);
      Tensor loss = bt.mul(X).add(dt.mul(CUBE)).sub(Y).pow(2).sum();
      List<Tensor> slopes = Autograd.grad(loss, List.of(bt, dt));
      return new Place(b, d, loss.item(), slopes.get(0).item(), slopes.get(1).item());
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
    double[] upper = new double[BS.length];
    double[] lower = new double[BS.length];
    for (int i = 0; i < BS.length; i++) {
      double radius = Math.sqrt((level - LEAST[i]) / CURVATURE); // NaN where there is none
      upper[i] = BEST[i] + radius;
      lower[i] = BEST[i] - radius;
    }
    Pen pen = Pen.of(Palette.GRID).withWidth(1.6);
    map.visible(BS, upper, pen).visible(BS, lower, pen);
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
