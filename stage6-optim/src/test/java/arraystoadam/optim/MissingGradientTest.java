package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A parameter without a gradient, or a frozen one, sits a step out, as if it had not been. */
class MissingGradientTest {

  private final Tensor always = Gradients.parameter(1, 2);
  private final Tensor late = Gradients.parameter(1, 2);

  /** Moves nothing, and notes what it is told. */
  private static final class Recorder extends Optimizer {
    final List<String> steps = new ArrayList<>();

    Recorder(Tensor... parameters) {
      super(List.of(parameters), 0);
    }

    @Override
    protected void update(Tensor parameter, Tensor grad, ParameterState state) {
      steps.add(parameter.shape() + " step " + state.steps());
    }
  }

  @Test
  void itsStepsAreNotCounted() {
    Tensor small = Gradients.parameter(1);
    Recorder recorder = new Recorder(always, small);
    Gradients.set(always, 1, 1);
    recorder.step();
    recorder.step();
    Gradients.set(small, 1);
    recorder.step();
    assertEquals(List.of("[2] step 1", "[2] step 2", "[2] step 3", "[1] step 1"), recorder.steps);
  }

  @Test
  void aStepWithoutAnyGradientDoesNothing() {
    Recorder recorder = new Recorder(always, late);
    recorder.step();
    assertEquals(List.of(), recorder.steps);
  }

  @ParameterizedTest
  @EnumSource
  void itStaysAsItIs(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, always, late);
    Gradients.set(always, 3, -4);
    optimizer.step();
    assertArrayEquals(new double[] {1, 2}, late.toDoubleArray());
    assertFalse(late.hasGrad());
  }

  @ParameterizedTest
  @EnumSource
  void itDoesNotMoveOnItsMomentumEither(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, late);
    Gradients.set(late, 3, -4);
    optimizer.step();
    double[] after = late.toDoubleArray();
    optimizer.zeroGrad();
    optimizer.step();
    assertArrayEquals(after, late.toDoubleArray());
  }

  @ParameterizedTest
  @EnumSource
  void itsFirstStepIsTheSameLater(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, always, late);
    Gradients.set(always, 3, -4);
    optimizer.step();
    double[] first = always.toDoubleArray();
    optimizer.step();
    Gradients.set(late, 3, -4);
    optimizer.step();
    assertArrayEquals(first, late.toDoubleArray());
  }

  @ParameterizedTest
  @EnumSource
  void aFrozenOneStaysAsItIsWhateverGradientIsLeft(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, always, late);
    for (Tensor parameter : List.of(always, late)) {
      Gradients.set(parameter, 3, -4);
    }
    optimizer.step(); // from here on there are buffers that could move it
    double[] before = late.toDoubleArray();
    Map<String, Tensor> state = optimizer.stateDict();
    late.requiresGrad(false);
    optimizer.step();
    assertArrayEquals(before, late.toDoubleArray());
    assertEquals(1, optimizer.stateDict().get("1.steps").item());
    assertEquals(2, optimizer.stateDict().get("0.steps").item());
    late.requiresGrad(true);
    optimizer.step();
    assertEquals(2, optimizer.stateDict().get("1.steps").item());
    assertEquals(state.keySet(), optimizer.stateDict().keySet());
  }
}
