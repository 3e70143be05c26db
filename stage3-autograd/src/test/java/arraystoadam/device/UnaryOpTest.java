package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** JUnit compares doubles by their bits: NaN equals NaN, and 0.0 is not -0.0. */
class UnaryOpTest {

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "NEG, 0.0, -0.0",
    "NEG, NaN, NaN",
    "EXP, -Infinity, 0.0",
    "EXP, 710.0, Infinity",
    "LOG, 0.0, -Infinity",
    "LOG, -1.0, NaN",
    "LOG, Infinity, Infinity",
    "LOG1P, -0.0, -0.0",
    "LOG1P, 4.9E-324, 4.9E-324",
    "LOG1P, -1.0, -Infinity",
    "LOG1P, -1.5, NaN",
    "LOG1P, -Infinity, NaN",
    "LOG1P, Infinity, Infinity",
    "LOG1P, NaN, NaN",
    "SQRT, -0.0, -0.0",
    "SQRT, -1.0, NaN",
    "ABS, -0.0, 0.0",
    "ABS, -Infinity, Infinity",
    "ABS, NaN, NaN",
    "SIGN, -0.0, 0.0",
    "SIGN, NaN, 0.0",
    "SIGN, -Infinity, -1.0",
    "SIGN, 4.9E-324, 1.0",
    "SIN, -0.0, -0.0",
    "SIN, Infinity, NaN",
    "COS, Infinity, NaN",
    "TANH, Infinity, 1.0",
    "TANH, NaN, NaN",
    "SIGMOID, -Infinity, 0.0",
    "SIGMOID, Infinity, 1.0",
    "SIGMOID, 0.0, 0.5",
    "SIGMOID, NaN, NaN",
    "SIGMOID, -0.0, 0.5",
    "SIGMOID, -710.0, 4.47628622567513E-309",
    "SIGMOID, -745.0, 4.9E-324",
    "SIGMOID, -746.0, 0.0",
    "RELU, NaN, NaN",
    "RELU, -0.0, -0.0",
    "RELU, -Infinity, 0.0",
    "RELU, Infinity, Infinity",
    "RELU, -4.9E-324, 0.0",
  })
  void specialValues(UnaryOp op, double x, double expected) {
    assertEquals(expected, op.apply(x));
  }

  /** The figures are those of fdlibm, which StrictMath is, so they hold on every machine. */
  @Test
  void transcendentalFunctionsGiveTheSameBitsEverywhere() {
    for (double x : new double[] {-20, -1.1, 0.3, 2, 17.5, 1e10}) {
      assertEquals(StrictMath.exp(x), UnaryOp.EXP.apply(x));
      assertEquals(StrictMath.log(x), UnaryOp.LOG.apply(x));
      assertEquals(StrictMath.log1p(x), UnaryOp.LOG1P.apply(x));
      assertEquals(StrictMath.sin(x), UnaryOp.SIN.apply(x));
      assertEquals(StrictMath.cos(x), UnaryOp.COS.apply(x));
      assertEquals(StrictMath.tanh(x), UnaryOp.TANH.apply(x));
    }
  }

  @Test
  void namesAreThoseOfTheMethods() {
    assertEquals("exp", UnaryOp.EXP.toString());
    assertEquals("sigmoid", UnaryOp.SIGMOID.toString());
  }
}
