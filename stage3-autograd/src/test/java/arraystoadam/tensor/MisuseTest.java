package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.device.DType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit is refused: with the operation, the values and the requirement. */
class MisuseTest {

  private static final int MAX = Integer.MAX_VALUE;

  @TestFactory
  Stream<DynamicTest> everyBinaryOperationNamesItselfAndBothTypes() {
    Tensor a = Tensor.ones(1, 1);
    Tensor b = Tensor.ones(DType.FLOAT64, 1, 1);
    return binary(
        (name, operation) -> {
          assertRefused(
              () -> operation.apply(a, b),
              name + ": dtypes float32 and float64 differ",
              "to(DType)");
          assertRefused(
              () -> operation.apply(b, a),
              name + ": dtypes float64 and float32 differ",
              "to(DType)");
        });
  }

  @TestFactory
  Stream<DynamicTest> everyElementwiseOperationNamesTheShapesThatDoNotBroadcast() {
    Tensor a = Tensor.ones(2, 3);
    Tensor b = Tensor.ones(4);
    return elementwise(
        (name, operation) ->
            assertRefused(
                () -> operation.apply(a, b),
                name
                    + ": shapes [2, 3] and [4] do not broadcast: dimension 1 is 3 in the first"
                    + " and 4 in the second"));
  }

  @Test
  void whereNamesItselfToo() {
    Tensor two = Tensor.ones(2);
    Tensor three = Tensor.ones(3);
    assertRefused(() -> Tensor.where(two, two, three), "where: shapes [2] and [3]");
    assertRefused(() -> Tensor.where(three, two, two), "where: shapes [3] and [2]");
    Tensor other = Tensor.ones(DType.FLOAT64, 2);
    assertRefused(() -> Tensor.where(other, two, two), "where: dtypes float64 and float32");
    assertRefused(() -> Tensor.where(two, two, other), "where: dtypes float32 and float64");
  }

  @Test
  void matricesThatDoNotFitAreRefused() {
    String requirement = "must be [N, K] and [K, M]";
    assertRefused(
        () -> Tensor.ones(2, 3).matmul(Tensor.ones(4, 5)),
        "matmul: shapes [2, 3] and [4, 5] " + requirement);
    assertRefused(() -> Tensor.ones(3).matmul(Tensor.ones(3, 5)), "matmul: shapes [3] and [3, 5]");
    assertRefused(() -> Tensor.ones(2, 3).matmul(Tensor.ones(3)), "matmul: shapes [2, 3] and [3]");
    assertRefused(
        () -> Tensor.ones(1, 2, 3).matmul(Tensor.ones(1, 3, 2)), "matmul: shapes [1, 2, 3] and");
    assertRefused(() -> Tensor.scalar(1).matmul(Tensor.scalar(1)), "matmul: shapes [] and []");
  }

  @Test
  void aDimensionOutOfRangeIsRefused() {
    Tensor x = Tensor.ones(2, 3);
    String requirement = "dimension 2 of shape [2, 3] must be from -2 to 1";
    assertRefused(() -> x.dim(2), "dim: " + requirement);
    assertRefused(() -> x.sum(2), "sum: " + requirement);
    assertRefused(() -> x.mean(2), "mean: " + requirement);
    assertRefused(() -> x.max(2), "max: " + requirement);
    assertRefused(() -> x.argmax(2), "argmax: " + requirement);
    assertRefused(() -> x.squeeze(2), "squeeze: " + requirement);
    assertRefused(() -> x.transpose(0, 2), "transpose: " + requirement);
    assertRefused(() -> x.flatten(0, 2), "flatten: " + requirement);
    assertRefused(() -> x.select(2, 0), "select: " + requirement);
    assertRefused(() -> x.narrow(2, 0, 1), "narrow: " + requirement);
    assertRefused(() -> x.indexSelect(2, 0), "indexSelect: " + requirement);
    assertRefused(() -> x.indexAdd(2, new int[0], x), "indexAdd: " + requirement);
    assertRefused(() -> x.softmax(2), "softmax: " + requirement);
    assertRefused(() -> x.logSoftmax(2), "logSoftmax: " + requirement);
    assertRefused(
        () -> Tensor.zeros(0, 3).softmax(9), "softmax: dimension 9 of shape [0, 3] must be");
    assertRefused(() -> x.sum(-3), "sum: dimension -3 of shape [2, 3] must be from -2 to 1");
  }

