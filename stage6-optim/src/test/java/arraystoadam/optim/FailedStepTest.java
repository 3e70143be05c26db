package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.OtherDevice;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A step that cannot be made is not counted, and one that is refused changes nothing. */
class FailedStepTest {

  private final Tensor first = Gradients.parameter(1, 2);
  private final Tensor second = Gradients.parameter(3);

  private static void square(Tensor... parameters) {
    for (Tensor parameter : parameters) {
      parameter.pow(2).sum().backward();
    }
  }

  private static Map<String, List<Double>> numbers(Optimizer optimizer, Tensor... parameters) {
    Map<String, List<Double>> result = new TreeMap<>();
    optimizer.stateDict().forEach((name, tensor) -> result.put(name, list(tensor)));
    for (int i = 0; i < parameters.length; i++) {
      result.put("parameter " + i, list(parameters[i]));
    }
    return result;
  }

  private static List<Double> list(Tensor tensor) {
    return Arrays.stream(tensor.toDoubleArray()).boxed().toList();
  }

  private void assertRefused(Optimizers kind, Optimizer optimizer, String now) {
    second.pow(2).sum().backward();
    Map<String, List<Double>> before = numbers(optimizer, first, second);
    Exception e = assertThrows(IllegalStateException.class, optimizer::step);
    String name = optimizer.getClass().getSimpleName();
    assertEquals(
        name
            + ": parameter 1, of shape [1], is "
            + now
            + ", but what is remembered of it is float64 on cpu: convert that too, with"
            + " loadStateDict(stateDict())",
        e.getMessage());
    assertEquals(before, numbers(optimizer, first, second), kind + " has changed something");
  }

  @ParameterizedTest
  @EnumSource
  void aParameterOfAnotherTypeIsRefused(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, first, second);
    square(first, second);
    optimizer.step();
    second.setData(second.detach().to(DType.FLOAT32));
    assertRefused(kind, optimizer, "float32 on cpu");
  }

  @ParameterizedTest
  @EnumSource
  void aParameterOnAnotherDeviceIsRefused(Optimizers kind) {
    Optimizer optimizer = kind.make(0.1, first, second);
    square(first, second);
    optimizer.step();
    second.setData(second.detach().to(OtherDevice.INSTANCE));
    assertRefused(kind, optimizer, "float64 on other");
    second.setData(second.detach().to(Device.of("cpu")));
    square(second);
    optimizer.step();
    assertEquals(2, optimizer.stateDict().get("1.steps").item());
  }

  @ParameterizedTest
  @EnumSource
  void theRemedyInTheMessageHelps(Optimizers kind) {
    Tensor twin = Gradients.parameter(1, 2);
    Optimizer optimizer = kind.make(0.1, first);
    Optimizer other = kind.make(0.1, twin);
    square(first, twin);
    optimizer.step();
    other.step();
    first.setData(first.detach().to(OtherDevice.INSTANCE));
    optimizer.loadStateDict(optimizer.stateDict());
    twin.clearGrad();
    square(first, twin);
    optimizer.step();
    other.step();
    assertArrayEquals(twin.toDoubleArray(), first.toDoubleArray());
  }

  @Test
  void whatRemembersNothingTakesEveryType() {
    Optimizer optimizer = new SGD(List.of(first), 0.25);
    square(first);
    optimizer.step();
    first.setData(first.detach().to(DType.FLOAT32));
    square(first);
    optimizer.step();
    assertArrayEquals(new double[] {0.25, 0.5}, first.toDoubleArray());
  }

  /** Runs out of memory where it is told to, after it has used a buffer. */
  private static final class Fragile extends Optimizer {
    private Tensor failsAt;

    Fragile(Tensor... parameters) {
      super(List.of(parameters), 1);
    }

    @Override
    protected void update(Tensor parameter, Tensor grad, ParameterState state) {
      state.buffer("sum", parameter).addInPlace(state.steps());
      if (parameter == failsAt) {
        throw new OutOfMemoryError();
      }
      parameter.subInPlace(grad);
    }
  }

  @Test
  void aStepThatRunsOutOfMemoryIsNotCounted() {
    Fragile optimizer = new Fragile(first, second);
    square(first, second);
    optimizer.failsAt = second;
    for (int i = 1; i <= 2; i++) {
      assertThrows(OutOfMemoryError.class, optimizer::step);
      assertTrue(Autograd.isGradEnabled());
      Map<String, Tensor> state = optimizer.stateDict();
      assertEquals(i, state.get("0.steps").item());
      assertEquals(0, state.get("1.steps").item());
      assertEquals(List.of(3.0), list(second));
      assertEquals(false, state.containsKey("1.sum"), "no step, and yet a buffer");
    }
    optimizer.failsAt = null;
    optimizer.step();
    assertEquals(1, optimizer.stateDict().get("1.steps").item());
  }
}
