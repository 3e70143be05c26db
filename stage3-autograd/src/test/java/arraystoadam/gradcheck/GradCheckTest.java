package arraystoadam.gradcheck;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class GradCheckTest {

  private static final Tensor X = Tensor.of(new double[] {0.3, -1.2, 2});

  private static String failure(TensorFunction function, Tensor... inputs) {
    return assertThrows(AssertionError.class, () -> GradCheck.check(function, inputs)).getMessage();
  }

  private static void assertContains(String text, String... parts) {
    for (String part : parts) {
      assertTrue(text.contains(part), "'" + part + "' is not in: " + text);
    }
  }

  @Test
  void passesARightGradient() {
    GradCheck.check(x -> x[0].sin().mul(x[1]), X, Tensor.of(new double[] {2}));
    GradCheck.checkSecondOrder(x -> x[0].sin().mul(x[1]), X, Tensor.of(new double[] {2}));
  }

  @Test
  void leavesTheInputsAlone() {
    Tensor x = Tensor.of(new double[] {1, 2}).requiresGrad(true);
    GradCheck.check(all -> all[0].pow(2), x);
    assertFalse(x.hasGrad());
  }

  @Test
  void namesOperationInputElementAndBothValues() {
    // half of the dependence on the input is cut off
    String message = failure(x -> x[0].mul(x[0].detach()), X);
    assertContains(message, "'mul'", "input 0", "[3]", "element 0", "backward pass", "quotient");
  }

  @Test
  void rejectsAMissingGradient() {
    assertContains(failure(x -> x[0].detach().sin(), X), "gives 0.0");
  }

  @Test
  void saysThatAGradientIsNaN() {
    // 0 times the infinite slope of the root at 0
    String message = failure(x -> x[0].mul(0).sqrt().mul(0).add(x[0]), X);
    assertContains(message, "element 0", "gives NaN", "quotient");
  }

  @Test
  void refusesAFunctionThatReturnsNull() {
    NullPointerException e =
        assertThrows(NullPointerException.class, () -> GradCheck.check(x -> null, X));
    assertContains(e.getMessage(), "GradCheck: the output is null");
  }

  @Test
  void rejectsASmallGradientThatIsMissing() {
    failure(x -> x[0].detach().mul(1e-5), X);
  }

  @Test
  void rejectsASecondDerivativeThatIsMissing() {
    // the value is x^2 and the gradient 2 x, but of a constant x
    TensorFunction function = x -> x[0].mul(2).mul(x[0].detach()).sub(x[0].detach().pow(2));
    GradCheck.check(function, X);
    assertThrows(AssertionError.class, () -> GradCheck.checkSecondOrder(function, X));
  }

  @Test
  void rejectsAFunctionThatGivesAnotherGradientEachTime() {
    AtomicInteger calls = new AtomicInteger();
    String message = failure(x -> x[0].mul(calls.incrementAndGet()), X);
    assertContains(message, "differs between two runs");
  }

  @Test
  void refusesFloat32AndSaysWhy() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class, () -> GradCheck.check(x -> x[0].sin(), Tensor.ones(3)));
    assertContains(e.getMessage(), "float32", "float64", "digits");
  }

  @Test
  void checksEveryElementOfEveryInput() {
    // wrong in the last element of the second input only
    Tensor mask = Tensor.of(new double[] {1, 1, 0});
    TensorFunction function =
        x -> x[0].add(x[1].mul(mask)).add(x[1].detach().sub(x[1].mul(mask).detach()));
    assertContains(failure(function, X, X), "input 1", "element 2");
  }

  /** A check of no gradient would always pass. PyTorch's gradcheck refuses it too. */
  @Test
  void refusesToCheckNothing() {
    assertRefused(() -> GradCheck.check(inputs -> Tensor.ones(DType.FLOAT64)));
    assertRefused(() -> GradCheck.checkSecondOrder(inputs -> Tensor.ones(DType.FLOAT64)));
  }

  private static void assertRefused(Executable check) {
    assertContains(assertThrows(IllegalArgumentException.class, check).getMessage(), "GradCheck");
  }

  @Test
  void takesEmptyAndScalarInputs() {
    GradCheck.check(x -> x[0].mul(x[1]), Tensor.zeros(X.dtype(), 0, 2), Tensor.ones(X.dtype()));
  }

  @Test
  void refusesSenselessOptions() {
    GradCheckOptions options = GradCheckOptions.DEFAULT;
    assertThrows(IllegalArgumentException.class, () -> options.withStep(0));
    assertThrows(IllegalArgumentException.class, () -> options.withStep(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> options.withTolerances(-1, 0));
    assertThrows(IllegalArgumentException.class, () -> options.withTolerances(0, Double.NaN));
  }
}