  @Test
  void valuesThatDoNotFillAShapeAreRefused() {
    assertRefused(
        () -> Tensor.of(new double[5], 2, 3),
        "of: 5 values do not fill shape [2, 3], which has 6 elements");
    assertRefused(() -> Tensor.of(new float[1], 0), "of: 1 values do not fill shape [0]");
    assertRefused(() -> Tensor.of(new float[0], new int[0]), "of: 0 values do not fill shape []");
  }

  @Test
  void negativeSizesAreRefused() {
    assertRefused(() -> Tensor.of(new double[1], -1), "of: sizes must be at least 0, not [-1]");
    assertRefused(() -> Tensor.zeros(2, -1), "zeros: sizes must be at least 0, not [2, -1]");
    assertRefused(() -> Tensor.full(7, -2), "full: sizes must be at least 0, not [-2]");
    assertRefused(() -> Tensor.ones(-2), "ones: sizes must be at least 0, not [-2]");
    assertRefused(() -> Tensor.eye(-1), "eye: sizes must be at least 0, not [-1, -1]");
    assertRefused(() -> Tensor.linspace(0, 1, -1), "linspace: sizes must be at least 0");
    assertRefused(() -> Tensor.randn(new Random(0), -1), "randn: sizes must be at least 0");
    assertRefused(() -> Tensor.rand(new Random(0), -1), "rand: sizes must be at least 0");
  }

