package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.TestDevice;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the operations on tensors give for NaN, infinities, zeros of both signs, empty tensors and
 * numbers that overflow. The expected values are those of PyTorch 1.13 on a CPU; the few places
 * where it contradicts itself, or where this library decides otherwise, say so.
 *
 * <p>Numbers are written in text, {@code "nan inf -0 1"}, and compared bit by bit, so that -0 is
 * not 0; all NaNs count as equal.
 */
class SpecialValuesTest {

  private static final String OPERANDS = "nan inf -inf -0 0 1 -1";

  private static double[] numbers(String text) {
    return text.isBlank()
        ? new double[0]
        : Arrays.stream(text.strip().split("\\s+"))
            .mapToDouble(SpecialValuesTest::number)
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

  private static Tensor tensor(DType dtype, String numbers) {
    return Tensor.of(numbers(numbers)).to(dtype).to(TestDevice.get());
  }

  private static Tensor tensor(DType dtype, String numbers, int... shape) {
    return Tensor.of(numbers(numbers), shape).to(dtype).to(TestDevice.get());
  }

  private static void assertNumbers(String expected, Tensor actual) {
    assertNumbers(expected, actual, "");
  }

  private static void assertNumbers(String expected, Tensor actual, String what) {
    boolean isFloat = actual.dtype() == DType.FLOAT32;
    double[] wanted = Arrays.stream(numbers(expected)).map(v -> isFloat ? (float) v : v).toArray();
    assertArrayEquals(wanted, actual.toDoubleArray(), what);
  }

  /** Numbers of up to 2, rounded by exp, a sum and a quotient or logarithm: four units of 1. */
  private static void assertClose(String expected, Tensor actual) {
    double tolerance = 4 * (actual.dtype() == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0));
    assertArrayEquals(numbers(expected), actual.toDoubleArray(), tolerance);
  }

  private static void assertShape(Tensor tensor, int... expected) {
    assertArrayEquals(expected, tensor.shape().toArray());
    assertEquals(tensor.size(), tensor.toDoubleArray().length);
  }

