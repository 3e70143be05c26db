package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Gradients where there is no derivative, or none that a number can hold: at kinks, at ties, at
 * poles, for NaN and infinities, and through empty tensors. The expected values are those of
 * PyTorch 1.13 in float64.
 *
 * <p>Numbers are written in text, {@code "nan inf -1"}. A gradient of -0 counts as 0.
 */
class SpecialGradientsTest {

  /** A gradient is a product of a few functions, and the expected one is written with 16 digits. */
  private static final double TOLERANCE = 8 * Math.ulp(1.0);

  private static double[] numbers(String text) {
    return text.isBlank()
        ? new double[0]
        : Arrays.stream(text.strip().split("\\s+"))
            .mapToDouble(SpecialGradientsTest::number)
            .toArray();
  }

  private static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static Tensor leaf(String numbers) {
    return Tensor.of(numbers(numbers)).requiresGrad(true);
  }

  private static Tensor leaf(int... shape) {
    return Tensor.ones(DType.FLOAT64, shape).requiresGrad(true);
  }

  private static void assertGradient(String expected, Tensor leaf) {
    double[] wanted = numbers(expected);
    double[] found = leaf.grad().toDoubleArray();
    boolean equal = wanted.length == found.length;
    for (int i = 0; equal && i < wanted.length; i++) {
      equal = isClose(wanted[i], found[i]);
    }
    assertTrue(
        equal, () -> "expected " + Arrays.toString(wanted) + " but got " + Arrays.toString(found));
    assertEquals(leaf.shape(), leaf.grad().shape());
  }

  private static boolean isClose(double a, double b) {
    return a == b
        || Double.isNaN(a) && Double.isNaN(b)
        || Math.abs(a - b) <= TOLERANCE * Math.min(Math.abs(a), Double.MAX_VALUE);
  }

  /** The gradient of the sum of the results. */
  private static void assertUnary(
      UnaryOperator<Tensor> operation, String operands, String expected) {
    Tensor x = leaf(operands);
    Tensor result = operation.apply(x);
    result.backward(Tensor.ones(DType.FLOAT64, result.shape().toArray()));
    assertGradient(expected, x);
  }

  /** The gradient where that of the result is given. */
  private static void assertUnary(
      UnaryOperator<Tensor> operation, String operands, String incoming, String expected) {
    Tensor x = leaf(operands);
    Tensor result = operation.apply(x);
    result.backward(Tensor.of(numbers(incoming), result.shape().toArray()));
    assertGradient(expected, x);
  }

  private static void assertBinary(
      BinaryOperator<Tensor> operation,
      String first,
      String second,
      String incoming,
      String expectedFirst,
      String expectedSecond) {
    Tensor a = leaf(first);
    Tensor b = leaf(second);
    operation.apply(a, b).backward(Tensor.of(numbers(incoming)));
    assertGradient(expectedFirst, a);
    assertGradient(expectedSecond, b);
  }

  // ---- Kinks.

  @Test
  void reluIsFlatAtItsKink() {
    assertUnary(Tensor::relu, "-1 -0 0 1 nan inf -inf", "0 0 0 1 1 1 0");
  }

  @Test
  void reluStopsAnyGradientWhereItIsOff() {
    assertUnary(Tensor::relu, "-1 -0 0 1 nan -inf", "inf inf inf inf inf inf", "0 0 0 inf inf 0");
    assertUnary(Tensor::relu, "-1 0 1", "nan nan nan", "0 0 nan");
  }

  @Test
  void absIsFlatAtItsKink() {
    assertUnary(Tensor::abs, "-1 -0 0 1 nan inf -inf", "-1 0 0 1 0 1 -1");
    assertUnary(Tensor::abs, "-1 0 1", "inf inf inf", "-inf nan inf");
  }

