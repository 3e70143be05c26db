package arraystoadam.figures;

import arraystoadam.device.DType;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Histogram;
import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.nn.Init;
import arraystoadam.nn.Linear;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** What ten layers return, and the gradients on the way back, for several initialisations. */
final class Signal implements Figure {

  private static final int WIDTH = 60;
  private static final int BATCH = 60;
  private static final int DEPTH = 10;
  private static final int[] SHOWN = {1, 4, 7, 10};
  private static final List<String> STARTS =
      List.of("those of Linear", "from -1 to 1", "Xavier", "Kaiming");
  private static final List<String> ACTIVATIONS = List.of("tanh", "relu", "sigmoid", "none");

  private String layersOf = "";
  private Layers layers;

  /** What the layers return, and the gradient of a loss with respect to each of that. */
  private record Layers(List<Tensor> outputs, List<Tensor> gradients) {}

  @Override
  public String name() {
    return "signal";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Choice("weights", "first weights", STARTS),
        new Control.Choice("activation", "activation", ACTIVATIONS));
  }

  private static void initialise(Linear linear, String start, Random rng) {
    switch (start) {
      case "from -1 to 1" -> Init.uniform(linear.weight(), -1, 1, rng);
      case "Xavier" -> Init.xavierUniform(linear.weight(), rng);
      case "Kaiming" -> Init.kaimingUniform(linear.weight(), rng);
      default -> {}
    }
  }

  private static Tensor activate(Tensor x, String activation) {
    return switch (activation) {
      case "tanh" -> x.tanh();
      case "relu" -> x.relu();
      case "sigmoid" -> x.sigmoid();
      default -> x;
    };
  }

  private static Layers layers(String start, String activation) {
    Random rng = new Random(1);
    Tensor signal = Tensor.randn(DType.FLOAT64, rng, BATCH, WIDTH);
    List<Tensor> outputs = new ArrayList<>();
    for (int layer = 0; layer < DEPTH; layer++) {
      Linear linear = new Linear(WIDTH, WIDTH, rng);
      initialise(linear, start, rng);
      linear.to(DType.FLOAT64);
      signal = activate(linear.forward(signal), activation);
      outputs.add(signal);
    }
    Tensor loss = signal.mul(Tensor.randn(DType.FLOAT64, rng, BATCH, WIDTH)).sum();
    return new Layers(outputs, Autograd.grad(loss, outputs));
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    if (!state.address().equals(layersOf)) {
      layers = layers(state.text("weights"), state.text("activation"));
      layersOf = state.address();
    }
    Svg svg = new Svg(570, 270, letters);
    for (int column = 0; column < SHOWN.length; column++) {
      int layer = SHOWN[column];
      double[] output = layers.outputs().get(layer - 1).toDoubleArray();
      draw(svg, 0, column, output, -1.5, 1.5, 2)
          .title("layer " + layer + (column > 0 ? "" : ": outputs"));
      Tensor gradient = layers.gradients().get(layer - 1);
      String title = column > 0 ? "" : "gradients, powers of ten";
      draw(svg, 1, column, powersOfTen(gradient), -6, 6, 4).title(title);
    }
    return new Frame(svg.toString(), words(), List.of());
  }

  /** Their sizes; what is 0 is left out, and where nothing is left, stands at the left end. */
  private static double[] powersOfTen(Tensor gradient) {
    double[] powers =
        Arrays.stream(gradient.toDoubleArray())
            .filter(it -> it != 0)
            .map(it -> StrictMath.log10(Math.abs(it)))
            .toArray();
    return powers.length > 0 ? powers : new double[] {-6};
  }

  private static Plot draw(
      Svg svg, int row, int column, double[] values, double least, double largest, int ticks) {
    Histogram histogram = Histogram.of(values, least, largest, 48);
    double left = 12 + column * 140;
    double top = 30 + row * 125;
    Axis x = new Axis(least, largest, left, left + 124);
    Axis y = new Axis(0, histogram.highest(), top + 72, top);
    Plot plot = new Plot(svg, x, y).grid(4, 1);
    plot.bars(histogram.edges(), histogram.shares(), Palette.series(1 - row)).base();
    return plot.numbersBelow(ticks);
  }

  private String words() {
    return "Root mean square of the outputs: "
        + size(layers.outputs().get(0))
        + " behind layer 1, "
        + size(layers.outputs().get(DEPTH - 1))
        + " behind layer 10. Of the gradients: "
        + size(layers.gradients().get(DEPTH - 1))
        + " behind layer 10, "
        + size(layers.gradients().get(0))
        + " behind layer 1.";
  }

  private static String size(Tensor x) {
    return Numbers.text(Math.sqrt(x.pow(2).mean().item()), 3);
  }
}
