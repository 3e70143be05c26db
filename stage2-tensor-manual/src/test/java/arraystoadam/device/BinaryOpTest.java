package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The expected values are those of PyTorch 1.13 on a CPU; the few places where it contradicts
 * itself say so. JUnit compares doubles by their bits: NaN equals NaN, and 0.0 is not -0.0.
 */
class BinaryOpTest {

  /** The operands of the tables below: rows for the first operand, columns for the second. */
  private static final String OPERANDS = "nan inf -inf -0 0 1 -1";

  @Test
  void sumsOfSpecialValuesAreThoseOfIeee754() {
    assertTable(
        BinaryOp.ADD,
        """
        nan  nan  nan  nan  nan  nan  nan
        nan  inf  nan  inf  inf  inf  inf
        nan  nan -inf -inf -inf -inf -inf
        nan  inf -inf   -0    0    1   -1
        nan  inf -inf    0    0    1   -1
        nan  inf -inf    1    1    2    0
        nan  inf -inf   -1   -1    0   -2
        """);
  }

  @Test
  void differencesOfSpecialValuesAreThoseOfIeee754() {
    assertTable(
        BinaryOp.SUB,
        """
        nan  nan  nan  nan  nan  nan  nan
        nan  nan  inf  inf  inf  inf  inf
        nan -inf  nan -inf -inf -inf -inf
        nan -inf  inf    0   -0   -1    1
        nan -inf  inf    0    0   -1    1
        nan -inf  inf    1    1    0    2
        nan -inf  inf   -1   -1   -2    0
        """);
  }

  @Test
  void productsOfSpecialValuesAreThoseOfIeee754() {
    assertTable(
        BinaryOp.MUL,
        """
        nan  nan  nan  nan  nan  nan  nan
        nan  inf -inf  nan  nan  inf -inf
        nan -inf  inf  nan  nan -inf  inf
        nan  nan  nan    0   -0   -0    0
        nan  nan  nan   -0    0    0   -0
        nan  inf -inf   -0    0    1   -1
        nan -inf  inf    0   -0   -1    1
        """);
  }

  @Test
  void quotientsOfSpecialValuesAreThoseOfIeee754() {
    assertTable(
        BinaryOp.DIV,
        """
        nan  nan  nan  nan  nan  nan  nan
        nan  nan  nan -inf  inf  inf -inf
        nan  nan  nan  inf -inf -inf  inf
        nan   -0    0  nan  nan   -0    0
        nan    0   -0  nan  nan    0   -0
        nan    0   -0 -inf  inf    1   -1
        nan   -0    0  inf -inf   -1    1
        """);
  }

  @Test
  void powersOfSpecialValuesAreThoseOfC() {
    assertTable(
        BinaryOp.POW,
        """
        nan  nan  nan    1    1  nan  nan
        nan  inf    0    1    1  inf    0
        nan  inf    0    1    1 -inf   -0
        nan    0  inf    1    1   -0 -inf
        nan    0  inf    1    1    0  inf
          1    1    1    1    1    1    1
        nan    1    1    1    1   -1   -1
        """);
  }

  /** For 0 and -0, PyTorch gives one or the other by the length of the tensor; here it is 0. */
  @Test
  void maximumIsNaNWhereAnOperandIs() {
    assertTable(
        BinaryOp.MAXIMUM,
        """
        nan  nan  nan  nan  nan  nan  nan
        nan  inf  inf  inf  inf  inf  inf
        nan  inf -inf   -0    0    1   -1
        nan  inf   -0   -0    0    1   -0
        nan  inf    0    0    0    1    0
        nan  inf    1    1    1    1    1
        nan  inf   -1   -0    0    1   -1
        """);
  }

  @Test
  void nothingEqualsNaNAndBothZerosAreEqual() {
    assertTable(
        BinaryOp.EQ,
        """
        0 0 0 0 0 0 0
        0 1 0 0 0 0 0
        0 0 1 0 0 0 0
        0 0 0 1 1 0 0
        0 0 0 1 1 0 0
        0 0 0 0 0 1 0
        0 0 0 0 0 0 1
        """);
  }

  @Test
  void everythingDiffersFromNaNAndNoZeroFromTheOther() {
    assertTable(
        BinaryOp.NE,
        """
        1 1 1 1 1 1 1
        1 0 1 1 1 1 1
        1 1 0 1 1 1 1
        1 1 1 0 0 1 1
        1 1 1 0 0 1 1
        1 1 1 1 1 0 1
        1 1 1 1 1 1 0
        """);
  }

