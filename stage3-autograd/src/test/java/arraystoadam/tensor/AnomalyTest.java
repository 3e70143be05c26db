package arraystoadam.tensor;

import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Where a NaN came from. */
class AnomalyTest {

  private static Tensor leaf(double... values) {
    return Tensor.of(values).requiresGrad(true);
  }

  private static void assertFound(String message, Supplier<Tensor> action) {
    ArithmeticException e =
        assertThrows(ArithmeticException.class, () -> Autograd.detectAnomaly(action));
    assertEquals("detectAnomaly: " + message, e.getMessage());
  }

  private static void assertNotFound(Supplier<Tensor> action) {
    Autograd.detectAnomaly(action);
  }

  private static Tensor backward(Tensor output) {
    output.sum().backward();
    return output;
  }

  @Test
  void namesTheFirstOperationThatMakesANaN() {
    Tensor x = Tensor.of(new double[] {1, 0, -1});
    assertFound(
        "'log' of shapes [[3]] has made -Infinity from finite numbers, at element 1 of shape [3]",
        () -> x.add(0).log().exp().mul(0));
    assertFound(
        "'div' of shapes [[3], []] has made Infinity from finite numbers, at element 0 of shape [3]",
        () -> x.div(0));
    assertFound(
        "'div' of shapes [[], []] has made NaN from finite numbers, at element 0 of shape []",
        () -> x.sum().div(0));
  }

  @Test
  void everyKindOfOperationIsWatched() {
    Tensor large = Tensor.full(DType.FLOAT64, 1e308, 2, 2);
    assertFound(
        "'exp' of shapes [[2, 2]] has made Infinity from finite numbers, at element 0 of shape [2,"
            + " 2]",
        large::exp);
    assertTrue(message(() -> large.matmul(large)).contains("'matmul' of shapes [[2, 2], [2, 2]]"));
    assertTrue(message(large::sum).contains("'sum' of shapes [[2, 2]]"));
    assertTrue(message(() -> large.sum(0)).contains("'sum' of shapes [[2, 2]]"));
    assertTrue(message(() -> large.to(DType.FLOAT32)).contains("'to' of shapes [[2, 2]]"));
    int[] index = {0, 1};
    assertTrue(message(() -> large.indexAdd(0, index, large)).contains("'indexAdd' of shapes"));
    assertTrue(message(() -> large.copy().mulInPlace(10)).contains("'mulInPlace' of shapes"));
  }

  private static String message(Supplier<Tensor> action) {
    return assertThrows(ArithmeticException.class, () -> Autograd.detectAnomaly(action))
        .getMessage();
  }

  @Test
  void namesTheOperationWhoseDerivativeMakesIt() {
    assertFound(
        "the derivative of 'sqrt', of shape [2], has made Infinity from finite numbers, at element"
            + " 1 of shape [2]",
        () -> backward(leaf(1, 0).sqrt().mul(3)));
  }

  @Test
  void aDerivativeOfADerivativeIsWatchedToo() {
    Tensor x = leaf(0);
    assertFound(
        "the derivative of 'pow', of shape [1], has made Infinity from finite numbers, at element 0"
            + " of shape [1]",
        () -> Autograd.grad(Autograd.grad(x.pow(1.5), x, CREATE_GRAPH), x));
  }

  @Test
  void aSumOfGradientsThatOverflowsNamesWhatTheyAreTheGradientOf() {
    Tensor y = leaf(0.1).mul(1);
    String message = message(() -> backward(y.mul(1e308).add(y.mul(1e308))));
    assertTrue(
        message.endsWith(", where the gradient of 'mul', of shape [1], is added up"), message);
  }

  @Test
  void aConstantThatIsTooLargeAndAMeanOfNothingAreFound() {
    assertTrue(message(() -> Tensor.ones(2).mul(1e300)).contains("'fillInPlace'"));
    assertTrue(message(() -> Tensor.zeros(0).mean()).contains("'add' of shapes [[]]"));
  }

  @Test
  void whatWasNotFiniteBeforeIsNotBlamed() {
    Tensor x = Tensor.of(new double[] {Double.NaN, Double.POSITIVE_INFINITY});
    assertNotFound(() -> x.mul(2).exp().sum());
    Tensor made = leaf(0).log(); // outside of the block
    assertNotFound(() -> backward(made.mul(made)));
  }

  /** The rule of pow divides by 0 on its way to a derivative that is a number. */
  @Test
  void aRuleMayPassThroughAnInfinity() {
    Tensor two = leaf(2);
    assertNotFound(() -> backward(leaf(0).pow(two)));
  }

  @Test
  void nothingIsWatchedAfterIt() {
    assertThrows(
        ArithmeticException.class, () -> Autograd.detectAnomaly(() -> Tensor.scalar(0).log()));
    assertEquals(Double.NEGATIVE_INFINITY, Tensor.scalar(0).log().item());
    Autograd.detectAnomaly(() -> assertEquals(1, Tensor.scalar(0).exp().item()));
  }
}
