package arraystoadam.gradcheck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.Coverage;
import arraystoadam.device.Device;
import arraystoadam.device.OtherDevice;
import arraystoadam.device.TestDevice;
import arraystoadam.gradcheck.OperationCase.Call;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.junit.jupiter.api.Test;

/** Every differentiable operation against finite differences, over random shapes and values. */
@AddLifecycleHook(TestDevice.class)
class OperationGradientTest {

  private static List<Device> devices() {
    if (!TestDevice.isCpu()) {
      return List.of(TestDevice.get());
    }
    List<Device> devices = new ArrayList<>(Device.all());
    devices.add(OtherDevice.INSTANCE);
    return devices;
  }

  @Test
  void everyMethodThatReturnsATensorIsCheckedOrListedAsNotDifferentiable() {
    Set<String> covered = new TreeSet<>(Operations.NOT_DIFFERENTIABLE);
    Operations.all().forEach(operation -> covered.add(operation.signature()));
    Coverage.assertComplete(
        Operations.methodsOfTensor(),
        "has no case in Operations, and is not listed as not differentiable",
        covered,
        "is listed in Operations, but no such method of Tensor returns a tensor");
  }

  @Test
  void noMethodIsBothCheckedAndListed() {
    Set<String> checked =
        Operations.all().stream().map(OperationCase::signature).collect(Collectors.toSet());
    checked.retainAll(Operations.NOT_DIFFERENTIABLE);
    Coverage.assertComplete(
        checked, "has a case in Operations, and is listed as not differentiable", Set.of(), "");
  }

  // A smaller seed is not a simpler case, so there is nothing to shrink.
  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void firstDerivativesAgreeWithDifferences(@ForAll long seed) {
    forEachCall(seed, call -> GradCheck.check(call.function(), call.inputs()));
  }

  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void secondDerivativesAgreeWithDifferences(@ForAll long seed) {
    forEachCall(seed, call -> GradCheck.checkSecondOrder(call.function(), call.inputs()));
  }

  /** An input changed after the forward pass is either noticed, or was not needed. */
  @Property(tries = 15, shrinking = ShrinkingMode.OFF)
  void aChangeInPlaceNeverCorruptsAGradient(@ForAll long seed) {
    forEachCall(seed, OperationGradientTest::changeEachInput);
  }

  private static void changeEachInput(Call call) {
    for (int i = 0; i < call.inputs().length; i++) {
      Tensor[] leaves =
          Arrays.stream(call.inputs())
              .map(input -> input.copy().requiresGrad(true))
              .toArray(Tensor[]::new);
      Tensor output = call.function().apply(leaves);
      if (!output.requiresGrad()) {
        continue;
      }
      List<Tensor> expected = gradients(call.function().apply(leaves), leaves);
      Tensor changed = leaves[i];
      Autograd.noGrad(() -> changed.mulInPlace(1.5));
      List<Tensor> actual;
      try {
        actual = gradients(output, leaves);
      } catch (IllegalStateException e) {
        assertTrue(e.getMessage().contains("was changed in place"), e.getMessage());
        continue;
      }
      for (int j = 0; j < leaves.length; j++) {
        assertArrayEquals(
            expected.get(j).toDoubleArray(), actual.get(j).toDoubleArray(), unnoticed(i, j));
      }
    }
  }

  private static String unnoticed(int changed, int input) {
    return String.format(
        Locale.ROOT,
        "input %d was changed in place, and the gradient by input %d is wrong without an error: "
            + "name in saves(...) what its rule reads",
        changed,
        input);
  }

  private static List<Tensor> gradients(Tensor output, Tensor[] leaves) {
    Tensor weights = Tensor.linspace(output.dtype(), 1, 2, output.size()).to(output.device());
    return Autograd.grad(
        output,
        weights.reshape(output.shape().toArray()),
        List.of(leaves),
        BackwardOption.ALLOW_UNUSED);
  }

  private interface CallCheck {
    void check(Call call);
  }

  private static void forEachCall(long seed, CallCheck check) {
    for (Device device : devices()) {
      for (OperationCase operation : Operations.all()) {
        Call call = operation.call().apply(new RandomTensors(seed, device));
        try {
          check.check(call);
        } catch (AssertionError | RuntimeException e) {
          throw new AssertionError(
              operation + " on " + device.name() + ", seed " + seed + ": " + e.getMessage(), e);
        }
      }
    }
  }
}
