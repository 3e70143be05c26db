package arraystoadam.docs.start;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlotPageTest {

  private static final List<String> CUBIC =
      List.of(
          "Stage 3: autograd (a < b)",
          "  99     1000.0",
          " 199     1.5e-2",
          " 299     NaN",
          "Result: y = 0.1 + -2.5 x + 1e-8 x^2 + -0.09 x^3");

  private static final List<String> DIGITS =
      List.of(
          "Digits (random split, cpu, float32)",
          "epoch 1  loss 1.5553  accuracy 73.1 %",
          "epoch 2  loss 0.4765  accuracy 91.1 %",
          "Test accuracy: 98.61 %",
          "read as   0   1   2   3   4   5   6   7   8   9",
          "      0  32   .   .   .   .   .   .   .   .   .",
          "      1   .  43   .   .   .   .   2   .   .   .",
          "A 6, read as 8:",
          "      **@@##..  ",
          "    --@@**@@::  ",
          "  ..%%**  ++..  ",
          "  --@@++..      ",
          "  ++@@@@++      ",
          "  ..@@**@@--    ",
          "    **@@@@==    ",
          "    ..++##      ");

  @Test
  void readsTheLossesAndTheCubic() {
    RunLog log = RunLog.of(CUBIC);
    assertEquals("Stage 3: autograd (a < b)", log.heading());
    assertEquals(2, log.losses().size());
    assertArrayEquals(new double[] {199, 0.015}, log.losses().get(1));
    assertArrayEquals(new double[] {0.1, -2.5, 1e-8, -0.09}, log.cubic());
  }

  /** P3(u) = (5 u^3 - 3 u) / 2 at u = 1 + 2 x: 1, 12, 30 and 20 times x^0 to x^3. */
  @Test
  void readsTheLegendrePolynomial() {
    RunLog log = RunLog.of(List.of("", "Result: y = 10 + 2 * P3(1 + 2 x)"));
    assertArrayEquals(new double[] {12, 24, 60, 40}, log.cubic(), 1e-12);
  }

  @Test
  void readsTheDigits() {
    RunLog log = RunLog.of(DIGITS);
    assertArrayEquals(new double[] {2, 0.4765}, log.losses().get(1));
    assertArrayEquals(new double[] {2, 91.1}, log.accuracies().get(1));
    assertEquals(2, log.confusion().size());
    assertEquals(43, log.confusion().get(1)[1]);
    assertEquals(2, log.confusion().get(1)[6]);
    assertEquals(9, log.misread().get(0).size());
  }

  @Test
  void drawsWhatThereIs() {
    String page = PlotPage.html(RunLog.of(CUBIC));
    assertEquals(2, page.split("<svg", -1).length - 1);
    assertTrue(page.contains("<h1>Stage 3: autograd (a &lt; b)</h1>"), page);
    assertEquals(4, PlotPage.html(RunLog.of(DIGITS)).split("<svg", -1).length - 1);
    assertEquals("", PlotPage.html(RunLog.of(List.of())));
    assertEquals("", PlotPage.html(RunLog.of(List.of("Shapes", "[ 3., 9. ]"))));
  }

  @Test
  void drawsARunThatDiverges() {
    List<String> lines = new ArrayList<>(List.of("Stage 1"));
    for (int i = 1; i < 30; i++) {
      lines.add(i * 100 + "   1.5e" + 10 * i);
    }
    lines.addAll(Collections.nCopies(3, "3000  NaN"));
    assertFalse(PlotPage.html(RunLog.of(lines)).isEmpty());
    assertFalse(PlotPage.html(RunLog.of(List.of("", "1 0", "2 0"))).isEmpty());
  }
}
