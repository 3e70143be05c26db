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
import java.util.Arrays;
import java.util.List;

/** A curve, its tangent at a point, and how far they are apart after a move of h. */
final class Tangent implements Figure {

  private static final List<String> CURVES = List.of("x squared", "sine", "exponential");
  private static final int POINTS = 81;

  @Override
  public String name() {
    return "tangent";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Choice("curve", "curve", CURVES),
        new Control.Slider("x", "the point x", -2, 2, 0.05, 0.5),
        new Control.Slider("h", "the move h", -2, 2, 0.05, 1));
  }

  private static Tensor curve(String name, Tensor x) {
    return switch (name) {
      case "sine" -> x.sin();
      case "exponential" -> x.exp();
      default -> x.pow(2);
    };
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    Tensor at = Tensor.of(new double[] {state.number("x")}).sum().requiresGrad(true);
    Tensor value = curve(state.text("curve"), at);
    double slope = Autograd.grad(value, at).item();
    double end = at.item() + state.number("h");
    double reached = curve(state.text("curve"), Tensor.of(new double[] {end})).sum().item();
    double predicted = value.item() + slope * state.number("h");

    Svg svg = new Svg(570, 360, letters);
    Axis x = new Axis(-4, 4, 40, 555);
    Axis y = new Axis(-4, 8, 325, 34);
    Plot plot = new Plot(svg, x, y).grid(8, 6).numbersBelow(8).numbersLeft(6);
    Pen curve = Pen.of(Palette.series(1));
    Pen line = Pen.of(Palette.series(0));
    draw(plot, curve(state.text("curve"), xs()).toDoubleArray(), curve);
    draw(plot, xs().sub(at.item()).mul(slope).add(value.item()).toDoubleArray(), line);
    if (isShown(reached) && isShown(predicted)) {
      double[] both = {predicted, reached};
      plot.line(new double[] {end, end}, both, Pen.of(Palette.TEXT).withWidth(3));
    }
    new Key(svg, 40, 18).add(state.text("curve"), curve).add("its tangent", line);
    Handle point = Handle.across("the point", "x", x, y.at(clipped(value.item())), state);
    return new Frame(
        svg.toString(), words(state, value, slope, reached, predicted), List.of(point));
  }

  private static Tensor xs() {
    double[] xs = new double[POINTS];
    Arrays.setAll(xs, i -> -4 + 8.0 * i / (POINTS - 1));
    return Tensor.of(xs);
  }

  private static boolean isShown(double value) {
    return value >= -4 && value <= 8;
  }

  private static double clipped(double value) {
    return Math.max(-4, Math.min(value, 8));
  }

  /** A line as far as the plot reaches. */
  private static void draw(Plot plot, double[] ys, Pen pen) {
    double[] xs = xs().toDoubleArray();
    for (int i = 0; i + 1 < xs.length; i++) {
      if (isShown(ys[i]) && isShown(ys[i + 1])) {
        plot.line(new double[] {xs[i], xs[i + 1]}, new double[] {ys[i], ys[i + 1]}, pen);
      }
    }
  }

  private static String words(
      State state, Tensor value, double slope, double reached, double predicted) {
    double h = state.number("h");
    double gap = reached - predicted;
    String start =
        "At x = "
            + state.text("x")
            + " the value is "
            + Numbers.text(value.item(), 5)
            + " and the slope "
            + Numbers.text(slope, 5)
            + ". After a move of "
            + state.text("h")
            + " the value is "
            + Numbers.text(reached, 5)
            + ", the tangent says "
            + Numbers.text(predicted, 5)
            + ": the gap is "
            + Numbers.text(gap, 3);
    return h == 0 ? start + "." : start + ", which is " + Numbers.text(gap / (h * h), 3) + " h².";
  }
}
