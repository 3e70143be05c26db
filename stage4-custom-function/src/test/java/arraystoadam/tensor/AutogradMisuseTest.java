package arraystoadam.tensor;

import static arraystoadam.tensor.BackwardOption.ALLOW_UNUSED;
import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.TestDevice;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What misuse of gradients gets: an error that names the operation, the values and the remedy. */
class AutogradMisuseTest {

  private static Tensor leaf() {
    return Tensor.of(new float[] {1, 2, 3}).to(TestDevice.get()).requiresGrad(true);
  }

  private static Tensor ones(int... shape) {
    return Tensor.ones(shape).to(TestDevice.get());
  }

  private static Tensor ones(DType dtype, int... shape) {
    return Tensor.ones(dtype, shape).to(TestDevice.get());
  }

  private static void assertState(Executable misuse, String... parts) {
    assertMessage(assertThrows(IllegalStateException.class, misuse), parts);
  }

  private static void assertArgument(Executable misuse, String... parts) {
    assertMessage(assertThrows(IllegalArgumentException.class, misuse), parts);
  }

  private static void assertMessage(Exception e, String... parts) {
    for (String part : parts) {
      assertTrue(e.getMessage().contains(part), "'" + part + "' is not in: " + e.getMessage());
    }
  }

  @Test
  void backwardOnANonScalarNeedsAGradient() {
    assertArgument(() -> leaf().mul(2).backward(), "backward", "[3]", "pass a gradient");
  }

  @Test
  void backwardIsRefusedWhereNothingRequiresAGradient() {
    assertState(() -> ones().mul(2).backward(), "backward", "requiresGrad(true)", "noGrad");
  }

  @Test
  void aGradientThatWasNotRecordedHasNoDerivative() {
    Tensor x = ones().mul(2).requiresGrad(true);
    for (UnaryOperator<Tensor> function :
        List.<UnaryOperator<Tensor>>of(v -> v.pow(3), v -> v.mul(3))) {
      Tensor forgotten = Autograd.grad(function.apply(x), x);
      assertState(() -> Autograd.grad(forgotten, x, ALLOW_UNUSED), "grad", "requiresGrad(true)");
      Tensor cutOff = Autograd.noGrad(() -> function.apply(x));
      assertState(() -> Autograd.grad(cutOff, x, ALLOW_UNUSED), "grad", "noGrad");
    }
  }

  @Test
  void aConstantGradientHasADerivativeOnlyIfAllowed() {
    Tensor x = ones().mul(2).requiresGrad(true);
    Tensor slope = Autograd.grad(x.mul(3), x, CREATE_GRAPH);
    assertArgument(() -> Autograd.grad(slope, x), "grad", "does not depend", "ALLOW_UNUSED");
    assertState(() -> slope.backward(), "backward", "no leaf", "the same");
    assertState(() -> slope.mul(2).backward(), "backward", "'mul'", "no leaf");
    assertFalse(x.hasGrad());
  }

  @Test
  void aSecondBackwardThroughAFreedGraphIsRefused() {
    Tensor product = leaf().mul(2).sum();
    product.backward();
    assertState(product::backward, "backward", "'sum'", "freed", "RETAIN_GRAPH");
  }

  @Test
  void aSecondBackwardThroughOperationsThatSavedNothingIsRefused() {
    Tensor a = ones().requiresGrad(true);
    Tensor sum = a.add(a);
    sum.backward();
    assertState(sum::backward, "backward", "'add'", "freed", "RETAIN_GRAPH");
    assertEquals(2, a.grad().item(), "the failed call must not add anything");
  }

  @Test
  void aSecondBackwardThroughAFreedPartOfTheGraphIsRefused() {
    Tensor a = ones().requiresGrad(true);
    Tensor shared = a.add(1);
    shared.neg().backward();
    Tensor rest = shared.mul(3).add(a);
    assertState(rest::backward, "'add'", "freed");
    assertEquals(-1, a.grad().item(), "the failed call must not add anything");
  }

