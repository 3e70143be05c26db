package arraystoadam.docs.chapters.stage6;

import arraystoadam.device.DType;
import arraystoadam.docs.chapters.stage1.BestCubic;
import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Key;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Plot;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;
import arraystoadam.docs.plot.Chart;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;

/** What each hidden unit of {@link HiddenLayer} adds, and the sum of it all. */
public final class HiddenUnits {

  private static final double[] X = Chart.spaced(-Math.PI, Math.PI, 161);
  private static final int COLUMNS = 4;
  private static final double WIDTH = 570;
  private static final double LEFT = 30;

  private HiddenUnits() {}

  /** The drawing. */
  public static String svg() {
    Svg svg = new Svg(WIDTH, 500, new Outlines());
    Tensor units = contributions();
    double largest = Math.ceil(units.abs().max().item());
    for (int unit = 0; unit < units.dim(1); unit++) {
      double[] values = units.select(1, unit).toDoubleArray();
      cell(svg, unit, largest)
          .title("unit " + (unit + 1))
          .area(X, values, Palette.series(0))
          .line(X, values, Pen.of(Palette.series(0)));
    }
    drawSum(svg);
    return svg.toString();
  }

  private static Plot cell(Svg svg, int unit, double largest) {
    int column = unit % COLUMNS;
    int row = unit / COLUMNS;
    double width = (WIDTH - 10 - LEFT) / COLUMNS;
    double left = LEFT + column * width;
    double top = 24 + row * 104;
    Axis x = new Axis(-Math.PI, Math.PI, left, left + width - 12);
    Axis y = new Axis(-largest, largest, top + 72, top);
    Plot plot = new Plot(svg, x, y).grid(2, 2).base();
    return column == 0 ? plot.numbersLeft(2) : plot;
  }

  private static void drawSum(Svg svg) {
    Axis x = new Axis(-Math.PI, Math.PI, LEFT, WIDTH - 10);
    Axis y = new Axis(-1.1, 1.1, 475, 260);
    Pen cubic = Pen.of(Palette.series(1)).withWidth(1.6);
    Pen network = Pen.of(Palette.series(0)).withWidth(5);
    Pen sine = Pen.of(Palette.TEXT).withWidth(1.4);
    new Plot(svg, x, y)
        .grid(8, 4)
        .numbersBelow(8)
        .numbersLeft(4)
        .line(X, Chart.values(X, BestCubic::at), cubic)
        .line(X, HiddenLayer.trained().forward(column(X)).toDoubleArray(), network)
        .line(X, Chart.values(X, StrictMath::sin), sine);
    new Key(svg, LEFT, 242)
        .add("the sum of all units and the bias", network)
        .add("the sine", sine)
        .add("the best cubic", cubic);
  }

  // tag::units[]
  /** {@code [N, 8]}: a column for each unit, weighted. */
  private static Tensor contributions() {
    Sequential model = HiddenLayer.trained();
    Tensor hidden = model.get(0, Linear.class).forward(column(X)).tanh();
    return hidden.mul(model.get(2, Linear.class).weight());
  }

  // end::units[]

  private static Tensor column(double[] x) {
    return Tensor.of(x, x.length, 1).to(DType.FLOAT32);
  }
}