  /** PyTorch refuses each of these too. */
  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "0, 1, -1",
    "0, 1, -5",
    "0, -5, 1",
    "5, 4.5, 1",
    "0, 1e10, 1",
    "1, 1, 0",
    "NaN, 1, 1",
    "0, NaN, 1",
    "0, 1, NaN",
    "0, Infinity, 1",
    "0, 1, Infinity",
  })
  void rangesWithoutAnEndAreRefused(double start, double end, double step) {
    assertRefused(
        () -> Tensor.arange(start, end, step),
        "arange: steps of " + step + " must lead from " + start + " to " + end);
  }

  @Test
  void moreEntriesThanAnIntCanCountAreRefused() {
    List<Tensor> many = Collections.nCopies(4096, Tensor.zeros(0, 1 << 20));
    assertRefused(() -> Tensor.cat(many, 1), "cat: 4294967296 entries along dimension 1");
    Tensor empty = Tensor.zeros(65536, 65536, 0);
    assertRefused(() -> empty.flatten(0, 1), "flatten: shape [65536, 65536]", "2^31 - 1");
    assertEquals(Shape.of(65536, 0), empty.flatten(1, 2).shape());
  }

  /** An OutOfMemoryError is no answer to a slip of the pen. */
  @Test
  void shapesThatCanNeverBeMadeAreRefused() {
    String requirement = "shape [1048576, 1048576] has more than 2^31 - 1 elements";
    int n = 1 << 20;
    assertRefused(() -> Tensor.zeros(n, n), "zeros: " + requirement);
    assertRefused(() -> Tensor.full(1, n, n), "full: " + requirement);
    assertRefused(() -> Tensor.eye(n), "eye: " + requirement);
    assertRefused(() -> Tensor.rand(new Random(0), n, n), "rand: " + requirement);
    assertRefused(() -> Tensor.randn(new Random(0), n, n), "randn: " + requirement);
    assertRefused(() -> Tensor.scalar(1).expand(n, n), "expand: " + requirement);
    assertRefused(() -> Tensor.zeros(n, 0).matmul(Tensor.zeros(0, n)), "matmul: " + requirement);
    assertRefused(() -> Tensor.zeros(n, 1).add(Tensor.zeros(n)), "add: " + requirement);
    assertRefused(() -> Tensor.zeros(n, 0, n).sum(1), "sum: shape [1048576, 1, 1048576] has more");
    assertRefused(
        () -> Tensor.zeros(n, 1).indexSelect(1, new int[n]), "indexSelect: " + requirement);
  }

  @Test
  void moreNumbersThanTheHeapHoldsAreRefused() {
    assertRefused(
        () -> Tensor.zeros(DType.FLOAT64, MAX), "zeros: shape [2147483647] takes 16383 MiB");
    assertRefused(() -> Tensor.linspace(0, 1, MAX), "linspace: shape [2147483647] takes");
    assertRefused(() -> Tensor.arange(MAX), "arange: shape [2147483647] takes");
    assertRefused(() -> Tensor.randn(new Random(0), MAX), "randn: shape [2147483647] takes");
    assertRefused(
        () -> Tensor.scalar(DType.FLOAT64, 1).expand(MAX), "expand: shape [2147483647] takes");
  }

  private interface Check {
    void check(String name, BinaryOperator<Tensor> operation);
  }

  private static Stream<DynamicTest> binary(Check check) {
    Stream<DynamicTest> others =
        Stream.of(
            test("matmul", Tensor::matmul, check),
            test("addInPlace", Tensor::addInPlace, check),
            test("subInPlace", Tensor::subInPlace, check),
            test("mulInPlace", Tensor::mulInPlace, check),
            test("divInPlace", Tensor::divInPlace, check),
            test("copyInPlace", Tensor::copyInPlace, check));
    return Stream.concat(elementwise(check), others);
  }

  private static Stream<DynamicTest> elementwise(Check check) {
    return Stream.of(
        test("add", Tensor::add, check),
        test("sub", Tensor::sub, check),
        test("mul", Tensor::mul, check),
        test("div", Tensor::div, check),
        test("pow", Tensor::pow, check),
        test("maximum", Tensor::maximum, check),
        test("eq", Tensor::eq, check),
        test("ne", Tensor::ne, check),
        test("lt", Tensor::lt, check),
        test("le", Tensor::le, check),
        test("gt", Tensor::gt, check),
        test("ge", Tensor::ge, check));
  }

  private static DynamicTest test(String name, BinaryOperator<Tensor> operation, Check check) {
    return DynamicTest.dynamicTest(name, () -> check.check(name, operation));
  }

  private static void assertNullRefused(String message, Executable call) {
    assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
  }

  @TestFactory
  Stream<DynamicTest> everyBinaryOperationNamesItselfForNull() {
    Tensor a = Tensor.ones(1, 1);
    return binary(
        (name, operation) ->
            assertNullRefused(name + ": an operand is null", () -> operation.apply(a, null)));
  }

  @Test
  void nullIsRefusedInTheNameOfTheMethod() {
    Tensor a = Tensor.ones(1);
    int[] none = null;
    assertNullRefused("of: values is null", () -> Tensor.of((float[]) null));
    assertNullRefused("of: values is null", () -> Tensor.of((double[]) null));
    assertNullRefused("of: values is null", () -> Tensor.of((float[]) null, 1));
    assertNullRefused("of: values is null", () -> Tensor.of((double[]) null, 1));
    assertNullRefused("of: the shape is null", () -> Tensor.of(new float[1], none));
    assertNullRefused("zeros: dtype is null", () -> Tensor.zeros((DType) null, 1));
    assertNullRefused("scalar: dtype is null", () -> Tensor.scalar(null, 1));
    assertNullRefused("zerosLike: other is null", () -> Tensor.zerosLike(null));
    assertNullRefused("linspace: dtype is null", () -> Tensor.linspace(null, 0, 1, 2));
    assertNullRefused("randn: rng is null", () -> Tensor.randn(null, 1));
    assertNullRefused("rand: rng is null", () -> Tensor.rand(null, 1));
    assertNullRefused("to: dtype is null", () -> a.to((DType) null));
    assertNullRefused("where: an operand is null", () -> Tensor.where(null, a, a));
    assertNullRefused("where: an operand is null", () -> Tensor.where(a, a, null));
    assertNullRefused("reshape: sizes is null", () -> a.reshape(none));
    assertNullRefused("expand: sizes is null", () -> a.expand(none));
    assertNullRefused("indexSelect: index is null", () -> a.indexSelect(0, none));
    assertNullRefused("indexAdd: index is null", () -> a.indexAdd(0, none, a));
    assertNullRefused("indexAdd: an operand is null", () -> a.indexAdd(0, new int[1], null));
    assertNullRefused("cat: tensors is null", () -> Tensor.cat(null, 0));
    assertNullRefused("cat: an operand is null", () -> Tensor.cat(Arrays.asList(a, null), 0));
    assertNullRefused("cat: an operand is null", () -> Tensor.cat(Arrays.asList(null, a), 0));
    assertNullRefused("addInPlace: an operand is null", () -> a.addInPlace(null));
    assertNullRefused("copyInPlace: an operand is null", () -> a.copyInPlace(null));
    assertNullRefused("shape: the shape is null", () -> Shape.of(none));
  }
}