  @Test
  void nothingIsLessThanNaNAndNoZeroThanTheOther() {
    assertTable(
        BinaryOp.LT,
        """
        0 0 0 0 0 0 0
        0 0 0 0 0 0 0
        0 1 0 1 1 1 1
        0 1 0 0 0 1 0
        0 1 0 0 0 1 0
        0 1 0 0 0 0 0
        0 1 0 1 1 1 0
        """);
  }

  @Test
  void nothingIsLessThanNaNButEachZeroMayBeTheOther() {
    assertTable(
        BinaryOp.LE,
        """
        0 0 0 0 0 0 0
        0 1 0 0 0 0 0
        0 1 1 1 1 1 1
        0 1 0 1 1 1 0
        0 1 0 1 1 1 0
        0 1 0 0 0 1 0
        0 1 0 1 1 1 1
        """);
  }

  @Test
  void nothingIsGreaterThanNaNAndNoZeroThanTheOther() {
    assertTable(
        BinaryOp.GT,
        """
        0 0 0 0 0 0 0
        0 0 1 1 1 1 1
        0 0 0 0 0 0 0
        0 0 1 0 0 0 1
        0 0 1 0 0 0 1
        0 0 1 1 1 0 1
        0 0 1 0 0 0 0
        """);
  }

  @Test
  void nothingIsGreaterThanNaNButEachZeroMayBeTheOther() {
    assertTable(
        BinaryOp.GE,
        """
        0 0 0 0 0 0 0
        0 1 1 1 1 1 1
        0 0 1 0 0 0 0
        0 0 1 1 1 0 1
        0 0 1 1 1 0 1
        0 0 1 1 1 1 1
        0 0 1 0 0 0 1
        """);
  }

  /**
   * For the number 0.5 alone, PyTorch takes the square root instead, and gets NaN at -infinity and
   * -0 at -0; with a tensor of 0.5 it gives what stands here, as C.
   */
  @ParameterizedTest(name = "special values to the power of {0} are {1}")
  @CsvSource({
    "2,      nan inf  inf  0  0  1  1",
    "3,      nan inf -inf -0  0  1 -1",
    "0.5,    nan inf  inf  0  0  1 nan",
    "-2,     nan   0    0 inf inf 1  1",
    "-0.5,   nan   0    0 inf inf 1 nan",
    "1e30,   nan inf  inf  0  0  1  1",
  })
  void powersOfSpecialValuesAreThoseOfCForOtherExponentsToo(double exponent, String expected) {
    double[] bases = numbers(OPERANDS);
    for (int i = 0; i < bases.length; i++) {
      double base = bases[i];
      double power = numbers(expected)[i];
      assertEquals(power, BinaryOp.POW.apply(base, exponent), () -> base + " to " + exponent);
    }
  }

  @ParameterizedTest(name = "{0} to the power of {1} is {2}")
  @CsvSource({
    "0.5, Infinity, 0.0",
    "-2.0, 0.5, NaN",
    "-8.0, 0.3333333333333333, NaN",
    "-2.0, 2.0, 4.0",
    "-2.0, 3.0, -8.0",
    "-2.0, -1.0, -0.5",
    "1e200, 2.0, Infinity",
  })
  void aPowerBeyondTheTablesHasItsValue(double base, double exponent, double expected) {
    assertEquals(expected, BinaryOp.POW.apply(base, exponent));
  }

  /**
   * Squares and cubes are multiplied out; that must not be seen. A square is rounded once and a
   * cube twice, and StrictMath is off by less than a unit in the last place.
   */
  @Property
  void squaresAndCubesAreThoseOfStrictMath(@ForAll("numbers") double x) {
    double square = StrictMath.pow(x, 2);
    double cube = StrictMath.pow(x, 3);
    assertEquals(square, BinaryOp.POW.apply(x, 2), Math.ulp(square));
    assertEquals(cube, BinaryOp.POW.apply(x, 3), 2 * Math.ulp(cube));
  }

  @Test
  void namesAreThoseOfTheMethods() {
    assertEquals("add", BinaryOp.ADD.toString());
    assertEquals("maximum", BinaryOp.MAXIMUM.toString());
  }

  @Provide
  static Arbitrary<Double> numbers() {
    return Arbitraries.doubles().between(-1e3, 1e3).ofScale(9).filter(x -> Math.abs(x) > 1e-3);
  }

  private static void assertTable(BinaryOp op, String table) {
    double[] operands = numbers(OPERANDS);
    List<String> rows = table.strip().lines().toList();
    for (int i = 0; i < operands.length; i++) {
      double[] expected = numbers(rows.get(i));
      for (int j = 0; j < operands.length; j++) {
        double a = operands[i];
        double b = operands[j];
        assertEquals(expected[j], op.apply(a, b), () -> op + " of " + a + " and " + b);
      }
    }
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.strip().split("\\s+")).mapToDouble(BinaryOpTest::number).toArray();
  }

  private static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}