  /** PyTorch has a gradient of zeros instead; here none passes, and sign needs no graph. */
  @Test
  void noGradientPassesThroughStepFunctions() {
    Tensor x = leaf("-2 0 3");
    assertFalse(x.sign().requiresGrad());
    assertFalse(x.argmax().requiresGrad());
    assertFalse(x.eq(x).requiresGrad());
    assertUnary(v -> v.mul(v.sign()), "-2 0 3", "-1 0 1");
    assertUnary(v -> v.mul(v.gt(0)), "-2 0 3", "0 0 1");
  }

  // ---- Ties.

  @Test
  void maximumOfEqualNumbersSharesTheGradient() {
    assertBinary(
        Tensor::maximum,
        "1   1 2 inf -inf 0   -0",
        "1   2 1 inf -inf -0   0",
        "1   1 1 1   1    1    1",
        "0.5 0 1 0.5 0.5  0.5  0.5",
        "0.5 1 0 0.5 0.5  0.5  0.5");
  }

  /** Neither is smaller than the other, and the two are not equal: both get all of it. */
  @Test
  void maximumWithNaNGivesBothTheGradient() {
    assertBinary(Tensor::maximum, "nan 1 nan", "1 nan nan", "1 1 1", "1 1 1", "1 1 1");
  }

  @Test
  void maximumStopsAnyGradientToTheSmaller() {
    assertBinary(Tensor::maximum, "1 2", "2 1", "inf inf", "0 inf", "inf 0");
    assertBinary(Tensor::maximum, "1 2", "2 1", "nan nan", "0 nan", "nan 0");
    assertUnary(v -> v.maximum(1), "0 1 2", "inf inf inf", "0 inf inf");
  }

  @ParameterizedTest
  @CsvSource({
    "1 3 3 2,    0 0.5 0.5 0",
    "5,          1",
    "inf inf 1,  0.5 0.5 0",
    "-inf -inf,  0.5 0.5",
    "0 -0,       0.5 0.5",
    "nan 1 nan,  0.5 0 0.5",
    "nan inf,    1 0",
  })
  void maxOfAllSharesTheGradientEvenly(String operands, String expected) {
    assertUnary(Tensor::max, operands, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "1 3 3 2,    0 1 0 0",
    "5,          1",
    "inf inf 1,  1 0 0",
    "-inf -inf,  1 0",
    "0 -0,       1 0",
    "nan 1 nan,  1 0 0",
    "inf nan,    0 1",
  })
  void maxAlongADimensionGivesItToTheFirst(String operands, String expected) {
    assertUnary(v -> v.max(0), operands, expected);
    assertUnary(v -> v.unsqueeze(0).max(1, true), operands, expected);
  }

  @Test
  void maxStopsAnyGradientToTheOthers() {
    assertUnary(v -> v.max(0), "1 3 2", "inf", "0 inf 0");
    assertUnary(v -> v.max(0), "1 3 2", "nan", "0 nan 0");
    assertUnary(v -> v.reshape(3, 2).max(1), "1 1 nan nan 2 1", "inf 2 3", "inf 0 2 0 3 0");
  }

  @Test
  void maxOfAllStopsAnyGradientToTheOthers() {
    assertUnary(v -> v.max(), "1 3 3 2", "inf", "0 inf inf 0");
    assertUnary(v -> v.max(), "nan 1", "inf", "inf 0");
    assertUnary(v -> v.max(), "1 3", "nan", "0 nan");
  }

  // ---- Poles.

  @Test
  void sqrtHasAPoleAtZero() {
    assertUnary(Tensor::sqrt, "0 -0 -1 inf nan 4", "inf -inf nan 0 nan 0.25");
    assertUnary(Tensor::sqrt, "0 4", "0 0", "nan 0");
  }

  @Test
  void logHasAPoleAtZero() {
    assertUnary(Tensor::log, "0 -0 inf nan 2", "inf -inf 0 nan 0.5");
    assertUnary(Tensor::log, "0", "0", "nan");
  }

  /** There is no logarithm of -1, but the derivative is 1 / x all the same, as in PyTorch. */
  @Test
  void logHasADerivativeAtNegativeNumbersToo() {
    assertUnary(Tensor::log, "-1", "-1");
  }

