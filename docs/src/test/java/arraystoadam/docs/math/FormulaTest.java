package arraystoadam.docs.math;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.BookException;
import org.junit.jupiter.api.Test;

class FormulaTest {

  @Test
  void isAPathInTheColourOfTheText() {
    String svg = Formula.of("x^2", false).inText();
    assertTrue(svg.contains("<path fill=\"currentColor\" d=\"M"), svg);
    assertTrue(svg.contains("aria-label=\"x^2\""), svg);
    assertFalse(svg.contains("<text"), svg);
  }

  @Test
  void standsOnTheBaseline() {
    assertEquals(0, Formula.of("x", false).depth(), 3);
    assertTrue(Formula.of("y", false).depth() > 10);
    assertTrue(Formula.of("\\frac{a}{b}", true).depth() > 50);
  }

  @Test
  void isTheSameEachTime() {
    assertEquals(Formula.of("\\sum_i x_i", true), Formula.of("\\sum_i x_i", true));
  }

  @Test
  void failsForWhatIsNoTex() {
    assertThrows(BookException.class, () -> Formula.of("\\left( x", false));
    assertThrows(BookException.class, () -> Formula.of("\\nosuchcommand", false));
  }

  @Test
  void isReadInWords() {
    assertEquals("∂ L / ∂ a", TexWords.of("\\frac{\\partial L}{\\partial a}"));
    assertEquals("x ← x - η g", TexWords.of("x \\leftarrow x - \\eta \\, g"));
    assertEquals("y hat - y", TexWords.of("\\hat y - y"));
    assertEquals("m hat _i / v hat", TexWords.of("\\frac{\\hat{m}_i}{\\hat v}"));
    assertEquals("√ κ", TexWords.of("\\sqrt{\\kappa}"));
    assertFalse(TexWords.of("\\mathit{lr}\\,\\sqrt{\\hat{v}} + \\epsilon").contains("\\"));
  }
}
