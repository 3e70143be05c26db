package arraystoadam.figures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "-0.0, 0",
    "1, 1",
    "0.1, 0.1",
    "-2.5, -2.5",
    "1e-6, 1e-6",
    "3.558e-6, 3.558e-6",
    "0.0001, 0.0001",
    "12345678, 1.2345678e7",
    "1e300, 1e300",
    "0.30000000000000004, 0.3",
    "NaN, NaN",
    "-Infinity, -Infinity",
  })
  void aNumberIsAsShortAsItCanBe(double value, String text) {
    assertEquals(text, Numbers.text(value));
    assertEquals(text, Numbers.text(Double.parseDouble(text)));
  }

  @ParameterizedTest
  @CsvSource({"1893.0912, 3, 1890", "0.00001239, 2, 1.2e-5", "99.99, 2, 100"})
  void aNumberIsRounded(double value, int digits, String text) {
    assertEquals(text, Numbers.text(value, digits));
  }
}
