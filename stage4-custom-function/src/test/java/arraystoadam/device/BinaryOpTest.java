package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JUnit compares doubles by their bits: NaN equals NaN, and 0.0 is not -0.0. */
class BinaryOpTest {

  @ParameterizedTest(name = "{0} of {1} and {2} is {3}")
  @CsvSource({
    "DIV, 1.0, 0.0, Infinity",
    "DIV, 1.0, -0.0, -Infinity",
    "DIV, 0.0, 0.0, NaN",
    "POW, 0.0, 0.0, 1.0",
    "POW, NaN, 0.0, 1.0",
    "POW, Infinity, -0.0, 1.0",
    "POW, 1.0, NaN, 1.0",
    "POW, 1.0, Infinity, 1.0",
    "POW, -1.0, Infinity, 1.0",
    "POW, -1.0, -Infinity, 1.0",
    "POW, -1.0, NaN, NaN",
    "POW, NaN, 1.0, NaN",
    "POW, NaN, 2.0, NaN",
    "POW, 0.0, -1.0, Infinity",
    "POW, -0.0, -1.0, -Infinity",
    "POW, 0.5, Infinity, 0.0",
    "POW, -2.0, 0.5, NaN",
    "POW, -2.0, 2.0, 4.0",
    "POW, -2.0, 3.0, -8.0",
    "POW, -0.0, 2.0, 0.0",
    "POW, -0.0, 3.0, -0.0",
    "POW, -Infinity, 3.0, -Infinity",
    "POW, 1e200, 2.0, Infinity",
    "MAXIMUM, 1.0, NaN, NaN",
    "MAXIMUM, NaN, 1.0, NaN",
    "MAXIMUM, NaN, -Infinity, NaN",
    "MAXIMUM, -Infinity, 1.0, 1.0",
    "EQ, NaN, NaN, 0.0",
    "EQ, -0.0, 0.0, 1.0",
    "NE, NaN, NaN, 1.0",
    "NE, Infinity, Infinity, 0.0",
    "LT, NaN, 1.0, 0.0",
    "LT, -0.0, 0.0, 0.0",
    "LE, NaN, NaN, 0.0",
    "LE, 1.0, 1.0, 1.0",
    "GT, 1.0, NaN, 0.0",
    "GT, Infinity, 1.0, 1.0",
    "GE, NaN, NaN, 0.0",
    "GE, 1.0, 1.0, 1.0",
  })
  void specialValues(BinaryOp op, double a, double b, double expected) {
    assertEquals(expected, op.apply(a, b));
  }

  /** Squares and cubes are multiplied out; that must not be seen. */
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
}