  /**
   * At -1 there is a pole, and below it no logarithm; the derivative is 1 / (1 + x) all the same.
   */
  @Test
  void log1pHasAPoleAtMinusOne() {
    assertUnary(Tensor::log1p, "-1 inf nan 1 -2 -0", "inf 0 nan 0.5 -1 1");
    assertUnary(Tensor::log1p, "-1", "0", "nan");
    assertUnary(Tensor::log1p, "1e-300 -1e-20 4.9e-324", "1 1 1");
  }

  @Test
  void divFollowsIeee754AtZeroAndInfinity() {
    assertBinary(
        Tensor::div,
        "1    -1  0   1    1   inf 0",
        "0    0   0   -0   inf inf 2",
        "1    1   1   1    1   1   1",
        "inf  inf inf -inf 0   0   0.5",
        "-inf inf nan -inf 0   nan 0");
  }

  /** The quotient may be large and the gradient too, as long as their result is not. */
  @Test
  void divKeepsWhatADoubleCanHold() {
    assertBinary(Tensor::div, "1e305", "1e5", "1e10", "1e5", "-1e305");
    assertBinary(Tensor::div, "1e-200", "1e-20", "1e-200", "1e-180", "0");
    assertBinary(Tensor::div, "1e-160", "1e-100", "1e-280", "1e-180", "-1e-240");
  }

  /** As above, in numbers that float32 programs meet. */
  @Test
  void divKeepsWhatAFloatCanHold() {
    Tensor a = Tensor.scalar(1e-25);
    Tensor b = Tensor.scalar(1e-10).requiresGrad(true);
    a.div(b).backward(Tensor.scalar(1e-32));
    assertEquals(-1e-37f, b.grad().item(), 2 * Math.ulp(1e-37f)); // three roundings, halves of it
  }

  @Test
  void mulGivesEachOperandTheOther() {
    assertBinary(
        Tensor::mul, "0 inf nan 0", "inf 0 1 nan", "1 1 1 1", "inf 0 1 nan", "0 inf nan 0");
  }

  // ---- Powers: with respect to the base.

  @ParameterizedTest
  @CsvSource({
    "0,    0    0    0   0   0   0",
    "-0,   0    0    0   0   0   0",
    "1,    1    1    1   1   1   1",
    "2,    0    2   -2   inf -inf nan",
    "3,    0    3    3   inf inf nan",
    "1.5,  0    1.5  nan inf inf nan",
    "0.5,  inf  0.5  nan 0   0   nan",
    "-0.5, -inf -0.5 nan 0   0   nan",
    "-1,   -inf -1   -1  0   0   nan",
    "inf,  nan  inf  inf inf inf nan",
    "nan,  nan  nan  nan nan nan nan",
  })
  void powHasADerivativeByTheBase(String exponent, String expected) {
    String bases = "0 1 -1 inf -inf nan";
    Tensor exponents = Tensor.full(DType.FLOAT64, number(exponent), numbers(bases).length);
    assertUnary(v -> v.pow(exponents), bases, expected);
    // PyTorch takes the square root for the number 0.5, and then -inf gives NaN; a tensor does not.
    assertUnary(v -> v.pow(number(exponent)), bases, expected);
  }

  @Test
  void powStopsAnyGradientToTheBaseWhereTheExponentIsZero() {
    assertUnary(v -> v.pow(0), "0 1 nan", "inf inf nan", "0 0 0");
  }

  @Test
  void powStopsAnyGradientToTheBaseWhereAnElementOfTheExponentIsZero() {
    Tensor exponents = Tensor.of(numbers("0 1 2 0 0.5"));
    assertUnary(v -> v.pow(exponents), "0 0 0 2 0", "inf inf inf nan inf", "0 inf nan 0 inf");
  }

  // ---- Powers: with respect to the exponent.

  /** At base 0, the power is flat in the exponent, from 0 on; PyTorch counts 0 itself as flat. */
  @Test
  void powIsFlatInTheExponentAtBaseZero() {
    assertBinary(
        Tensor::pow,
        "0 0   0 0 0    0    0",
        "0 0.5 1 2 -0.5 -1   nan",
        "1 1   1 1 1    1    1",
        "0 inf 1 0 -inf -inf nan",
        "0 0   0 0 -inf -inf nan");
  }

