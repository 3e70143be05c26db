package arraystoadam.docs.chapters.stage5;

import arraystoadam.device.DType;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Histogram;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.nn.Init;
import arraystoadam.nn.Linear;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/** The numbers in a chain of ten layers with a tanh, for three ways to draw the first weights. */
public final class SignalHistograms {

  private static final int WIDTH = 100;
  private static final int DEPTH = 10;
  private static final int[] SHOWN = {1, 4, 7, 10};
  private static final Random RNG = new Random(0);
  private static final List<Signal> SIGNALS =
      List.of(
          signal("from \u22121 to 1", linear -> Init.uniform(linear.weight(), -1, 1, RNG)),
          signal("Linear\u2019s own", linear -> {}),
          signal("Xavier", linear -> Init.xavierUniform(linear.weight(), RNG)));

  private SignalHistograms() {}

  /** What the layers compute, and the gradient of a loss with respect to that. */
  private record Signal(String name, List<Tensor> outputs, List<Tensor> gradients) {}

  private static Signal signal(String name, Consumer<Linear> initialise) {
    // tag::signal[]
    Random rng = new Random(1);
    Tensor signal = Tensor.randn(DType.FLOAT64, rng, 200, WIDTH);
    List<Tensor> outputs = new ArrayList<>();
    for (int layer = 0; layer < DEPTH; layer++) {
      Linear linear = new Linear(WIDTH, WIDTH, rng);
      initialise.accept(linear);
      linear.to(DType.FLOAT64);
      signal = linear.forward(signal).tanh();
      outputs.add(signal);
    }
    Tensor loss = signal.mul(Tensor.randn(DType.FLOAT64, rng, 200, WIDTH)).sum();
    List<Tensor> gradients = Autograd.grad(loss, outputs);
    // end::signal[]
    return new Signal(name, outputs, gradients);
  }

  /** The numbers behind some of the layers, from -1 to 1. */
  public static String outputs() {
    Svg svg = new Svg(570, 380, new Outlines());
    for (int row = 0; row < SIGNALS.size(); row++) {
      Signal signal = SIGNALS.get(row);
      for (int column = 0; column < SHOWN.length; column++) {
        double[] values = signal.outputs().get(SHOWN[column] - 1).toDoubleArray();
        draw(svg, row, column, values, -1, 1).numbersBelow(2);
      }
    }
    return svg.toString();
  }

  /** The sizes of their gradients, as powers of ten from 1e-4 to 1e4. */
  public static String gradients() {
    Svg svg = new Svg(570, 380, new Outlines());
    for (int row = 0; row < SIGNALS.size(); row++) {
      Signal signal = SIGNALS.get(row);
      for (int column = 0; column < SHOWN.length; column++) {
        double[] values = signal.gradients().get(SHOWN[column] - 1).toDoubleArray();
        double[] sizes = Arrays.stream(values).map(it -> StrictMath.log10(Math.abs(it))).toArray();
        draw(svg, row, column, sizes, -4, 4).numbersBelow(4);
      }
    }
    return svg.toString();
  }

  private static Plot draw(
      Svg svg, int row, int column, double[] values, double least, double largest) {
    Histogram histogram = Histogram.of(values, least, largest, 48);
    double left = 12 + column * 140;
    double top = 30 + row * 122;
    Axis x = new Axis(least, largest, left, left + 124);
    Axis y = new Axis(0, histogram.highest(), top + 68, top);
    String layer = "layer " + SHOWN[column];
    Plot plot = new Plot(svg, x, y).grid(4, 1);
    plot.bars(histogram.edges(), histogram.shares(), Palette.series(row)).base();
    return plot.title(column == 0 ? SIGNALS.get(row).name() + ", " + layer : layer);
  }

  /** The root mean square of the gradients of the first layer, with weights from -1 to 1. */
  public static double firstGradientFromMinusOneToOne() {
    return rootMeanSquare(SIGNALS.get(0).gradients().get(0));
  }

  /** The same with the weights of {@code Linear}. */
  public static double firstGradientOfLinear() {
    return rootMeanSquare(SIGNALS.get(1).gradients().get(0));
  }

  /** The same with those of Xavier. */
  public static double firstGradientOfXavier() {
    return rootMeanSquare(SIGNALS.get(2).gradients().get(0));
  }

  private static double rootMeanSquare(Tensor x) {
    return Math.sqrt(x.pow(2).mean().item());
  }
}
