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
import java.util.List;

/** A curve, its tangent at a point, and how far they are apart after a move of h. */
final class Tangent implements Figure {

  private static final List<String> CURVES = List.of("x squared", "sine", "exponential");
  private static final int POINTS = 161;
  private static final Axis X = new Axis(-4, 4, 40, 555);
  private static final Axis Y = new Axis(-4, 8, 325, 34);

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
    Tensor at = Tensor.scalar(DType.FLOAT64, state.number("x")).requiresGrad(true);
    Tensor value = curve(state.text("curve"), at);
    double slope = Autograd.grad(value, at).item();
    double end = at.item() + state.number("h");
    double reached = curve(state.text("curve"), Tensor.scalar(DType.FLOAT64, end)).item();
    double predicted = value.item() + slope * state.number("h");

    Svg svg = new Svg(570, 360, letters);
    Plot plot = new Plot(svg, X, Y).grid(8, 6).numbersBelow(8).numbersLeft(6);
    Pen curve = Pen.of(Palette.series(1));
    Pen line = Pen.of(Palette.series(0));
    Tensor xs = Tensor.linspace(DType.FLOAT64, X.least(), X.largest(), POINTS);
    Tensor tangent = xs.sub(at.item()).mul(slope).add(value.item());
    double[] places = xs.toDoubleArray();
    plot.visible(places, curve(state.text("curve"), xs).toDoubleArray(), curve);
    plot.visible(places, tangent.toDoubleArray(), line);
    double[] both = {predicted, reached};
    plot.visible(new double[] {end, end}, both, Pen.of(Palette.TEXT).withWidth(3));
    new Key(svg, 40, 18).add(state.text("curve"), curve).add("its tangent", line);
    Handle point = Handle.across("the point", "x", X, Y.at(clipped(value.item())), state);
    return new Frame(
        svg.toString(), words(state, value, slope, reached, predicted), List.of(point));
  }

  private static double clipped(double value) {
    return Math.max(Y.least(), Math.min(value, Y.largest()));
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
