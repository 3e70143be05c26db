package arraystoadam.figures;

import arraystoadam.device.DType;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.nn.Tanh;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A network with a hidden layer that learns the sine: each unit, and their sum. */
final class Hidden implements Figure {

  private static final int POINTS = 100;
  private static final int EVERY = 20;
  private static final Axis ACROSS = new Axis(-6.4, 6.4, 40, 555);
  private static final Tensor X =
      Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, POINTS).unsqueeze(1);
  private static final Tensor SEEN =
      Tensor.linspace(DType.FLOAT64, ACROSS.least(), ACROSS.largest(), 129).unsqueeze(1);

  private Training training;

  /** A network on its way, and what it was like every few steps. */
  private static final class Training {
    private final String start;
    private final Linear first;
    private final Linear second;
    private final Sequential model;
    private final Optimizer optimizer;
    private final List<Moment> moments = new ArrayList<>();

    Training(int units, int seed) {
      start = start(units, seed);
      Random rng = new Random(seed);
      first = new Linear(1, units, rng);
      second = new Linear(units, 1, rng);
      model = new Sequential(first, new Tanh(), second);
      model.to(DType.FLOAT64);
      optimizer = new Adam(model.parameters(), 0.01);
      moments.add(moment());
    }

    static String start(int units, int seed) {
      return units + " " + seed;
    }

    /** The loss of 2000 points, as in the rest of the book; there are fewer here. */
    private Tensor loss() {
      return new MSELoss(Reduction.MEAN).forward(model.forward(X), X.sin()).mul(2000);
    }

    /** What each unit adds in a column of its own, the sum with the bias, and the loss. */
    private Moment moment() {
      return Autograd.noGrad(
          () -> {
            Tensor parts = first.forward(SEEN).tanh().mul(second.weight());
            return new Moment(parts, parts.sum(1).add(second.bias()), loss().item());
          });
    }

    Moment at(int steps) {
      while (moments.size() <= steps / EVERY) {
        for (int i = 0; i < EVERY; i++) {
          optimizer.zeroGrad();
          loss().backward();
          optimizer.step();
        }
        moments.add(moment());
      }
      return moments.get(steps / EVERY);
    }
  }

  private record Moment(Tensor parts, Tensor sum, double loss) {}

  @Override
  public String name() {
    return "hidden";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Slider("units", "hidden units", 1, 12, 1, 4),
        new Control.Slider("seed", "seed of the start", 1, 9, 1, 1),
        new Control.Slider("steps", "steps of Adam", 0, 2000, EVERY, 0));
  }

  @Override
  public String runs() {
    return "steps";
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    int units = (int) state.number("units");
    int seed = (int) state.number("seed");
    if (training == null || !training.start.equals(Training.start(units, seed))) {
      training = new Training(units, seed);
    }
    Moment moment = training.at((int) state.number("steps"));
    Svg svg = new Svg(570, 430, letters);
    drawSum(svg, moment);
    drawUnits(svg, moment, units);
    String words =
        Numbers.count(units, "unit")
            + ", "
            + Numbers.count((int) state.number("steps"), "step")
            + ": the loss is "
            + Numbers.text(moment.loss(), 4)
            + ". At 2\u03c0, where the sine is 0, the network says "
            + Numbers.text(atTwoPi(moment), 3)
            + ".";
    return new Frame(svg.toString(), words, List.of());
  }

  /** The value at the place of the drawing that is next to it. */
  private static double atTwoPi(Moment moment) {
    double places = (SEEN.dim(0) - 1) * (2 * Math.PI - ACROSS.least());
    int place = (int) Math.rint(places / (ACROSS.largest() - ACROSS.least()));
    return moment.sum().select(0, place).item();
  }

  private static void drawSum(Svg svg, Moment moment) {
    Axis y = new Axis(-1.6, 1.6, 205, 34);
    Plot plot = new Plot(svg, ACROSS, y).grid(6, 4).numbersLeft(4).base();
    svg.bar(ACROSS.at(-Math.PI), y.start(), ACROSS.at(Math.PI), y.end(), Palette.GRID, 0.35);
    Pen sine = Pen.of(Palette.series(1));
    Pen network = Pen.of(Palette.series(0));
    plot.visible(xs(), SEEN.sin().toDoubleArray(), sine);
    plot.visible(xs(), moment.sum().toDoubleArray(), network);
    new Key(svg, 40, 18).add("the sine, learned where it is grey", sine).add("the sum", network);
  }

  private static void drawUnits(Svg svg, Moment moment, int units) {
    Axis y = new Axis(-3, 3, 400, 245);
    Plot plot = new Plot(svg, ACROSS, y).grid(6, 6).numbersBelow(6).numbersLeft(6).base();
    for (int unit = 0; unit < units; unit++) {
      Pen pen = Pen.of(Palette.series(unit)).withWidth(1.4);
      plot.visible(xs(), moment.parts().select(1, unit).toDoubleArray(), pen);
    }
    svg.text("what each unit adds", 13.5, 0, 40, 236);
  }

  private static double[] xs() {
    return SEEN.flatten().toDoubleArray();
  }
}
