package arraystoadam.docs.draw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SvgTest {

  private final Svg svg = new Svg(40, 30, new Dots());

  private void assertDraws(String elements) {
    String head =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40\" height=\"30\""
            + " viewBox=\"0 0 40 30\">";
    assertEquals(head + elements + "</svg>", svg.toString());
  }

  @Test
  void aLineGoesThroughItsPoints() {
    svg.line(new double[] {1, 2.125, 3}, new double[] {0, -1e-9, 5}, Pen.of("#111111").dashed());
    assertDraws(
        "<path d=\"M1 0 2.12 0 3 5\" fill=\"none\" stroke=\"#111111\" stroke-width=\"2\""
            + " stroke-dasharray=\"6 4\"/>");
  }

  @Test
  void aNumberIsAsShortAsItCanBe() {
    double[] values = {0, -0.0, 0.004, -0.004, 0.1, -0.1, 2.125, 9.999, 10, 123.456, -7e5, 1e12};
    List<String> texts =
        List.of(
            "0",
            "0",
            "0",
            "0",
            "0.1",
            "-0.1",
            "2.12",
            "10",
            "10",
            "123.46",
            "-700000",
            "1000000000000");
    for (int i = 0; i < values.length; i++) {
      assertEquals(texts.get(i), Svg.number(values[i], 2));
    }
    assertEquals("3", Svg.number(2.5000001, 0));
    assertEquals("0.063", Svg.number(0.0625001, 3));
  }

  @Test
  void anArrowEndsInAHead() {
    svg.arrow(1, 10, 1, 30, Pen.of("#111111"));
    String line = "<path d=\"M1 10 1 24\" fill=\"none\" stroke=\"#111111\" stroke-width=\"2\"/>";
    String head = "<path d=\"M1 30 -3.5 21 5.5 21Z\" fill=\"#111111\"/>";
    assertDraws(line + head);
    assertThrows(IllegalArgumentException.class, () -> svg.arrow(1, 1, 1, 1, Pen.of("")));
  }

  @Test
  void anAreaIsClosedAndFilled() {
    svg.area(new double[] {1, 2, 3}, new double[] {0, 1, 0}, "#111111", 0.5);
    assertDraws("<path d=\"M1 0 2 1 3 0Z\" fill=\"#111111\" fill-opacity=\"0.5\"/>");
  }

  @Test
  void aBarHasTheSameRectangleFromEachPairOfCorners() {
    svg.bar(3, 9, 1, 4, "#111111", 1);
    svg.bar(1, 4, 3, 9, "#111111", 1);
    String bar = "<rect x=\"1\" y=\"4\" width=\"2\" height=\"5\" fill=\"#111111\"/>";
    assertDraws(bar + bar);
  }

  @Test
  void aBarWithoutHeightOrWidthIsNothing() {
    svg.bar(1, 4, 3, 4.001, "#111111", 1);
    svg.bar(1, 4, 1, 9, "#111111", 1);
    assertDraws("");
    assertThrows(IllegalArgumentException.class, () -> svg.bar(1, 4, 3, Double.NaN, "", 1));
  }

  @Test
  void aTextEndsOrHasItsMiddleWhereItIsAskedTo() {
    svg.text("ab", 10, 0, 20, 8);
    svg.text("ab", 10, 0.5, 20, 8);
    svg.text("ab", 10, 1, 20, 8);
    assertDraws("[ab 20 8][ab 10 8][ab 0 8]");
  }

  @Test
  void aDotIsACircle() {
    svg.dot(1, 2, 3, "#111111");
    assertDraws("<circle cx=\"1\" cy=\"2\" r=\"3\" fill=\"#111111\"/>");
  }

  @Test
  void whatCannotBeDrawnIsRefused() {
    Exception e = assertThrows(IllegalArgumentException.class, () -> svg.dot(Double.NaN, 0, 1, ""));
    assertEquals("drawing: expected a finite number, not NaN", e.getMessage());
    Pen pen = Pen.of("#111111");
    e =
        assertThrows(
            IllegalArgumentException.class, () -> svg.line(new double[2], new double[3], pen));
    assertEquals("drawing: expected as many x as y, and at least one, not 2 and 3", e.getMessage());
    assertThrows(
        IllegalArgumentException.class, () -> svg.area(new double[0], new double[0], "", 1));
    assertDraws("");
  }

  /** The same classes are to run in a browser. */
  @Test
  void usesNothingButPlainJava() throws IOException {
    Path folder = Stages.root().resolve("docs/figures/src/main/java/arraystoadam/docs/draw");
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          boolean imports = line.startsWith("import ");
          assertTrue(
              !imports || line.matches("import java[.](math|util)[.].*"), file + ": " + line);
        }
      }
    }
  }

  @Test
  void theColoursBeginAgain() {
    assertEquals(Palette.series(0), Palette.series(7));
    assertEquals(7, Stream.iterate(0, i -> i + 1).limit(9).map(Palette::series).distinct().count());
    assertEquals(List.of("#26231f", "#dcd7cb"), List.of(Palette.TEXT, Palette.GRID));
  }
}
