package arraystoadam.arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Assertions without a tolerance compare bit for bit: NaN equals NaN, and 0.0 is not -0.0. */
class ArrayMathTest {

  private static final double NAN = Double.NaN;
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double[] EMPTY = {};

  /**
   * A step is the difference of two numbers of up to 100 in size, each of which was rounded after
   * the division, the product and the sum: at most six times half a unit in the last place of 200.
   */
  private static final double STEP_ROUNDING = 3 * Math.ulp(200.0);

  @Test
  void fullRepeatsAValue() {
    assertArrayEquals(array(2.5, 2.5, 2.5), ArrayMath.full(2.5, 3));
    assertArrayEquals(EMPTY, ArrayMath.full(2.5, 0));
  }

  @Test
  void sinIsTakenOfEachElementAndIsTheSameOnEveryMachine() {
    // At 1.39 and 2.44 fdlibm, which StrictMath is, does not round correctly, and Math may.
    double[] x = {0, -0.0, Math.PI / 6, -1, 1e6, 1.39, 2.44};
    double[] expected = {
      0,
      -0.0,
      0.49999999999999994,
      -0.8414709848078965,
      -0.34999350217129294,
      0.9837008148112765,
      0x1.4a7674c31472ap-1
    };
    assertArrayEquals(expected, ArrayMath.sin(x));
  }

  @Test
  void sinOfNanAndInfinityIsNan() {
    assertArrayEquals(array(NAN, NAN, NAN), ArrayMath.sin(array(NAN, INF, -INF)));
  }

  @Test
  void powRaisesEachElement() {
    assertArrayEquals(array(9, 0.25, 4), ArrayMath.pow(array(3, 0.5, -2), 2));
    assertArrayEquals(array(27, 0.125, -8), ArrayMath.pow(array(3, 0.5, -2), 3));
    assertArrayEquals(array(0.25, 2, -INF), ArrayMath.pow(array(4, 0.5, -0.0), -1));
  }

  @Test
  void powOfZeroIsOneEvenForNan() {
    assertArrayEquals(array(1, 1, 1, 1), ArrayMath.pow(array(7, 0, INF, NAN), 0));
  }

  @Test
  void powFollowsSpecialValues() {
    assertArrayEquals(array(NAN, -INF, INF, -0.0), ArrayMath.pow(array(NAN, -INF, INF, -0.0), 3));
  }

  @Test
  void mulScalesEachElement() {
    assertArrayEquals(array(-2, 0.5, -0.0), ArrayMath.mul(-0.5, array(4, -1, 0)));
    assertArrayEquals(array(NAN, NAN, INF), ArrayMath.mul(0.5, array(NAN, NAN, INF)));
    assertArrayEquals(array(NAN), ArrayMath.mul(0, array(INF)));
  }

  @Test
  void mulMultipliesPairs() {
    assertArrayEquals(array(4, -10, 18), ArrayMath.mul(array(1, 2, 3), array(4, -5, 6)));
    assertArrayEquals(array(NAN, NAN, -INF), ArrayMath.mul(array(NAN, 0, INF), array(1, INF, -1)));
  }

  @Test
  void subSubtractsPairs() {
    assertArrayEquals(array(-3, 7, -3), ArrayMath.sub(array(1, 2, 3), array(4, -5, 6)));
    assertArrayEquals(array(NAN, NAN, INF), ArrayMath.sub(array(NAN, INF, INF), array(1, INF, 1)));
  }

  @Test
  void addAddsAnyNumberOfArrays() {
    double[] x = {1, 2};
    assertArrayEquals(array(1, 2), ArrayMath.add(x));
    assertArrayEquals(array(4, 6), ArrayMath.add(x, array(3, 4)));
    assertArrayEquals(array(9, 12), ArrayMath.add(x, array(3, 4), array(5, 6)));
    assertArrayEquals(array(NAN, INF), ArrayMath.add(array(INF, INF), array(-INF, 1)));
  }

  @Test
  void addGoesFromLeftToRight() {
    // 1e16 + 1 rounds to 1e16; in any other order, the 1 would survive.
    assertArrayEquals(array(0), ArrayMath.add(array(1e16), array(1), array(-1e16)));
  }

  @Test
  void sumAddsAllElements() {
    assertEquals(6.5, ArrayMath.sum(array(1, 2, 3.5)));
    assertEquals(0, ArrayMath.sum(EMPTY));
    assertEquals(NAN, ArrayMath.sum(array(1, NAN, 2)));
    assertEquals(INF, ArrayMath.sum(array(1, INF, 2)));
    assertEquals(NAN, ArrayMath.sum(array(-INF, INF)));
  }

  @Test
  void sumGoesFromFirstToLast() {
    assertEquals(0, ArrayMath.sum(array(1e16, 1, -1e16)));
    assertEquals(1, ArrayMath.sum(array(1e16, -1e16, 1)));
  }