  @Test
  void powIsFlatInTheExponentAtBaseMinusZero() {
    assertBinary(Tensor::pow, "-0 -0 -0", "0 1 2", "1 1 1", "0 1 0", "0 0 0");
  }

  @Test
  void powHasADerivativeByTheExponentElsewhere() {
    assertBinary(
        Tensor::pow,
        "1 -1  inf  -inf nan 2                  -8",
        "2 2   2    2    2   0                  2",
        "1 1   1    1    1   1                  1",
        "2 -2  inf  -inf nan 0                  -16",
        "0 nan inf  nan  nan 0.6931471805599453 nan");
  }

  @Test
  void powOfOneToTheNaNIsFlatInTheExponent() {
    assertBinary(Tensor::pow, "1", "nan", "1", "nan", "0");
  }

  // ---- Choosing.

  @Test
  void whereGivesNothingToTheBranchNotTaken() {
    Tensor condition = Tensor.of(numbers("1 0 1 0"));
    assertBinary(
        (a, b) -> Tensor.where(condition, a, b),
        "1   nan 1   inf",
        "nan 2   inf 2",
        "inf inf nan nan",
        "inf 0   nan 0",
        "0   inf 0   nan");
  }

  /** A NaN as the condition counts as true, for the gradient too. */
  @Test
  void whereTakesANaNConditionForTrue() {
    Tensor condition = Tensor.of(numbers("nan -0 0"));
    assertBinary(
        (a, b) -> Tensor.where(condition, a, b), "1 1 1", "2 2 2", "1 1 1", "1 0 0", "0 1 1");
  }

  @Test
  void whereMasksWhatItIsGiven() {
    assertUnary(v -> Tensor.where(v.gt(0), v, v.mul(0).detach()), "nan -1 2", "0 0 1");
    assertUnary(v -> Tensor.where(v.gt(0), v.log(), v), "2 -1 -2", "0.5 1 1");
  }

  /**
   * The well-known trap: the branch not taken gets 0, and 0 / 0 behind it is NaN, as in PyTorch.
   */
  @Test
  void whereCannotMaskAPoleBehindIt() {
    Tensor zero = Tensor.scalar(DType.FLOAT64, 0);
    assertUnary(v -> Tensor.where(v.gt(0), v.sqrt(), zero), "0 4", "nan 0.25");
    assertUnary(v -> Tensor.where(v.gt(0), v.log(), zero), "0 4", "nan 0.25");
    UnaryOperator<Tensor> safe = v -> Tensor.where(v.gt(0), v, zero.add(1)).sqrt();
    assertUnary(v -> Tensor.where(v.gt(0), safe.apply(v), zero), "0 4", "0 0.25");
  }

  // ---- Softmax.

  @ParameterizedTest
  @CsvSource({
    "-inf 0 1,   0 -0.3932238664829638 0.3932238664829638",
    "1e30 1e30,  -0.25 0.25",
    "1e30 0,     0 0",
    "1000 0,     0 0",
    "-inf,       nan",
    "-inf -inf,  nan nan",
    "inf 0,      nan nan",
    "nan 0,      nan nan",
  })
  void softmaxOfLogitsOfAnySizeHasAGradient(String operands, String expected) {
    int n = numbers(operands).length;
    assertSoftmax(v -> v.softmax(0), operands, "1 2 4", n, expected);
    assertSoftmax(v -> v.unsqueeze(0).softmax(-1).squeeze(0), operands, "1 2 4", n, expected);
  }

