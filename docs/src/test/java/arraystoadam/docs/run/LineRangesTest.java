package arraystoadam.docs.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.docs.book.BookException;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineRangesTest {

  private static final List<String> LINES = List.of("a", "b", "c", "d", "e");

  @Test
  void selectsLinesFromBothEnds() {
    assertEquals(LINES, LineRanges.select(LINES, ""));
    assertEquals(List.of("a", "b", "...", "e"), LineRanges.select(LINES, "1..2,-1..-1"));
    assertEquals(List.of("b", "c"), LineRanges.select(LINES, "2,3"));
  }

  @Test
  void failsWhereThereIsNoLine() {
    Exception e = assertThrows(BookException.class, () -> LineRanges.select(LINES, "1..6"));
    assertEquals("there is no line 6 in an output of 5 lines", e.getMessage());
    assertRefused("expected lines such as 1..5,-3..-1, not '1-4'", "1-4");
    assertRefused("expected lines such as 1..5,-3..-1, not 'x'", "x");
    assertRefused("the lines 4..1 end before they begin", "4..1");
  }

  private static void assertRefused(String message, String ranges) {
    Exception e = assertThrows(BookException.class, () -> LineRanges.select(LINES, ranges));
    assertEquals(message, e.getMessage());
  }
}
