package arraystoadam.figures.backward;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParserTest {

  /** At a = 3 and b = 4. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a | 3",
        "a+b*a | 15",
        "(a + b) * a | 21",
        "a - b - a | -4",
        "a - (b - a) | 2",
        "2*a^2*b | 72",
        "(a*b + a)^2 | 225",
        "((a)) | 3",
        "10*a - 007 | 23",
        "a^0 | 1",
        "c = a + a, c + c | 12",
        "c=a,d=c*c, d-c | 6",
      })
  void anExpressionIsComputed(String text, double value) {
    assertEquals(value, Parser.parse(text, 3, 4).output().item());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a + *b | Expected a, b, a whole number or (, not '*', at character 5 of the expression.",
        "2a | Expected + - * ^ or the end, not 'a', at character 2 of the expression.",
        "(a+b | Expected + - * ^ or ) at the end of the expression.",
        "a) | Expected + - * ^ or the end, not ')', at character 2 of the expression.",
        "a^b | Expected a whole number after ^, not 'b', at character 3 of the expression.",
        "a^ | Expected a whole number after ^ at the end of the expression.",
        "a^2^2 | Expected + - * ^ or the end, not '^', at character 4 of the expression.",
        "'' | Expected a, b, a whole number or ( at the end of the expression.",
        "x + a | Expected a, b, a whole number or (, not 'x', at character 1 of the expression.",
        "a = b, a | Expected a new name before =, not 'a', at character 1 of the expression.",
        "c = a + a | Expected + - * ^ or a comma and what is computed then at the end of the"
            + " expression.",
        "c = a, | Expected a, b, a whole number or ( at the end of the expression.",
      })
  void aMistakeIsSaidWithItsPlace(String text, String message) {
    Exception e = assertThrows(ParseException.class, () -> Parser.parse(text, 3, 4));
    assertEquals(message, e.getMessage());
  }
}
