package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a step does to the graph: nothing. It changes the numbers of the parameters. */
class OptimizerStepTest {

  private final Tensor parameter = Gradients.parameter(1, 2);

  @ParameterizedTest
  @EnumSource
  void parametersStayLeaves(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, parameter);
    for (int i = 0; i < 3; i++) {
      double[] before = parameter.toDoubleArray();
      Gradients.set(parameter, 3, -4);
      optimizer.step();
      double[] after = parameter.toDoubleArray();
      assertTrue(after[0] < before[0] && after[1] > before[1]);
      assertTrue(parameter.isLeaf() && parameter.requiresGrad());
    }
  }

  @ParameterizedTest
  @EnumSource
  void theGradientIsLeftAsItIs(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, parameter);
    for (int i = 0; i < 3; i++) {
      Gradients.set(parameter, 3, -4);
      Tensor gradient = parameter.grad();
      optimizer.step();
      assertSame(gradient, parameter.grad());
      assertArrayEquals(new double[] {3, -4}, gradient.toDoubleArray());
    }
  }

  @ParameterizedTest
  @EnumSource
  void recordingIsAsBefore(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, parameter);
    Gradients.set(parameter, 3, -4);
    optimizer.step();
    assertTrue(Autograd.isGradEnabled());
    Autograd.noGrad(
        () -> {
          optimizer.step();
          assertFalse(Autograd.isGradEnabled());
        });
  }

  @ParameterizedTest
  @EnumSource
  void aGradientThatIsItselfPartOfAGraphIsTaken(Optimizers kind) {
    Tensor twin = Gradients.parameter(1, 2);
    parameter.mul(parameter).sum().backward(BackwardOption.CREATE_GRAPH);
    Gradients.set(twin, 2, 4); // the same gradient, without a graph
    assertTrue(parameter.grad().requiresGrad() && !twin.grad().requiresGrad());
    kind.make(0.1, parameter).step();
    kind.make(0.1, twin).step();
    assertTrue(parameter.isLeaf());
    assertArrayEquals(twin.toDoubleArray(), parameter.toDoubleArray());
  }

  @ParameterizedTest
  @EnumSource
  void aGraphThatNeedsTheOldNumbersIsRefusedAfterTheStep(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, parameter);
    Tensor loss = parameter.mul(parameter).sum();
    Gradients.set(parameter, 3, -4);
    optimizer.step();
    Exception e = assertThrows(IllegalStateException.class, loss::backward);
    assertTrue(e.getMessage().contains("saved for the derivative of 'mul', was changed in place"));
  }

  @ParameterizedTest
  @EnumSource
  void aGraphThatDoesNotNeedThemStillWorks(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, parameter);
    Tensor loss = parameter.mul(5).sum();
    Gradients.set(parameter, 3, -4);
    optimizer.step();
    optimizer.zeroGrad();
    loss.backward();
    assertArrayEquals(new double[] {5, 5}, parameter.grad().toDoubleArray());
  }

  @ParameterizedTest
  @EnumSource
  void eachParameterHasAStateOfItsOwn(Optimizers kind) {
    Tensor other = Gradients.parameter(-7);
    Tensor alone = Gradients.parameter(1, 2);
    Optimizer both = kind.make(0.1, other, parameter);
    Optimizer one = kind.make(0.1, alone);
    for (int i = 1; i <= 4; i++) {
      Gradients.set(other, 10 * i);
      Gradients.set(parameter, i, -2);
      Gradients.set(alone, i, -2);
      both.step();
      one.step();
    }
    assertArrayEquals(alone.toDoubleArray(), parameter.toDoubleArray());
    assertTrue(other.item() < -7);
  }

  @ParameterizedTest
  @EnumSource
  void scalarsAndEmptyTensorsLearnToo(Optimizers kind) {
    Tensor scalar = Tensor.of(new double[] {1}).squeeze().requiresGrad(true);
    Tensor empty = Tensor.of(new double[0], 0, 2).requiresGrad(true);
    Optimizer optimizer = kind.make(0.1, scalar, empty);
    Gradients.set(scalar, 2);
    Gradients.set(empty);
    optimizer.step();
    assertTrue(scalar.item() < 1);
    assertEquals(0, empty.size());
  }

  @ParameterizedTest
  @EnumSource
  void zeroGradForgetsTheGradientsOfItsParametersOnly(Optimizers kind) {
    Tensor second = Gradients.parameter(3);
    Tensor other = Gradients.parameter(3);
    Optimizer optimizer = kind.make(0.1, parameter, second);
    Gradients.set(parameter, 1, 1);
    Gradients.set(second, 1);
    Gradients.set(other, 1);
    optimizer.zeroGrad();
    assertFalse(parameter.hasGrad() || second.hasGrad());
    assertTrue(other.hasGrad());
  }
}
