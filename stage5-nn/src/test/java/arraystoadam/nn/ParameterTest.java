package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.Scope;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** A parameter: a leaf that requires a gradient. */
class ParameterTest {

  @Test
  void hasTheNumbersOfTheTensorItIsMadeOf() {
    Tensor initial = Tensor.of(new double[] {1, 2, 3, 4}, 2, 2);
    assertTensor(initial, new Parameter(initial));
  }

  @Test
  void isALeafThatRequiresAGradient() {
    Parameter parameter = new Parameter(Tensor.zeros(2));
    assertTrue(parameter.isLeaf());
    assertTrue(parameter.requiresGrad());
    assertFalse(parameter.hasGrad());
  }

  @Test
  void requiresAGradientEvenWhenMadeWithinNoGrad() {
    Parameter parameter = Autograd.noGrad(() -> new Parameter(Tensor.zeros(2)));
    assertTrue(parameter.requiresGrad());
  }

  @Test
  void outlivesTheScopeInWhichItWasMade() {
    Parameter[] parameter = new Parameter[1];
    Scope.run(() -> parameter[0] = new Parameter(Tensor.ones(2).mul(3)));
    assertTensor(Tensor.of(new float[] {3, 3}), parameter[0]);
  }

  private static final class WithBuffer extends Module {
    private final Tensor buffer;

    WithBuffer() {
      buffer = registerBuffer("buffer", Tensor.ones(2).mul(3));
    }

    @Override
    public Tensor forward(Tensor x) {
      return x.mul(buffer);
    }
  }

  @Test
  void aBufferOutlivesItsScopeToo() {
    WithBuffer[] module = new WithBuffer[1];
    Scope.run(() -> module[0] = new WithBuffer());
    assertTensor(Tensor.of(new float[] {6, 6}), module[0].forward(Tensor.ones(2).mul(2)));
  }

  @Test
  void leavesTheTensorItIsMadeOfAlone() {
    Tensor initial = Tensor.zeros(2);
    new Parameter(initial).sum().backward();
    assertFalse(initial.requiresGrad());
    assertFalse(initial.hasGrad());
  }

  @Test
  void isCutOffFromWhatItsNumbersWereComputedFrom() {
    Tensor x = Tensor.of(new double[] {2}).requiresGrad(true);
    Parameter parameter = new Parameter(x.mul(3));
    assertTrue(parameter.isLeaf());
    parameter.mul(5).sum().backward();
    assertTensor(Tensor.of(new double[] {5}), parameter.grad());
    assertFalse(x.hasGrad());
  }

  @Test
  void sharesItsNumbersWithTheTensorItIsMadeOf() {
    Tensor initial = Tensor.of(new double[] {1, 2});
    Parameter parameter = new Parameter(initial);
    Autograd.noGrad(() -> parameter.mulInPlace(10));
    assertTensor(Tensor.of(new double[] {10, 20}), initial);
  }

  @Test
  void hasNoGradientWhenFrozen() {
    Parameter frozen = new Parameter(Tensor.of(new double[] {1, 2}));
    frozen.requiresGrad(false);
    Parameter learning = new Parameter(Tensor.of(new double[] {3, 4}));
    frozen.mul(learning).sum().backward();
    assertFalse(frozen.hasGrad());
    assertTensor(Tensor.of(new double[] {1, 2}), learning.grad());
  }

  @Test
  void printsLikeAnyLeaf() {
    assertEquals(
        "tensor([1., 2.], requiresGrad)", new Parameter(Tensor.of(new float[] {1, 2})).toString());
  }
}