  @ParameterizedTest
  @CsvSource({
    "-inf 0 1,   1 0.1174100504100343 -1.1174100504100343",
    "1e30 1e30,  -0.5 0.5",
    "1e30 0,     -2 2",
    "1000 0,     -2 2",
    "-inf,       nan",
    "-inf -inf,  nan nan",
    "inf 0,      nan nan",
    "nan 0,      nan nan",
  })
  void logSoftmaxOfLogitsOfAnySizeHasAGradient(String operands, String expected) {
    int n = numbers(operands).length;
    assertSoftmax(v -> v.logSoftmax(0), operands, "1 2 4", n, expected);
    assertSoftmax(v -> v.unsqueeze(0).logSoftmax(-1).squeeze(0), operands, "1 2 4", n, expected);
  }

  private static void assertSoftmax(
      UnaryOperator<Tensor> operation, String operands, String incoming, int n, String expected) {
    Tensor x = leaf(operands);
    operation.apply(x).backward(Tensor.of(Arrays.copyOf(numbers(incoming), n)));
    assertArrayEquals(numbers(expected), x.grad().add(0).toDoubleArray(), TOLERANCE);
  }

  /** The loss of a classifier that rules out a class: no NaN comes back. */
  @Test
  void logSoftmaxOfOneClassGivesNoNaN() {
    assertUnary(v -> v.logSoftmax(0).select(0, 1), "1000 0", "-1 1");
    assertUnary(
        v -> v.logSoftmax(0).select(0, 1), "-inf 0 1", "0 0.7310585786300049 -0.7310585786300049");
  }

  @Test
  void softmaxPassesAnInfiniteGradientOn() {
    assertUnary(v -> v.softmax(0), "0 1", "inf 0", "nan -inf");
    assertUnary(v -> v.logSoftmax(0), "0 1", "inf 0", "nan -inf");
  }

  // ---- Overflow and saturation.

  @Test
  void theGradientOfExpOverflowsWithIt() {
    assertUnary(Tensor::exp, "1000 -1000 inf -inf nan", "inf 0 inf 0 nan");
    assertUnary(Tensor::exp, "1000", "0", "nan");
    Tensor x = Tensor.scalar(89).requiresGrad(true);
    x.exp().backward();
    assertEquals(Double.POSITIVE_INFINITY, x.grad().item());
  }

  @Test
  void theGradientOfASaturatedSigmoidIsZero() {
    assertUnary(Tensor::sigmoid, "1000 -1000 inf -inf nan 40 0", "0 0 0 0 nan 0 0.25");
    assertUnary(Tensor::sigmoid, "1000 -1000 0", "inf inf inf", "nan nan inf");
  }

  @Test
  void theGradientOfASaturatedTanhIsZero() {
    assertUnary(Tensor::tanh, "1000 -1000 inf -inf nan 0", "0 0 0 0 nan 1");
    assertUnary(Tensor::tanh, "1000 0", "inf inf", "nan inf");
  }

  @Test
  void sinAndCosHaveNoGradientAtInfinity() {
    assertUnary(Tensor::sin, "inf nan 0", "nan nan 1");
    assertUnary(Tensor::cos, "inf nan 0 -0", "nan nan 0 0");
  }

  @Test
  void conversionsOverflowInBothDirections() {
    Tensor x = leaf("1e39");
    Tensor single = x.to(DType.FLOAT32);
    assertEquals(Double.POSITIVE_INFINITY, single.detach().select(0, 0).item());
    single.backward(Tensor.of(new float[] {3}));
    assertGradient("3", x);
    Tensor y = Tensor.ones(1).requiresGrad(true);
    y.to(DType.FLOAT64).backward(Tensor.of(new double[] {1e39}));
    assertGradient("inf", y);
  }

  // ---- Nothing.

  @Test
  void reductionsOfNothingHaveEmptyGradients() {
    assertUnary(v -> v.sum(), "", "");
    assertUnary(v -> v.mean(), "", "");
    assertEmpty(leaf(2, 0), x -> x.sum(1));
    assertEmpty(leaf(2, 0), x -> x.mean(1, true));
    assertEmpty(leaf(2, 0), x -> x.sum(0));
    assertEmpty(leaf(2, 0), x -> x.mean(0));
    assertEmpty(leaf(2, 0), x -> x.max(0));
    assertEmpty(leaf(0, 3), x -> x.softmax(1));
    assertEmpty(leaf(0, 3), x -> x.logSoftmax(0));
    assertEmpty(leaf(0, 3), x -> x.reshape(3, 0).t().flatten());
    assertEmpty(leaf(0, 3), x -> x.select(1, 2));
  }

