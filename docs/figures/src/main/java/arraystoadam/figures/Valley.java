package arraystoadam.figures;

import arraystoadam.device.DType;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.function.Function;

/** Four optimizers in the valley (u^2 + k w^2) / 2, from one start. */
final class Valley implements Figure {

  private static final Axis U = new Axis(-2, 2, 40, 555);
  private static final Axis W = new Axis(-1, 1, 300, 58);
  private static final double[] LEVELS = {0.05, 0.2, 0.8, 3.2, 12.8, 51.2};

  /** The places of an optimizer after each step, {@code [steps + 1]} each, and the last loss. */
  private record Path(String name, Pen pen, double[] u, double[] w, double loss) {}

  @Override
  public String name() {
    return "valley";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Slider("u", "start of u", -2, 2, 0.05, -1.8),
        new Control.Slider("w", "start of w", -1, 1, 0.05, 0.6),
        new Control.Slider("k", "curvature k of w", 1, 100, 1, 20),
        new Control.Slider("lr", "rate of SGD", 0.005, 0.5, 0.005, 0.08),
        new Control.Slider("momentum", "momentum", 0, 0.95, 0.05, 0.8),
        new Control.Slider("adaptive", "rate of the others", 0.01, 0.5, 0.01, 0.1),
        new Control.Slider("steps", "steps", 0, 100, 1, 30));
  }

  @Override
  public String runs() {
    return "steps";
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    double k = state.number("k");
    double adaptive = state.number("adaptive");
    SGD.Options momentum = new SGD.Options().withMomentum(state.number("momentum"));
    List<Path> paths =
        List.of(
            path("SGD", 0, state, w -> new SGD(w, state.number("lr"))),
            path("with momentum", 1, state, w -> new SGD(w, state.number("lr"), momentum)),
            path("RMSprop", 2, state, w -> new RMSprop(w, adaptive)),
            path("Adam", 3, state, w -> new Adam(w, adaptive)));
    Svg svg = new Svg(570, 340, letters);
    Plot plot = new Plot(svg, U, W).grid(8, 4).numbersBelow(8).numbersLeft(4);
    for (double level : LEVELS) {
      contour(plot, level, k);
    }
    Key key = new Key(svg, 40, 18);
    for (Path path : paths) {
      plot.visible(path.u(), path.w(), path.pen());
      plot.visiblePoints(path.u(), path.w(), 2.2, path.pen().color());
      key.add(path.name(), path.pen());
    }
    limit(svg, state);
    Handle start = Handle.both("the start", "u", U, "w", W, state);
    return new Frame(svg.toString(), words(state, paths), List.of(start));
  }

  private static Path path(
      String name, int color, State state, Function<List<Tensor>, Optimizer> kind) {
    double[] start = {state.number("u"), state.number("w")};
    Tensor place = Tensor.of(start).requiresGrad(true);
    Tensor curvatures = Tensor.of(new double[] {1, state.number("k")});
    Optimizer optimizer = kind.apply(List.of(place));
    int steps = (int) state.number("steps");
    double[] us = new double[steps + 1];
    double[] ws = new double[steps + 1];
    for (int i = 0; i <= steps; i++) {
      double[] now = place.toDoubleArray();
      us[i] = now[0];
      ws[i] = now[1];
      optimizer.zeroGrad();
      loss(place, curvatures).backward();
      optimizer.step();
    }
    Pen pen = Pen.of(Palette.series(color)).withWidth(1.6);
    return new Path(name, pen, us, ws, lossAt(us[steps], ws[steps], curvatures));
  }

  private static Tensor loss(Tensor place, Tensor curvatures) {
    return place.pow(2).mul(curvatures).sum().mul(0.5);
  }

  private static double lossAt(double u, double w, Tensor curvatures) {
    return loss(Tensor.of(new double[] {u, w}), curvatures).item();
  }

  /** A line of equal loss: for each u, the two w. */
  private static void contour(Plot plot, double level, double k) {
    Tensor u = Tensor.linspace(DType.FLOAT64, U.least(), U.largest(), 401);
    Tensor w = u.pow(2).neg().add(2 * level).div(k).sqrt(); // NaN where there is none
    Pen pen = Pen.of(Palette.GRID).withWidth(1.4);
    plot.visible(u.toDoubleArray(), w.toDoubleArray(), pen);
    plot.visible(u.toDoubleArray(), w.neg().toDoubleArray(), pen);
  }

  /** How far SGD is from its limit in each direction: rate times curvature must stay below 2. */
  private static void limit(Svg svg, State state) {
    double lr = state.number("lr");
    product(svg, 40, "SGD along u: rate \u00d7 1 = ", lr);
    product(svg, 300, "SGD along w: rate \u00d7 k = ", lr * state.number("k"));
  }

  private static void product(Svg svg, double x, String name, double value) {
    String verdict = value > 2 ? " is above 2" : " of 2";
    String color = value > 2 ? Palette.series(0) : Palette.TEXT;
    svg.text(name + Numbers.text(value, 4) + verdict, 14, 0, x, 42, color);
  }

  private static String words(State state, List<Path> paths) {
    StringBuilder words =
        new StringBuilder(
            "The loss after " + Numbers.count((int) state.number("steps"), "step") + ": ");
    String before = "";
    for (Path path : paths) {
      words.append(before).append(path.name()).append(' ').append(Numbers.text(path.loss(), 4));
      before = ", ";
    }
    return words.append('.').toString();
  }
}