  @Test
  void aSavedTensorMustNotBeModifiedBeforeBackward() {
    Tensor a = leaf();
    Tensor square = a.mul(a).sum();
    Autograd.noGrad(() -> a.addInPlace(1));
    assertState(square::backward, "backward", "'mul'", "[3]", "in place", "is 1", "was 0");
  }

  @Test
  void aSavedTensorMustNotBeOverwritten() {
    Tensor a = leaf();
    Tensor square = a.mul(a).sum();
    Autograd.noGrad(() -> a.fillInPlace(1));
    assertState(square::backward, "'mul'", "in place");
    Tensor b = leaf();
    Tensor cube = b.pow(3).sum();
    Autograd.noGrad(() -> b.copyInPlace(ones(3)));
    assertState(cube::backward, "'pow'", "in place");
  }

  @Test
  void aSavedTensorMustNotBeModifiedThroughAView() {
    Tensor a = leaf();
    Tensor square = a.mul(a).sum();
    a.detach().reshape(3, 1).addInPlace(1);
    assertState(square::backward, "'mul'", "in place");
  }

  @Test
  void aSavedLeafMustNotBeGivenOtherData() {
    Tensor a = leaf();
    Tensor square = a.mul(a).sum();
    a.setData(ones(3));
    assertState(square::backward, "'mul'", "in place");
  }

  @Test
  void aLeafThatRequiresAGradientIsNotChangedInPlace() {
    assertState(() -> leaf().addInPlace(1), "addInPlace", "requires a gradient", "noGrad");
    assertState(() -> leaf().fillInPlace(1), "fillInPlace", "noGrad");
    assertState(() -> leaf().copyInPlace(ones(3)), "copyInPlace", "noGrad");
  }

  @Test
  void aResultOfARecordedOperationIsNotChangedInPlace() {
    assertState(() -> leaf().mul(2).mulInPlace(2), "mulInPlace", "noGrad");
  }

  @Test
  void inPlaceTakesNoOperandThatRequiresAGradient() {
    assertState(() -> ones(3).addInPlace(leaf()), "addInPlace", "operand", "noGrad");
  }

  @Test
  void aNonLeafCannotStopRequiringAGradient() {
    assertState(() -> leaf().mul(2).requiresGrad(false), "requiresGrad", "'mul'", "detach()");
  }

  @Test
  void aNonLeafHasNoGrad() {
    assertState(() -> leaf().mul(2).grad(), "grad", "'mul'", "not a leaf", "Autograd.grad");
  }

  @Test
  void thereIsNoGradBeforeBackward() {
    assertState(() -> leaf().grad(), "grad", "call backward()");
    assertState(() -> ones(3).grad(), "grad", "call requiresGrad(true)");
  }

  @Test
  void aGradientThatDoesNotFitTheOutputIsRefused() {
    assertArgument(() -> leaf().mul(2).backward(ones(2)), "backward", "[2]", "[3]");
    assertArgument(
        () -> leaf().mul(2).backward(ones(DType.FLOAT64, 3)), "backward", "float32", "float64");
    Tensor a = leaf();
    assertArgument(() -> Autograd.grad(a.mul(2), ones(2), List.of(a)), "grad", "[2]", "[3]");
  }

  @Test
  void aGradientThatNoLongerFitsItsLeafIsRefused() {
    Tensor a = leaf();
    Tensor sum = a.add(a).sum();
    a.setData(ones(DType.FLOAT64, 3));
    assertArgument(sum::backward, "backward", "float32", "float64");
  }

  @Test
  void gradRefusesAnInputThatTheOutputDoesNotDependOn() {
    Tensor other = leaf();
    assertArgument(
        () -> Autograd.grad(leaf().sum(), other), "grad", "input 0", "[3]", "ALLOW_UNUSED");
  }

  @Test
  void gradRefusesAnInputThatRequiresNoGradient() {
    assertState(
        () -> Autograd.grad(leaf().sum(), List.of(ones(3))),
        "grad",
        "input 0",
        "requiresGrad(true)");
  }

  @Test
  void setDataRefusesAResultAndAnotherShape() {
    assertState(() -> leaf().mul(2).setData(ones(3)), "setData", "'mul'");
    assertArgument(() -> leaf().setData(ones(4)), "setData", "[4]", "[3]");
  }
}
