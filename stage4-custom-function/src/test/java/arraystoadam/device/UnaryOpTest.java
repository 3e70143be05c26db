package arraystoadam.device;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.Coverage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The values at special arguments are those of PyTorch 1.13 on a CPU. JUnit compares doubles by
 * their bits: NaN equals NaN, and 0.0 is not -0.0.
 */
class UnaryOpTest {

  private static final String TRANSCENDENTAL = "/transcendental.csv";

  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvSource({
    "NEG, 0.0, -0.0",
    "NEG, NaN, NaN",
    "NEG, Infinity, -Infinity",
    "NEG, -Infinity, Infinity",
    "NEG, -0.0, 0.0",
    "NEG, 1.0, -1.0",
    "EXP, -Infinity, 0.0",
    "EXP, 710.0, Infinity",
    "EXP, NaN, NaN",
    "EXP, Infinity, Infinity",
    "EXP, -0.0, 1.0",
    "EXP, 0.0, 1.0",
    "EXP, 1000.0, Infinity",
    "EXP, -1000.0, 0.0",
    "LOG, 0.0, -Infinity",
    "LOG, -1.0, NaN",
    "LOG, Infinity, Infinity",
    "LOG, NaN, NaN",
    "LOG, -Infinity, NaN",
    "LOG, -0.0, -Infinity",
    "LOG, 1.0, 0.0",
    "LOG1P, -0.0, -0.0",
    "LOG1P, 4.9E-324, 4.9E-324",
    "LOG1P, -1.0, -Infinity",
    "LOG1P, -1.5, NaN",
    "LOG1P, -Infinity, NaN",
    "LOG1P, Infinity, Infinity",
    "LOG1P, NaN, NaN",
    "LOG1P, 0.0, 0.0",
    "LOG1P, -2.0, NaN",
    "SQRT, -0.0, -0.0",
    "SQRT, -1.0, NaN",
    "SQRT, NaN, NaN",
    "SQRT, Infinity, Infinity",
    "SQRT, -Infinity, NaN",
    "SQRT, 0.0, 0.0",
    "SQRT, 1.0, 1.0",
    "ABS, -0.0, 0.0",
    "ABS, -Infinity, Infinity",
    "ABS, NaN, NaN",
    "ABS, Infinity, Infinity",
    "ABS, 0.0, 0.0",
    "ABS, 1.0, 1.0",
    "ABS, -1.0, 1.0",
    "SIGN, -0.0, 0.0",
    "SIGN, NaN, 0.0",
    "SIGN, -Infinity, -1.0",
    "SIGN, 4.9E-324, 1.0",
    "SIGN, Infinity, 1.0",
    "SIGN, 0.0, 0.0",
    "SIGN, 1.0, 1.0",
    "SIGN, -1.0, -1.0",
    "SIN, -0.0, -0.0",
    "SIN, Infinity, NaN",
    "SIN, NaN, NaN",
    "SIN, -Infinity, NaN",
    "SIN, 0.0, 0.0",
    "COS, Infinity, NaN",
    "COS, NaN, NaN",
    "COS, -Infinity, NaN",
    "COS, -0.0, 1.0",
    "COS, 0.0, 1.0",
    "TANH, Infinity, 1.0",
    "TANH, NaN, NaN",
    "TANH, -Infinity, -1.0",
    "TANH, -0.0, -0.0",
    "TANH, 0.0, 0.0",
    "TANH, 1000.0, 1.0",
    "TANH, -1000.0, -1.0",
    "SIGMOID, -Infinity, 0.0",
    "SIGMOID, Infinity, 1.0",
    "SIGMOID, 0.0, 0.5",
    "SIGMOID, NaN, NaN",
    "SIGMOID, -0.0, 0.5",
    "SIGMOID, -710.0, 4.47628622567513E-309",
    "SIGMOID, -745.0, 4.9E-324",
    "SIGMOID, -746.0, 0.0",
    "SIGMOID, 1000.0, 1.0",
    "SIGMOID, -1000.0, 0.0",
    "RELU, NaN, NaN",
    "RELU, -0.0, -0.0",
    "RELU, -Infinity, 0.0",
    "RELU, Infinity, Infinity",
    "RELU, -4.9E-324, 0.0",
    "RELU, 0.0, 0.0",
    "RELU, 1.0, 1.0",
    "RELU, -1.0, 0.0",
  })
  void aSpecialArgumentHasItsValue(UnaryOp op, double x, double expected) {
    assertEquals(expected, op.apply(x));
  }

  /**
   * These are the bits of fdlibm, written down. Where it does not round correctly, they tell it
   * from other implementations, such as the instructions of a processor behind {@link Math}.
   */
  @ParameterizedTest(name = "{0} of {1} is {2}")
  @CsvFileSource(resources = TRANSCENDENTAL, numLinesToSkip = 1)
  void transcendentalFunctionsGiveTheBitsOfFdlibm(UnaryOp op, double x, double fdlibm) {
    assertEquals(fdlibm, op.apply(x));
  }

  /**
   * The exact values were computed with 2500 bits, from the argument that a double really holds.
   */
  @ParameterizedTest(name = "{0} of {1} is near {3}")
  @CsvFileSource(resources = TRANSCENDENTAL, numLinesToSkip = 1)
  void theBitsOfFdlibmAreNearTheExactValue(UnaryOp op, double x, double fdlibm, BigDecimal exact) {
    BigDecimal error = new BigDecimal(fdlibm).subtract(exact).abs();
    BigDecimal bound = new BigDecimal(Math.ulp(fdlibm)).multiply(ulps(op));
    assertTrue(error.compareTo(bound) <= 0, () -> "off by " + error);
  }

  /**
   * How far off a function may be, in units in the last place: what Java promises of it. A sigmoid
   * adds to the error of exp those of a sum and of a quotient, half a unit each, and the unit of
   * its result may be half of theirs.
   */
  private static BigDecimal ulps(UnaryOp op) {
    return switch (op) {
      case EXP, LOG, LOG1P, SIN, COS -> new BigDecimal("1");
      case TANH -> new BigDecimal("2.5");
      case SIGMOID -> new BigDecimal("4");
      default -> throw new IllegalArgumentException(op + " is exact");
    };
  }

  @Test
  void everyTranscendentalFunctionHasItsBitsWrittenDown() throws IOException {
    EnumSet<UnaryOp> exact =
        EnumSet.of(UnaryOp.NEG, UnaryOp.SQRT, UnaryOp.ABS, UnaryOp.SIGN, UnaryOp.RELU);
    byte[] file = getClass().getResourceAsStream(TRANSCENDENTAL).readAllBytes();
    Coverage.assertComplete(
        EnumSet.complementOf(exact),
        "is a UnaryOp but has no lines in " + TRANSCENDENTAL,
        new String(file, StandardCharsets.UTF_8)
            .lines()
            .skip(1)
            .map(line -> UnaryOp.valueOf(line.substring(0, line.indexOf(','))))
            .toList(),
        "is exact and needs no lines");
  }

  @Test
  void namesAreThoseOfTheMethods() {
    assertEquals("exp", UnaryOp.EXP.toString());
    assertEquals("sigmoid", UnaryOp.SIGMOID.toString());
  }
}