  @Test
  void emptyArraysAreLegal() {
    assertArrayEquals(EMPTY, ArrayMath.sin(EMPTY));
    assertArrayEquals(EMPTY, ArrayMath.pow(EMPTY, 2));
    assertArrayEquals(EMPTY, ArrayMath.mul(2, EMPTY));
    assertArrayEquals(EMPTY, ArrayMath.mul(EMPTY, EMPTY));
    assertArrayEquals(EMPTY, ArrayMath.sub(EMPTY, EMPTY));
    assertArrayEquals(EMPTY, ArrayMath.add(EMPTY, EMPTY, EMPTY));
  }

  @Test
  void differentLengthsAreRefused() {
    double[] two = {1, 2};
    double[] three = {1, 2, 3};
    assertRefused("mul: lengths 2 and 3 differ", () -> ArrayMath.mul(two, three));
    assertRefused("sub: lengths 3 and 2 differ", () -> ArrayMath.sub(three, two));
    assertRefused("add: lengths 2 and 3 differ", () -> ArrayMath.add(two, three));
    assertRefused("add: lengths 2 and 0 differ", () -> ArrayMath.add(two, two, EMPTY));
  }

  @Test
  void noFunctionChangesItsArguments() {
    double[] x = {1, 2};
    double[] y = {3, 4};
    ArrayMath.sin(x);
    ArrayMath.pow(x, 2);
    ArrayMath.mul(2, x);
    ArrayMath.mul(x, y);
    ArrayMath.sub(x, y);
    ArrayMath.add(x, y, y);
    assertArrayEquals(array(1, 2), x);
    assertArrayEquals(array(3, 4), y);
    assertNotSame(x, ArrayMath.add(x));
  }

  @Test
  void linspaceIsEvenByHand() {
    assertArrayEquals(array(0, 0.25, 0.5, 0.75, 1), ArrayMath.linspace(0, 1, 5));
    assertArrayEquals(array(3, 1, -1, -3), ArrayMath.linspace(3, -3, 4));
    assertArrayEquals(array(2, 2, 2), ArrayMath.linspace(2, 2, 3));
  }

  @Test
  void linspaceOfFewPointsHasItsEnds() {
    assertArrayEquals(EMPTY, ArrayMath.linspace(-1, 1, 0));
    assertArrayEquals(array(-1), ArrayMath.linspace(-1, 1, 1));
    assertArrayEquals(array(-1, 1), ArrayMath.linspace(-1, 1, 2));
    assertArrayEquals(array(-1, 0, 1), ArrayMath.linspace(-1, 1, 3));
  }

  @Test
  void linspaceOfANegativeNumberOfPointsIsRefused() {
    assertRefused("linspace: n is -1, but must be at least 0", () -> ArrayMath.linspace(0, 1, -1));
  }

  @Test
  void linspaceToNanIsNanThroughout() {
    assertArrayEquals(array(NAN, NAN, NAN), ArrayMath.linspace(0, NAN, 3));
  }

  @Property(edgeCases = EdgeCasesMode.NONE) // there are more combinations of them than tries
  void linspaceHasBothEndsAndEvenSteps(
      @ForAll @DoubleRange(min = -100, max = 100) double start,
      @ForAll @DoubleRange(min = -100, max = 100) double end,
      @ForAll @IntRange(min = 2, max = 200) int n) {
    double[] x = ArrayMath.linspace(start, end, n);
    assertEquals(n, x.length);
    assertEquals(start, x[0]);
    assertEquals(end, x[n - 1]);
    double step = (end - start) / (n - 1);
    for (int i = 1; i < n; i++) {
      assertEquals(step, x[i] - x[i - 1], STEP_ROUNDING);
    }
  }

  @Property
  void linspaceAroundZeroIsExactlySymmetric(
      @ForAll @DoubleRange(min = 0.01, max = 100) double end,
      @ForAll @IntRange(min = 2, max = 200) int n) {
    double[] x = ArrayMath.linspace(-end, end, n);
    for (int i = 0; i < n / 2; i++) {
      assertEquals(-x[i], x[n - 1 - i]);
    }
    assertEquals(n % 2, Arrays.stream(x).filter(v -> v == 0).count());
  }

  @Property
  void subUndoesAdd(@ForAll @Size(max = 20) int[] whole) {
    double[] x = new double[whole.length];
    double[] y = new double[whole.length];
    for (int i = 0; i < whole.length; i++) {
      x[i] = whole[i];
      y[i] = whole[whole.length - 1 - i];
    }
    assertArrayEquals(x, ArrayMath.sub(ArrayMath.add(x, y), y)); // whole numbers: nothing is lost
  }

  private static double[] array(double... values) {
    return values;
  }

  private static void assertRefused(String message, Runnable call) {
    Exception e = assertThrows(IllegalArgumentException.class, call::run);
    assertEquals(message, e.getMessage());
  }
}
