package arraystoadam.figures;

import arraystoadam.device.DType;
import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Svg;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** The chain rule as gears: x turns g, and g turns f; what turns together sits on one axle. */
final class Gears implements Figure {

  private static final int TEETH = 24;
  private static final double LARGE = 70;
  private static final double TOOTH = 6;
  private static final double MIDDLE = 85;

  @Override
  public String name() {
    return "gears";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Slider("turn", "x turns by", 0, 360, 1, 30, it -> Numbers.text(it) + "\u00b0"),
        new Control.Slider("g", "times as fast: g", 1, 4, 1, 3),
        new Control.Slider("f", "times as fast: f", 1, 4, 1, 2));
  }

  @Override
  public String runs() {
    return "turn";
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    double first = state.number("g");
    double second = state.number("f");
    Tensor x = Tensor.scalar(DType.FLOAT64, state.number("turn")).requiresGrad(true);
    Tensor g = x.mul(first);
    Tensor f = g.mul(second);
    double atX = 90;
    double atG = atX + LARGE + LARGE / first;
    double atF = atG + LARGE + LARGE / second;
    Svg svg = new Svg(570, 205, letters);
    gear(svg, atX, TEETH, x.item(), 0, 0);
    gear(svg, atG, TEETH, -g.item(), 0, 2); // behind the small one
    gear(svg, atG, (int) Math.rint(TEETH / first), -g.item(), 0.5, 1);
    gear(svg, atF, (int) Math.rint(TEETH / second), f.item(), 0.5, 2);
    label(svg, "x", x, atX);
    label(svg, "g", g, atG);
    label(svg, "f", f, atF);
    return new Frame(svg.toString(), words(x, g, f), List.of());
  }

  /**
   * A gear that has turned; a dot shows how far.
   *
   * @param shift how many teeth lie between its dot and its first tooth; with half a tooth, it
   *     reaches into the gaps of a gear that begins with one
   */
  private static void gear(Svg svg, double at, int teeth, double degrees, double shift, int color) {
    double radius = LARGE * teeth / TEETH;
    double[] xs = new double[4 * teeth + 1];
    double[] ys = new double[4 * teeth + 1];
    double start = Math.toRadians(degrees);
    for (int i = 0; i <= 4 * teeth; i++) {
      double angle = start + 2 * Math.PI * (i - 0.5 + 4 * shift) / (4 * teeth);
      double reach = radius + (i % 4 < 2 ? TOOTH : -TOOTH) / 2;
      xs[i] = at + reach * Math.cos(angle);
      ys[i] = MIDDLE + reach * Math.sin(angle);
    }
    Pen pen = Pen.of(Palette.series(color)).withWidth(1.6);
    svg.area(xs, ys, pen.color(), 0.2);
    svg.line(xs, ys, pen);
    double mark = radius - 9;
    double markX = at + mark * Math.cos(start);
    svg.dot(markX, MIDDLE + mark * Math.sin(start), 4, pen.color());
  }

  private static void label(Svg svg, String name, Tensor turned, double at) {
    svg.dot(at, MIDDLE, 3, Palette.TEXT);
    svg.text(name + ": " + Numbers.text(turned.item()) + "\u00b0", 14, 0.5, at, MIDDLE + 100);
  }

  private static String words(Tensor x, Tensor g, Tensor f) {
    Tensor toX = Autograd.grad(g, x, BackwardOption.RETAIN_GRAPH);
    Tensor toG = Autograd.grad(f, g, BackwardOption.RETAIN_GRAPH);
    String rates = Numbers.text(toG.item()) + " \u00b7 " + Numbers.text(toX.item());
    return "When x turns by "
        + Numbers.text(x.item())
        + "\u00b0, g turns by "
        + Numbers.text(g.item())
        + "\u00b0 and f by "
        + Numbers.text(f.item())
        + "\u00b0. The derivative of f with respect to x is "
        + rates
        + " = "
        + Numbers.text(Autograd.grad(f, x).item())
        + ".";
  }
}
