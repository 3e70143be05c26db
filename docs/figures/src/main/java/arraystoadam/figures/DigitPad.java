package arraystoadam.figures;

import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Svg;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** A pad to draw a digit on, and what the trained network reads there. */
final class DigitPad implements Figure {

  private static final double WIDTH = 570;
  private static final double HEIGHT = 318;
  private static final double LEFT = 6;
  private static final double TOP = 36;
  private static final double SIDE = 264;
  private static final Control.Pad.Place PLACE =
      new Control.Pad.Place(LEFT / WIDTH, TOP / HEIGHT, SIDE / WIDTH, SIDE / HEIGHT);
  private static final double ROW = 17.5;
  private static final double BARS = 328;
  private static final double LONGEST = 190;
  private static final int NEAREST = 3;
  private static final int FIRST_SAMPLE = 3;

  @Override
  public String name() {
    return "digits";
  }

  @Override
  public String data() {
    return DigitReader.DATA;
  }

  @Override
  public List<Control> controls() {
    List<Control.Pad.Sample> samples = new ArrayList<>(DigitReader.trained().samples());
    String start = samples.get(FIRST_SAMPLE).cells();
    samples.add(new Control.Pad.Sample("nothing", Cells.EMPTY));
    return List.of(new Control.Pad("pad", "start from", start, samples, PLACE));
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    String cells = state.text("pad");
    DigitReader reader = DigitReader.trained();
    Tensor image = Cells.image(cells);
    double[] probabilities = reader.probabilities(image).toDoubleArray();
    List<Integer> order = mostProbableFirst(probabilities);
    List<DigitReader.Neighbor> nearest = reader.nearest(image, NEAREST);
    Svg svg = new Svg(WIDTH, HEIGHT, letters);
    svg.text("the pad", 14, 0, LEFT, TOP - 11);
    draw(svg, cells, LEFT, TOP, SIDE);
    drawBars(svg, probabilities, order.get(0));
    svg.text("nearest training images", 14, 0, BARS - 22, 232);
    for (int i = 0; i < NEAREST; i++) {
      double left = BARS - 22 + i * 90;
      DigitReader.Neighbor neighbor = nearest.get(i);
      draw(svg, neighbor.cells(), left, 242, 56);
      String distance = "a " + neighbor.digit() + ", " + Numbers.text(neighbor.distance(), 3);
      svg.text(distance, 13, 0, left, 313);
    }
    return new Frame(svg.toString(), words(cells, probabilities, order, nearest), List.of());
  }

  private static List<Integer> mostProbableFirst(double[] probabilities) {
    return IntStream.range(0, probabilities.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -probabilities[i]))
        .toList();
  }

  /** The cells with a frame, and on the pad the lines between them. */
  private static void draw(Svg svg, String cells, double left, double top, double side) {
    double cell = side / Cells.SIDE;
    Pen grid = Pen.of(Palette.GRID).withWidth(0.9);
    for (int i = 0; i <= Cells.SIDE; i += side == SIDE ? 1 : Cells.SIDE) {
      svg.line(left + i * cell, top, left + i * cell, top + side, grid);
      svg.line(left, top + i * cell, left + side, top + i * cell, grid);
    }
    for (int i = 0; i < Cells.COUNT; i++) {
      double x = left + i % Cells.SIDE * cell;
      double y = top + i / Cells.SIDE * cell;
      int shade = Cells.shade(cells, i);
      if (shade > 0) {
        double opacity = (double) shade / Cells.DARKEST;
        svg.bar(x, y, x + cell, y + cell, Palette.TEXT, opacity);
      }
    }
  }

  private static void drawBars(Svg svg, double[] probabilities, int read) {
    svg.text("probability", 14, 0, BARS - 22, TOP - 11);
    for (int i = 0; i < probabilities.length; i++) {
      double y = TOP + i * ROW;
      double end = BARS + probabilities[i] * LONGEST;
      String color = Palette.series(i == read ? 0 : 1);
      svg.text("" + i, 13.5, 1, BARS - 8, y + 12.5, i == read ? color : Palette.TEXT);
      svg.bar(BARS, y + 2, end, y + ROW - 2, color, 0.85);
      svg.text(Svg.number(probabilities[i], 3), 13, 0, end + 6, y + 12.5);
    }
    double bottom = TOP + probabilities.length * ROW;
    svg.line(BARS, TOP, BARS, bottom, Pen.of(Palette.TEXT).withWidth(0.9));
  }

  private static String words(
      String cells, double[] probabilities, List<Integer> order, List<DigitReader.Neighbor> near) {
    String start = cells.equals(Cells.EMPTY) ? "Nothing is drawn, and the" : "The";
    return start
        + " network reads "
        + named(probabilities, order.get(0))
        + ", then "
        + named(probabilities, order.get(1))
        + " and "
        + named(probabilities, order.get(2))
        + ". The nearest of the "
        + DigitReader.trained().trainingImages()
        + " training images: "
        + near(near.get(0))
        + ", "
        + near(near.get(1))
        + " and "
        + near(near.get(2))
        + ".";
  }

  private static String named(double[] probabilities, int digit) {
    return "a " + digit + " (" + Numbers.text(probabilities[digit], 3) + ")";
  }

  private static String near(DigitReader.Neighbor neighbor) {
    String distance = Numbers.text(neighbor.distance(), 3);
    return "a " + neighbor.digit() + " at a squared distance of " + distance;
  }
}
