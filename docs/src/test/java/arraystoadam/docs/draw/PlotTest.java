package arraystoadam.docs.draw;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PlotTest {

  private static final String INK = "#111111";

  private final Svg svg = new Svg(200, 100, new Dots());
  private final Axis x = new Axis(0, 10, 50, 150);
  private final Axis y = new Axis(-1, 3, 90, 10);
  private final Plot plot = new Plot(svg, x, y);

  private void assertDraws(String elements) {
    String drawn = svg.toString();
    assertEquals(elements, drawn.substring(drawn.indexOf('>') + 1, drawn.indexOf("</svg>")));
  }

  @Test
  void anAxisGoesFromItsStartToItsEnd() {
    assertArrayEquals(new double[] {50, 60, 150}, x.at(new double[] {0, 1, 10}));
    assertArrayEquals(new double[] {90, 70, 10}, y.at(new double[] {-1, 0, 3}));
  }

  @Test
  void whatIsNotOnTheAxisIsRefused() {
    for (double value : new double[] {10.1, -0.1, Double.NaN}) {
      Exception e = assertThrows(IllegalArgumentException.class, () -> x.at(value));
      assertEquals("axis: " + value + " is not between 0.0 and 10.0", e.getMessage());
    }
    for (double largest : new double[] {1, 0, Double.NaN, Double.POSITIVE_INFINITY}) {
      Exception e =
          assertThrows(IllegalArgumentException.class, () -> new Axis(1, largest, 0, 100));
      assertEquals(
          "axis: expected a least number below a largest, not 1.0 and " + largest, e.getMessage());
    }
  }

  @Test
  void ticksAreRoundAndAsManyAsFit() {
    assertTicks("[0, 2, 4, 6, 8, 10]", new Axis(0, 10, 0, 1), 5);
    assertTicks("[0, 5, 10]", new Axis(0, 10, 0, 1), 4);
    assertTicks("[\u22120.2, 0, 0.2, 0.4]", new Axis(-0.3, 0.5, 0, 1), 4);
    assertTicks("[\u22123, \u22122, \u22121, 0, 1, 2, 3]", new Axis(-3.14, 3.14, 0, 1), 7);
    assertTicks("[0, 0.1, 0.2, 0.3]", new Axis(0, 0.3, 0, 1), 3);
    assertTicks("[100000, 200000]", new Axis(90000, 210000, 0, 1), 2);
    assertTicks("[0, 0.000000000005]", new Axis(0, 6e-12, 0, 1), 2);
  }

  private static void assertTicks(String expected, Axis axis, int intervals) {
    double[] ticks = axis.ticks(intervals);
    assertTrue(ticks.length <= intervals + 1, "too many: " + Arrays.toString(ticks));
    assertEquals(expected, Arrays.stream(ticks).mapToObj(Axis::label).toList().toString());
  }

  @Test
  void theGridHasItsNumbersOutside() {
    plot.grid(1, 2).numbersBelow(1).numbersLeft(2);
    String line = "\" fill=\"none\" stroke=\"#dcd7cb\" stroke-width=\"0.9\"/>";
    assertDraws(
        ("<path d=\"M50 90 50 10" + line)
            + ("<path d=\"M150 90 150 10" + line)
            + ("<path d=\"M50 70 150 70" + line)
            + ("<path d=\"M50 30 150 30" + line)
            + "[0 43.5 107][10 137 107][0 30 74.5][2 30 34.5]");
  }

  @Test
  void linesAndPointsAreDrawnByTheirNumbers() {
    plot.line(new double[] {0, 10}, new double[] {-1, 3}, Pen.of(INK).withWidth(1));
    plot.points(new double[] {5}, new double[] {1}, 3, INK);
    assertDraws(
        "<path d=\"M50 90 150 10\" fill=\"none\" stroke=\"#111111\" stroke-width=\"1\"/>"
            + "<circle cx=\"100\" cy=\"50\" r=\"3\" fill=\"#111111\"/>");
  }

  @Test
  void areasAndBarsEndAtZero() {
    plot.area(new double[] {0, 1}, new double[] {2, 3}, INK);
    plot.bars(new double[] {0, 1, 2}, new double[] {1, -1}, INK);
    String look = " fill=\"#111111\" fill-opacity=\"0.75\"/>";
    assertDraws(
        "<path d=\"M50 30 60 10 60 70 50 70Z\" fill=\"#111111\" fill-opacity=\"0.25\"/>"
            + ("<rect x=\"50\" y=\"50\" width=\"10\" height=\"20\"" + look)
            + ("<rect x=\"60\" y=\"70\" width=\"10\" height=\"20\"" + look));
  }

  @Test
  void zeroThatIsNotOnTheAxisIsReplacedByTheNumberNextToIt() {
    assertEquals(90, new Axis(1, 3, 90, 10).base());
    assertEquals(10, new Axis(-3, -1, 90, 10).base());
  }

  @Test
  void eachBarHasTwoEdges() {
    assertThrows(
        IllegalArgumentException.class, () -> plot.bars(new double[2], new double[2], INK));
    assertThrows(
        IllegalArgumentException.class, () -> plot.points(new double[2], new double[1], 1, INK));
    assertDraws("");
  }

  @Test
  void titlesAndNamesStandBesideThePlot() {
    plot.title("t").below("b");
    new Key(svg, 0, 20).add("n", Pen.of(INK)).add("m", Pen.of(INK));
    String line = " fill=\"none\" stroke=\"#111111\" stroke-width=\"2\"/>";
    assertDraws(
        "[t 50 1][b 93 126]"
            + ("<path d=\"M0 15.5 22 15.5\"" + line + "[n 29 20]")
            + ("<path d=\"M60.5 15.5 82.5 15.5\"" + line + "[m 89.5 20]"));
  }

  @Test
  void aHistogramCountsEachNumberOnce() {
    double[] values = {-0.5, 0, 0.9, 1, 1.5, 2, 3.9, 4};
    Histogram histogram = Histogram.of(values, 0, 4, 4);
    assertArrayEquals(new double[] {0, 1, 2, 3, 4}, histogram.edges());
    assertArrayEquals(new double[] {0.375, 0.25, 0.125, 0.25}, histogram.shares());
    assertEquals(0.375, histogram.highest());
    assertArrayEquals(
        new double[] {1, 0},
        Histogram.of(new double[] {Double.NEGATIVE_INFINITY}, 0, 1, 2).shares());
  }

  @Test
  void aHistogramRefusesNaNAndNothing() {
    Exception e =
        assertThrows(
            IllegalArgumentException.class,
            () -> Histogram.of(new double[] {1, Double.NaN}, 0, 4, 4));
    assertEquals("histogram: NaN lies in no interval", e.getMessage());
    e = assertThrows(IllegalArgumentException.class, () -> Histogram.of(new double[0], 0, 4, 4));
    assertEquals("histogram: expected at least one number", e.getMessage());
  }
}
