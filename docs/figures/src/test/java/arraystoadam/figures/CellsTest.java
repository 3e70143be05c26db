package arraystoadam.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CellsTest {

  private static final String BLACK = "q".repeat(Cells.COUNT);

  @Test
  void legalAreSixtyFourLettersUpToQ() {
    assertTrue(Cells.isLegal(Cells.EMPTY) && Cells.isLegal(BLACK));
    assertFalse(Cells.isLegal("") || Cells.isLegal(BLACK + "q"));
    assertFalse(Cells.isLegal(BLACK.substring(1) + "r") || Cells.isLegal(BLACK.substring(1) + "A"));
  }

  @Test
  void packingLosesNothing() {
    String cells = Cells.with(Cells.with(Cells.EMPTY, 1, 16), 63, 3);
    assertEquals("AqZZIa".replace('a', 'd'), Cells.packed(cells));
    for (String each : new String[] {cells, Cells.EMPTY, BLACK}) {
      assertEquals(each, Cells.unpacked(Cells.packed(each)));
    }
  }

  @Test
  void aPixelIsTheShadeOfASixteenth() {
    double[] pixels = Cells.image(Cells.with(Cells.EMPTY, 9, 4)).toDoubleArray();
    assertEquals(0.25, pixels[9]);
    assertEquals(0, pixels[8]);
  }

  /** A dot in the middle of a cell reaches three tenths into the next one. */
  @Test
  void aStrokeIsDarkInTheMiddleAndGreyAtItsEdge() {
    String dot = Cells.drawn(Cells.EMPTY, 2.5, 1.5, 2.5, 1.5);
    assertEquals(16, Cells.shade(dot, 10));
    for (int neighbor : new int[] {2, 9, 11, 18}) {
      assertEquals(4, Cells.shade(dot, neighbor), "cell " + neighbor);
    }
    assertEquals(0, Cells.shade(dot, 12));
    String line = Cells.drawn(Cells.EMPTY, -1, 3.5, 9, 3.5);
    assertEquals("q".repeat(8), line.substring(24, 32));
    assertEquals("e".repeat(8), line.substring(16, 24));
  }

  @Test
  void theEraserTakesWhatAStrokeHasDrawn() {
    String dot = Cells.drawn(Cells.EMPTY, 2.5, 1.5, 2.5, 1.5);
    assertEquals(dot, Cells.drawn(dot, 2.5, 1.5, 2.5, 1.5), "twice is as dark as once");
    String erased = Cells.erased(dot, 2.5, 1.5, 2.5, 1.5);
    assertEquals(0, Cells.shade(erased, 10));
    assertEquals(12, Cells.shade(Cells.erased(BLACK, 2.5, 1.5, 2.5, 1.5), 11));
  }
}
