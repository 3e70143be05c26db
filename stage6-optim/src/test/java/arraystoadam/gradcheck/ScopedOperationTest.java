package arraystoadam.gradcheck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.Device;
import arraystoadam.device.OtherDevice;
import arraystoadam.device.Scope;
import arraystoadam.device.TestDevice;
import arraystoadam.gradcheck.OperationCase.Call;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** Every operation in a scope, and on what a scope has given up. */
@AddLifecycleHook(TestDevice.class)
class ScopedOperationTest {

  /** By default one that forgets what it holds when a scope ends. */
  private static Device device() {
    return TestDevice.isCpu() ? OtherDevice.INSTANCE : TestDevice.get();
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void anOperationGivesTheSameBitsInAScope(@ForAll long seed) {
    for (OperationCase operation : Operations.all()) {
      Call call = operation.call().apply(new RandomTensors(seed, device()));
      double[] expected = gradients(call, call.inputs());
      double[][] actual = new double[1][];
      Scope.run(() -> actual[0] = gradients(call, copies(call)));
      assertArrayEquals(expected, actual[0], operation + ", seed " + seed);
    }
  }

  /** The result and the gradients of its sum. */
  private static double[] gradients(Call call, Tensor... inputs) {
    Tensor[] leaves =
        Arrays.stream(inputs)
            .map(input -> input.detach().copy().requiresGrad(true))
            .toArray(Tensor[]::new);
    Tensor result = call.function().apply(leaves);
    result.sum().backward();
    List<Tensor> all = new ArrayList<>(List.of(result.flatten()));
    for (Tensor leaf : leaves) {
      all.add((leaf.hasGrad() ? leaf.grad() : Tensor.zerosLike(leaf)).flatten());
    }
    return Tensor.cat(all, 0).toDoubleArray();
  }

  private static Tensor[] copies(Call call) {
    return Arrays.stream(call.inputs()).map(Tensor::copy).toArray(Tensor[]::new);
  }

  /** It is refused, or the result shares the numbers and is refused itself. */
  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void anOperationRefusesWhatAScopeHasGivenUp(@ForAll long seed) {
    for (OperationCase operation : Operations.all()) {
      Call call = operation.call().apply(new RandomTensors(seed, device()));
      for (int i = 0; i < call.inputs().length; i++) {
        Tensor[] inputs = call.inputs().clone();
        int position = i;
        Scope.run(() -> inputs[position] = inputs[position].detach().copy());
        String message =
            assertThrows(
                    IllegalStateException.class,
                    () -> call.function().apply(inputs).toDoubleArray(),
                    operation + ", input " + i + ", seed " + seed)
                .getMessage();
        assertTrue(message.contains(": the numbers of an operand of shape"), message);
        assertTrue(message.contains("were given up"), message);
      }
    }
  }
}
