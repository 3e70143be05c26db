package arraystoadam.figures;

import arraystoadam.device.DType;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** A step that pretends in its backward pass to be a straight line, and is trained all the same. */
final class StraightThrough implements Figure {

  private static final double LR = 0.1;
  private static final Axis X = new Axis(-3, 3, 40, 555);
  private static final Axis Y = new Axis(-2, 2, 285, 34);

  /** The sign, with a slope that may be another than its own, which is 0. */
  private static final class Sign extends Function {
    private final double slope;

    Sign(double slope) {
      this.slope = slope;
    }

    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      return inputs.get(0).sign();
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput.mul(slope));
    }
  }

  @Override
  public String name() {
    return "straight-through";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Slider("x", "start of x", -3, 3, 0.05, -1.3),
        new Control.Choice("slope", "backward", List.of("as a straight line", "as it is")),
        new Control.Slider("steps", "steps", 0, 20, 1, 0));
  }

  @Override
  public String runs() {
    return "steps";
  }

  private static double pretended(State state) {
    return state.text("slope").equals("as it is") ? 0 : 1;
  }

  private static Tensor step(State state, Tensor x) {
    return new Sign(pretended(state)).apply(x);
  }

  private static Tensor loss(State state, Tensor x) {
    return step(state, x).sub(1).pow(2);
  }

  /** Where x is after each step down the slope of the loss, {@code [steps + 1]}. */
  private static double[] path(State state) {
    double[] path = new double[(int) state.number("steps") + 1];
    path[0] = state.number("x");
    for (int i = 1; i < path.length; i++) {
      path[i] = path[i - 1] - LR * slope(state, path[i - 1]);
    }
    return path;
  }

  private static double slope(State state, double at) {
    Tensor x = Tensor.scalar(DType.FLOAT64, at).requiresGrad(true);
    return Autograd.grad(loss(state, x), x).item();
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    double[] path = path(state);
    double x = path[path.length - 1];
    double y = Math.signum(x);
    Svg svg = new Svg(570, 315, letters);
    Plot plot = new Plot(svg, X, Y).grid(6, 4).numbersBelow(6).numbersLeft(4);
    Pen step = Pen.of(Palette.series(1));
    Pen pretended = Pen.of(Palette.series(0));
    plot.line(new double[] {-3, 0}, new double[] {-1, -1}, step);
    plot.line(new double[] {0, 3}, new double[] {1, 1}, step);
    double rise = 0.7 * pretended(state);
    plot.visible(new double[] {x - 0.7, x + 0.7}, new double[] {y - rise, y + rise}, pretended);
    for (double place : path) {
      plot.visiblePoints(new double[] {place}, new double[] {Math.signum(place)}, 4, Palette.TEXT);
    }
    new Key(svg, 40, 18).add("sign(x)", step).add("the slope that goes back", pretended);
    Handle handle = Handle.across("x", "x", X, Y.at(Math.signum(state.number("x"))), state);
    return new Frame(svg.toString(), words(state, path), List.of(handle));
  }

  private static String words(State state, double[] path) {
    double x = path[path.length - 1];
    Tensor loss = loss(state, Tensor.scalar(DType.FLOAT64, x));
    return "x is "
        + Numbers.text(x, 4)
        + ", its sign should be 1 and the loss is "
        + Numbers.text(loss.item(), 3)
        + ". The slope of the loss that goes back is "
        + Numbers.text(slope(state, x), 3)
        + ". GradCheck says: "
        + verdict(state, x);
  }

  private static String verdict(State state, double x) {
    try {
      GradCheck.check(inputs -> step(state, inputs[0]), Tensor.of(new double[] {x}));
      return "right.";
    } catch (AssertionError | IllegalArgumentException e) {
      return e.getMessage();
    }
  }
}