  private static void assertEmpty(Tensor leaf, UnaryOperator<Tensor> operation) {
    Tensor result = operation.apply(leaf);
    result.backward(Tensor.ones(DType.FLOAT64, result.shape().toArray()));
    assertGradient("", leaf);
  }

  @Test
  void expandToNothingGivesZeros() {
    assertUnary(v -> v.expand(0), "3", "0");
    assertUnary(v -> v.expand(0, 3), "3 4 5", "0 0 0");
    assertUnary(v -> v.unsqueeze(0).expand(2, 0, 3), "3 4 5", "0 0 0");
    assertUnary(v -> v.add(Tensor.zeros(DType.FLOAT64, 0, 3)), "3 4 5", "0 0 0");
    assertUnary(v -> v.mul(Tensor.zeros(DType.FLOAT64, 2, 0, 3)), "nan 4 5", "0 0 0");
    Tensor scalar = leaf();
    scalar.expand(0, 2).sum().backward();
    assertGradient("0", scalar);
  }

  @Test
  void selectingNothingGivesZeros() {
    assertUnary(v -> v.indexSelect(0), "1 2 3", "0 0 0");
    assertUnary(v -> v.narrow(0, 3, 0), "1 2 3", "0 0 0");
    assertBinary((a, b) -> Tensor.cat(List.of(a, b), 0), "", "1 2", "3 4", "", "3 4");
    assertBinary((a, b) -> a.indexAdd(0, new int[0], b), "1 2", "", "3 4", "3 4", "");
  }

  @Test
  void matmulOfNothingHasGradientsOfZero() {
    Tensor a = leaf(2, 0);
    Tensor b = leaf(0, 3);
    a.matmul(b).sum().backward();
    assertGradient("", a);
    assertGradient("", b);
    Tensor c = leaf(0, 2);
    Tensor d = leaf(2, 3);
    c.matmul(d).sum().backward();
    assertGradient("", c);
    assertGradient("0 0 0 0 0 0", d);
  }

  // ---- Gradients that are infinite or NaN go only where they belong.

  @Test
  void selectionGivesNothingToTheOthers() {
    assertUnary(v -> v.select(0, 1), "1 2 3", "inf", "0 inf 0");
    assertUnary(v -> v.narrow(0, 1, 1), "1 2 3", "nan", "0 nan 0");
    assertUnary(v -> v.indexSelect(0, 1, 1), "1 2 3", "inf -inf", "0 nan 0");
    assertBinary((a, b) -> Tensor.cat(List.of(a, b), 0), "1", "2 3", "inf nan 1", "inf", "nan 1");
    assertBinary(
        (a, b) -> a.indexAdd(0, new int[] {0, 0}, b),
        "1 2",
        "3 4",
        "inf nan",
        "inf nan",
        "inf inf");
  }

  @Test
  void sumsAndRepeatsPassInfiniteGradientsOn() {
    assertUnary(v -> v.sum(), "1 nan", "inf", "inf inf");
    assertUnary(v -> v.expand(2), "1", "inf -inf", "nan");
    assertUnary(Tensor::neg, "0", "inf", "-inf");
  }

  @Test
  void matmulGivesEachOperandTheOther() {
    Tensor a = Tensor.of(numbers("1 nan"), 1, 2).requiresGrad(true);
    Tensor b = Tensor.of(numbers("0 inf"), 2, 1).requiresGrad(true);
    a.matmul(b).backward();
    assertGradient("0 inf", a);
    assertGradient("1 nan", b);
  }

  // ---- Second derivatives at kinks.