  private static void assertRefused(Executable call, String... parts) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), "'" + part + "' is not in: " + message);
    }
  }

  // ---- Element by element. UnaryOpTest and BinaryOpTest have the values of each function.

  /** Just beyond, and just within, the largest and the smallest number of each type. */
  @Test
  void expOverflowsAndUnderflows() {
    Tensor singles = Tensor.of(new float[] {89, 88, -103, -104}).exp();
    assertEquals(Double.POSITIVE_INFINITY, singles.select(0, 0).item());
    assertEquals(1.6516363e38f, singles.select(0, 1).item());
    assertEquals(Float.MIN_VALUE, singles.select(0, 2).item());
    assertEquals(0, singles.select(0, 3).item());
    Tensor doubles = Tensor.of(new double[] {710, 709, -745, -746}).exp();
    assertEquals(Double.POSITIVE_INFINITY, doubles.select(0, 0).item());
    assertEquals(8.218407461554972e307, doubles.select(0, 1).item());
    assertEquals(Double.MIN_VALUE, doubles.select(0, 2).item());
    assertEquals(0, doubles.select(0, 3).item());
  }

  /** Also a number that the type of the tensor cannot hold. */
  @ParameterizedTest
  @EnumSource
  void aNumberActsAsAScalarOfTheTypeOfTheTensor(DType dtype) {
    Map<BiFunction<Tensor, Tensor, Tensor>, BiFunction<Tensor, Double, Tensor>> overloads =
        Map.ofEntries(
            Map.entry(Tensor::add, Tensor::add),
            Map.entry(Tensor::sub, Tensor::sub),
            Map.entry(Tensor::mul, Tensor::mul),
            Map.entry(Tensor::div, Tensor::div),
            Map.entry(Tensor::pow, Tensor::pow),
            Map.entry(Tensor::maximum, Tensor::maximum),
            Map.entry(Tensor::eq, Tensor::eq),
            Map.entry(Tensor::ne, Tensor::ne),
            Map.entry(Tensor::lt, Tensor::lt),
            Map.entry(Tensor::le, Tensor::le),
            Map.entry(Tensor::gt, Tensor::gt),
            Map.entry(Tensor::ge, Tensor::ge));
    overloads.forEach((operation, overload) -> assertOverload(dtype, operation, overload));
  }

  private static void assertOverload(
      DType dtype,
      BiFunction<Tensor, Tensor, Tensor> operation,
      BiFunction<Tensor, Double, Tensor> overload) {
    Tensor operands = tensor(dtype, OPERANDS);
    for (double other : numbers(OPERANDS + " 2 3 0.5 1e39")) {
      Tensor scalar = tensor(dtype, "" + other).squeeze();
      double[] expected = operation.apply(operands, scalar).toDoubleArray();
      assertArrayEquals(expected, overload.apply(operands, other).toDoubleArray(), "" + other);
    }
  }

  @ParameterizedTest
  @EnumSource
  void inPlaceGivesWhatANewTensorWouldHold(DType dtype) {
    assertNumbers("inf nan nan", tensor(dtype, "inf -inf nan").addInPlace(number("inf")));
    assertNumbers("nan -inf nan", tensor(dtype, "inf -inf nan").subInPlace(number("inf")));
    assertNumbers("nan nan -0", tensor(dtype, "inf nan -1").mulInPlace(0));
    assertNumbers("inf -inf nan nan", tensor(dtype, "1 -1 0 nan").divInPlace(0));
    assertNumbers("-inf inf nan nan", tensor(dtype, "1 -1 -0 nan").divInPlace(-0.0));
    assertNumbers("nan nan", tensor(dtype, "0 0").fillInPlace(Double.NaN));
    assertNumbers("-0 -0", tensor(dtype, "0 0").fillInPlace(-0.0));
    assertNumbers("nan -0", tensor(dtype, "0 0").copyInPlace(tensor(dtype, "nan -0")));
    assertShape(tensor(dtype, "", 0, 2).addInPlace(tensor(dtype, "1 nan")), 0, 2);
    assertShape(tensor(dtype, "").divInPlace(0), 0);
  }

  // ---- Choosing.

  @ParameterizedTest
  @EnumSource
  void whereTakesAnythingButZeroForTrue(DType dtype) {
    Tensor condition = tensor(dtype, "nan 0 -0 inf -inf 1e-40 -1");
    Tensor a = tensor(dtype, "1 1 1 1 1 1 1");
    Tensor b = tensor(dtype, "2 2 2 2 2 2 2");
    assertNumbers("1 2 2 1 1 1 1", Tensor.where(condition, a, b));
  }

  @ParameterizedTest
  @EnumSource
  void whereIgnoresWhatIsNotTaken(DType dtype) {
    Tensor condition = tensor(dtype, "1 0 1 0");
    Tensor a = tensor(dtype, "5 nan -0 inf");
    Tensor b = tensor(dtype, "nan 6 inf -0");
    assertNumbers("5 6 -0 -0", Tensor.where(condition, a, b));
    assertNumbers("nan 6 nan -0", Tensor.where(condition, tensor(dtype, "nan"), b));
  }

  // ---- Reductions.

  /** A sum starts from 0, so that of -0 alone is 0. */
  @ParameterizedTest
  @CsvSource({
    "-0,            0",
    "-0 -0,         0",
    "nan 1,         nan",
    "inf 1,         inf",
    "inf inf,       inf",
    "inf -inf,      nan",
    "-inf -1,       -inf",
  })
  void sumsAndMeansFollowIeee754(String operands, String expected) {
    for (DType dtype : DType.values()) {
      Tensor vector = tensor(dtype, operands);
      assertNumbers(expected, vector.sum(), dtype + "");
      assertNumbers(expected, vector.sum(0), dtype + " along 0");
      assertNumbers(expected, vector.unsqueeze(0).sum(1, true), dtype + " along 1");
      assertNumbers(expected, vector.mean().mul(vector.size()), dtype + " mean");
      assertNumbers(expected, vector.mean(0).mul(vector.size()), dtype + " mean along 0");
    }
  }

  @Test
  void sumsOverflow() {
    assertNumbers("inf", Tensor.of(new double[] {1e308, 1e308, -1e308}).sum());
    assertNumbers("inf", Tensor.of(new float[] {1e38f, 1e38f, 1e38f, 1e38f}).sum());
    assertNumbers("inf", Tensor.of(new float[] {1e38f, 1e38f, 1e38f, 1e38f}).mean());
  }

  /** Not as in PyTorch, which adds in float32 and gets infinity: here, sums are in double. */
  @Test
  void aFloat32SumOverflowsOnlyInItsResult() {
    assertNumbers("3e38", Tensor.of(new float[] {3e38f, 3e38f, -3e38f}).sum());
  }

  @ParameterizedTest
  @EnumSource
  void sumOfNothingIsZero(DType dtype) {
    assertNumbers("0", Tensor.zeros(dtype, 0).sum());
    assertShape(Tensor.zeros(dtype, 0).sum());
    assertNumbers("0 0 0 0 0 0", Tensor.zeros(dtype, 2, 0, 3).sum(1));
    assertShape(Tensor.zeros(dtype, 2, 0, 3).sum(1), 2, 3);
    assertShape(Tensor.zeros(dtype, 2, 0, 3).sum(-2, true), 2, 1, 3);
    assertShape(Tensor.zeros(dtype, 2, 0, 3).sum(0), 0, 3);
  }

  @ParameterizedTest
  @EnumSource
  void meanOfNothingIsNaN(DType dtype) {
    assertNumbers("nan", Tensor.zeros(dtype, 0).mean());
    assertNumbers("nan nan", Tensor.zeros(dtype, 2, 0).mean(1));
    assertShape(Tensor.zeros(dtype, 2, 0).mean(1, true), 2, 1);
    assertShape(Tensor.zeros(dtype, 2, 0).mean(0), 0);
  }

  @ParameterizedTest
  @EnumSource
  void maxAndArgmaxOfNothingAreRefused(DType dtype) {
    Tensor nothing = Tensor.zeros(dtype, 2, 0);
    assertRefused(nothing::max, "max: shape [2, 0] leaves no elements");
    assertRefused(nothing::argmax, "argmax: shape [2, 0] leaves no elements");
    assertRefused(() -> nothing.max(1), "max: shape [2, 0] leaves no elements");
    assertRefused(() -> nothing.argmax(-1, true), "argmax: shape [2, 0] leaves no elements");
  }

  @ParameterizedTest
  @EnumSource
  void noMaximaWhereThereIsNothingToReduce(DType dtype) {
    assertShape(Tensor.zeros(dtype, 2, 0).max(0), 0);
    assertShape(Tensor.zeros(dtype, 2, 0).max(0, true), 1, 0);
    assertShape(Tensor.zeros(dtype, 2, 0).argmax(0), 0);
  }

  /** The last column is the position: of the first NaN, else of the first largest. */
  @ParameterizedTest
  @CsvSource({
    "1 nan 2,      nan, 1",
    "nan 5 nan,    nan, 0",
    "inf nan inf,  nan, 1",
    "nan nan,      nan, 0",
    "1 3 3,        3,   1",
    "3 3 1,        3,   0",
    "-inf -inf,   -inf, 0",
    "-inf inf inf, inf, 1",
    "-1 -0,       -0,   1",
  })
  void maxAndArgmaxFindTheFirstNaNElseTheFirstLargest(
      String operands, String largest, String position) {
    for (DType dtype : DType.values()) {
      Tensor vector = tensor(dtype, operands);
      assertNumbers(largest, vector.max(), dtype + "");
      assertNumbers(largest, vector.max(0), dtype + " along 0");
      assertNumbers(largest, vector.unsqueeze(1).max(0, true), dtype + " of a column");
      assertNumbers(position, vector.argmax(), dtype + "");
      assertNumbers(position, vector.argmax(0), dtype + " along 0");
      assertNumbers(position, vector.unsqueeze(0).argmax(1, true), dtype + " of a row");
    }
  }

  /** 0 and -0 are equal, and the first one is it; PyTorch's max() of all gives either. */
  @ParameterizedTest
  @EnumSource
  void theFirstOfZerosIsTheLargest(DType dtype) {
    assertNumbers("-0", tensor(dtype, "-0 0").max(0));
    assertNumbers("0", tensor(dtype, "0 -0").max(0));
    assertNumbers("0", tensor(dtype, "-0 0").argmax());
    assertNumbers("0", tensor(dtype, "0 -0").argmax(0));
  }

  @ParameterizedTest
  @EnumSource
  void eachRowHasItsOwnNaN(DType dtype) {
    Tensor rows = tensor(dtype, "1 nan 2 3 inf -inf", 3, 2);
    assertNumbers("nan 3 inf", rows.max(1));
    assertNumbers("1 1 0", rows.argmax(1));
    assertNumbers("nan 5 nan", rows.sum(1));
    assertNumbers("inf nan", rows.max(0));
    assertNumbers("2 0", rows.argmax(0));
  }

  // ---- Softmax.

  @ParameterizedTest
  @CsvSource({
    "1e30 1e30,     0.5 0.5",
    "1e30 0,        1 0",
    "-1e30 0,       0 1",
    "1000 0,        1 0",
    "0 -1000,       1 0",
    "-inf 0 1,      0 0.2689414213699951 0.7310585786300049",
    "0 -inf,        1 0",
    "-inf -inf,     nan nan",
    "-inf,          nan",
    "inf 0,         nan nan",
    "inf inf,       nan nan",
    "inf -inf,      nan nan",
    "nan 0,         nan nan",
  })
  void softmaxTakesLogitsOfAnySize(String operands, String expected) {
    for (DType dtype : DType.values()) {
      Tensor vector = tensor(dtype, operands);
      assertClose(expected, vector.softmax(0));
      assertClose(expected, vector.unsqueeze(1).softmax(0));
      assertClose(expected, vector.unsqueeze(0).softmax(-1));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1e30 1e30,     -0.6931471805599453 -0.6931471805599453",
    "1e38 0,        0 -1e38",
    "-1e38 0,       -1e38 0",
    "1000 0,        0 -1000",
    "-inf 0 1,      -inf -1.3132616875182228 -0.3132616875182228",
    "0 -inf,        0 -inf",
    "-inf -inf,     nan nan",
    "-inf,          nan",
    "inf 0,         nan nan",
    "inf inf,       nan nan",
    "inf -inf,      nan nan",
    "nan 0,         nan nan",
  })
  void logSoftmaxTakesLogitsOfAnySize(String operands, String expected) {
    for (DType dtype : DType.values()) {
      Tensor vector = tensor(dtype, operands);
      double scale = operands.contains("e38") ? 1e-38 : 1; // to numbers that a tolerance suits
      String scaled = operands.contains("e38") ? expected.replace("e38", "") : expected;
      assertClose(scaled, vector.logSoftmax(0).mul(scale));
      assertClose(scaled, vector.unsqueeze(1).logSoftmax(0).mul(scale));
      assertClose(scaled, vector.unsqueeze(0).logSoftmax(-1).mul(scale));
    }
  }

  @ParameterizedTest
  @EnumSource
  void softmaxOfNothingIsEmpty(DType dtype) {
    assertShape(Tensor.zeros(dtype, 0).softmax(0), 0);
    assertShape(Tensor.zeros(dtype, 2, 0).softmax(1), 2, 0);
    assertShape(Tensor.zeros(dtype, 0, 3).softmax(-1), 0, 3);
    assertShape(Tensor.zeros(dtype, 0).logSoftmax(0), 0);
    assertShape(Tensor.zeros(dtype, 2, 0).logSoftmax(-1), 2, 0);
  }

  @ParameterizedTest
  @EnumSource
  void softmaxOfAFiniteScalarIsOne(DType dtype) {
    assertNumbers("1", Tensor.scalar(dtype, 1e30).softmax(0));
    assertNumbers("nan", Tensor.scalar(dtype, Double.POSITIVE_INFINITY).softmax(-1));
    assertNumbers("0", Tensor.scalar(dtype, 3).logSoftmax(0));
  }

  // ---- Matrices.

  /** NaN and infinity spread: nothing is skipped because the other factor is 0. */
  @ParameterizedTest
  @EnumSource
  void matmulSpreadsNaNAndInfinity(DType dtype) {
    Tensor whole = tensor(dtype, "0 1 2 3", 2, 2);
    assertNumbers("nan 1 nan 5", whole.matmul(tensor(dtype, "nan 1 1 1", 2, 2)));
    assertNumbers("nan 1 inf 5", whole.matmul(tensor(dtype, "inf 1 1 1", 2, 2)));
    assertNumbers("nan nan 2 3", tensor(dtype, "nan 1 0 1", 2, 2).matmul(whole));
    assertNumbers("nan", tensor(dtype, "1 1", 1, 2).matmul(tensor(dtype, "inf -inf", 2, 1)));
    assertNumbers("0", tensor(dtype, "-0", 1, 1).matmul(tensor(dtype, "1", 1, 1)));
  }

  @Test
  void matmulOverflows() {
    Tensor row = Tensor.of(new float[] {1e38f, 1e38f}, 1, 2);
    assertNumbers("nan", row.matmul(Tensor.of(new float[] {10, -10}, 2, 1)));
    assertNumbers("inf", row.matmul(Tensor.of(new float[] {10, 1}, 2, 1)));
    assertNumbers("0", row.to(DType.FLOAT64).matmul(Tensor.of(new double[] {10, -10}, 2, 1)));
  }

  @ParameterizedTest
  @EnumSource
  void matmulOfNothingIsZeroOrEmpty(DType dtype) {
    Tensor sums = Tensor.zeros(dtype, 2, 0).matmul(Tensor.zeros(dtype, 0, 3));
    assertShape(sums, 2, 3);
    assertNumbers("0 0 0 0 0 0", sums);
    assertShape(Tensor.zeros(dtype, 0, 2).matmul(Tensor.ones(dtype, 2, 3)), 0, 3);
    assertShape(Tensor.zeros(dtype, 0, 0).matmul(Tensor.zeros(dtype, 0, 0)), 0, 0);
    assertShape(Tensor.zeros(dtype, 0, 2).t(), 2, 0);
  }

  // ---- Numbers too large or too small for float32.

  @Test
  void float32RoundsToInfinityAndToZero() {
    assertNumbers("inf", Tensor.scalar(1e39));
    assertNumbers("inf", Tensor.scalar(1).add(1e39));
    assertNumbers("inf", Tensor.scalar(3e38).mul(10));
    assertNumbers("0", Tensor.scalar(1e-30).mul(Tensor.scalar(1e-30)));
    assertNumbers("inf", Tensor.scalar(1e30).pow(2));
    assertNumbers("-inf", Tensor.scalar(-1e13).pow(3));
    assertNumbers("0", Tensor.scalar(1).gt(1e39));
  }

  /** Not as in PyTorch, where full and fill_ refuse a number too large for float32. */
  @Test
  void float32FillsWithInfinityForANumberTooLarge() {
    assertNumbers("inf inf", Tensor.full(1e39, 2));
    assertNumbers("-inf", Tensor.zeros(1).fillInPlace(-1e39));
  }

  @Test
  void float64KeepsNumbersThatFloat32CannotHold() {
    assertNumbers("1e39 1e-46", tensor(DType.FLOAT64, "1e39 1e-46"));
    assertNumbers("1e39", Tensor.scalar(DType.FLOAT64, 1).add(1e39));
    assertNumbers("inf", Tensor.scalar(DType.FLOAT64, 1e308).mul(10));
  }

  // ---- Making, reshaping and joining.

  @ParameterizedTest
  @EnumSource
  void everyWayOfCreationMakesEmptyTensors(DType dtype) {
    assertShape(Tensor.zeros(dtype, 0), 0);
    assertShape(Tensor.full(dtype, Double.NaN, 2, 0), 2, 0);
    assertShape(Tensor.linspace(dtype, 0, 1, 0), 0);
    assertShape(Tensor.arange(dtype, 0, 0, 1), 0);
    assertShape(Tensor.arange(dtype, 0, 0, -1), 0);
    assertShape(Tensor.eye(dtype, 0), 0, 0);
    assertShape(Tensor.of(new double[0]), 0);
    assertShape(Tensor.of(new double[0], 3, 0), 3, 0);
    assertShape(Tensor.randn(dtype, new Random(0), 0), 0);
    assertShape(Tensor.zerosLike(Tensor.full(dtype, Double.NaN, 0, 4)), 0, 4);
  }

  @ParameterizedTest
  @EnumSource
  void creationTakesSpecialNumbers(DType dtype) {
    assertNumbers("nan nan", Tensor.full(dtype, Double.NaN, 2));
    assertNumbers("-0", Tensor.scalar(dtype, -0.0));
    assertNumbers("0 0", Tensor.zerosLike(tensor(dtype, "nan -0")));
    assertNumbers("nan nan nan", Tensor.linspace(dtype, Double.NaN, 1, 3));
    assertNumbers("nan nan nan", Tensor.linspace(dtype, number("-inf"), number("inf"), 3));
  }

  @ParameterizedTest
  @EnumSource
  void elementwiseOperationsTakeNothing(DType dtype) {
    Tensor nothing = Tensor.zeros(dtype, 0, 3);
    assertShape(nothing.exp(), 0, 3);
    assertShape(nothing.add(1), 0, 3);
    assertShape(nothing.add(Tensor.ones(dtype, 1, 3)), 0, 3);
    assertShape(nothing.add(Tensor.ones(dtype, 2, 1, 3)), 2, 0, 3);
    assertShape(Tensor.ones(dtype, 1, 3).maximum(nothing), 0, 3);
    assertShape(Tensor.where(Tensor.ones(dtype, 3), nothing, Tensor.ones(dtype)), 0, 3);
    assertRefused(() -> Tensor.zeros(dtype, 0).add(Tensor.ones(dtype, 2)), "add", "[0]", "[2]");
  }

  @ParameterizedTest
  @EnumSource
  void nothingCanBeReshaped(DType dtype) {
    Tensor nothing = Tensor.zeros(dtype, 2, 0, 3);
    assertShape(nothing.flatten(), 0);
    assertShape(nothing.flatten(0, 1), 0, 3);
    assertShape(nothing.reshape(3, -1), 3, 0);
    assertShape(nothing.reshape(-1, 3), 0, 3);
    assertShape(nothing.transpose(0, 2), 3, 0, 2);
    assertShape(nothing.squeeze(), 2, 0, 3);
    assertShape(nothing.unsqueeze(1), 2, 1, 0, 3);
    assertShape(nothing.expand(4, -1, 0, 3), 4, 2, 0, 3);
    assertShape(nothing.copy(), 2, 0, 3);
    assertShape(Tensor.ones(dtype, 1).expand(0), 0);
    assertShape(Tensor.ones(dtype).expand(0, 2), 0, 2);
  }

  @ParameterizedTest
  @EnumSource
  void nothingCanBeSelected(DType dtype) {
    Tensor rows = Tensor.ones(dtype, 3, 2);
    assertShape(rows.indexSelect(0), 0, 2);
    assertShape(rows.narrow(0, 3, 0), 0, 2);
    assertShape(Tensor.zeros(dtype, 2, 0).select(0, 1), 0);
    assertNumbers("1 1 1 1 1 1", rows.indexAdd(0, new int[0], Tensor.zeros(dtype, 0, 2)));
  }

  @ParameterizedTest
  @EnumSource
  void selectionKeepsSpecialNumbers(DType dtype) {
    Tensor numbers = tensor(dtype, "nan inf -0");
    assertNumbers("-0 nan -0", numbers.indexSelect(0, 2, 0, 2));
    assertNumbers("inf -0", numbers.narrow(0, 1, 2));
    assertNumbers("-0", numbers.select(0, 2));
    assertNumbers("nan nan -0", numbers.indexAdd(0, new int[] {1, 2}, tensor(dtype, "-inf -0")));
    assertNumbers("nan inf -0 nan", Tensor.cat(List.of(numbers, tensor(dtype, "nan")), 0));
    assertNumbers("nan nan inf inf -0 -0", numbers.unsqueeze(1).expand(3, 2));
    assertNumbers("nan inf -0", numbers.copy());
  }

  @ParameterizedTest
  @EnumSource
  void nothingCanBeJoined(DType dtype) {
    Tensor row = Tensor.ones(dtype, 1, 3);
    Tensor nothing = Tensor.zeros(dtype, 0, 3);
    assertShape(Tensor.cat(List.of(nothing, row), 0), 1, 3);
    assertShape(Tensor.cat(List.of(nothing, nothing), 0), 0, 3);
    assertShape(Tensor.cat(List.of(nothing, nothing), 1), 0, 6);
  }
}