  @Test
  void secondDerivativesExistAtKinks() {
    assertSecond(v -> v.relu().pow(2), "0 -1 2", "0 0 2");
    assertSecond(v -> v.pow(2), "0", "2");
    assertSecond(v -> v.pow(3), "0", "0");
    assertSecond(v -> v.abs().mul(v), "0 -1 2", "0 -2 2");
  }

  private static void assertSecond(
      UnaryOperator<Tensor> operation, String operands, String expected) {
    Tensor x = leaf(operands);
    Tensor gradient = Autograd.grad(operation.apply(x).sum(), x, BackwardOption.CREATE_GRAPH);
    gradient.sum().backward();
    assertGradient(expected, x);
  }

  // ---- Higher derivatives of powers. Each passes through 0^0, or an infinite power times 0.

  @ParameterizedTest
  @CsvSource({
    "0,  0 0 0 0 0",
    "1,  0 1 0 0 0",
    "2,  0 0 2 0 0",
    "3,  0 0 0 6 0",
    "-0, 0 0 0 0 0",
  })
  void wholePowersHaveAllDerivativesAtZero(double exponent, String expected) {
    double[] wanted = numbers(expected);
    wanted[0] = exponent == 0 ? 1 : 0; // the value
    for (double zero : new double[] {0, -0.0}) {
      Tensor number = Tensor.scalar(DType.FLOAT64, exponent);
      Tensor variable = Tensor.scalar(DType.FLOAT64, exponent).requiresGrad(true);
      assertDerivatives(wanted, zero, x -> x.pow(exponent));
      assertDerivatives(wanted, zero, x -> x.pow(number));
      assertDerivatives(wanted, zero, x -> x.pow(variable));
    }
  }

  /** Where x^-2 overflows, there is no slope either. */
  @Test
  void wholePowersHaveAllDerivativesNearZero() {
    for (double x : new double[] {1e-310, 1e-200, -1e-160}) {
      Tensor one = Tensor.scalar(DType.FLOAT64, 1);
      assertDerivatives(new double[] {x, 1, 0, 0, 0}, x, v -> v.pow(one));
      assertDerivatives(new double[] {1, 0, 0, 0, 0}, x, v -> v.pow(one.mul(0)));
    }
  }

  @Test
  void nanToThePowerOfZeroHasAllDerivatives() {
    Tensor zero = Tensor.scalar(DType.FLOAT64, 0);
    assertDerivatives(new double[] {1, 0, 0, 0}, Double.NaN, v -> v.pow(zero));
  }

  /** The value, the derivative, the second derivative and so on. */
  private static void assertDerivatives(
      double[] expected, double at, UnaryOperator<Tensor> function) {
    Tensor x = Tensor.scalar(DType.FLOAT64, at).requiresGrad(true);
    Tensor y = function.apply(x);
    for (int order = 0; order < expected.length; order++) {
      assertEquals(expected[order], y.item() + 0.0, "derivative " + order + " at " + at);
      y = derivative(y, x);
    }
  }

  private static Tensor derivative(Tensor y, Tensor x) {
    return Autograd.grad(y, x, BackwardOption.CREATE_GRAPH, BackwardOption.ALLOW_UNUSED);
  }

  /** By both, in either order: x^(b - 1) (1 + b log x). */
  @ParameterizedTest
  @CsvSource({
    "0, 2,   0",
    "0, 3,   0",
    "0, 1.5, 0",
    "0, 0,   0", // where the power counts as flat
    "1, 0,   1",
    "2, 0,   0.5",
    "2, 1,   1.6931471805599453",
    "2, 2,   4.772588722239782",
  })
  void mixedDerivativesOfPowersAreTheSameInEitherOrder(
      double base, double exponent, double expected) {
    Tensor x = Tensor.scalar(DType.FLOAT64, base).requiresGrad(true);
    Tensor b = Tensor.scalar(DType.FLOAT64, exponent).requiresGrad(true);
    Tensor power = x.pow(b);
    assertEquals(expected, derivative(derivative(power, b), x).item() + 0.0, "b first");
    assertEquals(expected, derivative(derivative(power, x), b).item() + 0.0, "x first");
  }
}
