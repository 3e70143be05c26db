package arraystoadam.tensor.badcall;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.TestDevice;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

/**
 * Calls every public method with arguments that fit and with arguments that do not. Whatever they
 * are, a call returns something sound, or it is refused with a message that names the operation and
 * a value that was given; no exception from inside comes out, and a refused call changes nothing.
 *
 * <p>The methods are found by reflection, so a new one is called too.
 */
@AddLifecycleHook(TestDevice.class)
class BadCallTest {

  private static int calls;
  private static int returned;

  @Provide
  Arbitrary<Call> tensorCalls() {
    return Calls.ofTensor();
  }

  @Property(tries = 15_000, edgeCases = EdgeCasesMode.NONE)
  void everyMethodOfTensorReturnsOrRefuses(@ForAll("tensorCalls") Call call) {
    check(call, outcome -> {});
  }

  @Provide
  Arbitrary<Call> otherCalls() {
    return Calls.ofOthers();
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void everyOtherEntryPointReturnsOrRefuses(@ForAll("otherCalls") Call call) {
    check(call, outcome -> {});
  }

  @Provide
  Arbitrary<Call> nullCalls() {
    return Calls.withNull();
  }

  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void nullIsRefused(@ForAll("nullCalls") Call call) {
    run(call, Refusal::checkOfNull);
  }

  @Provide
  Arbitrary<Call> elementwiseCalls() {
    return Calls.ofTensor(ElementRules::areFor);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void elementwiseOperationsFollowTheRules(@ForAll("elementwiseCalls") Call call) {
    check(call, BadCallTest::checkElementwise);
  }

  private static void checkElementwise(Outcome outcome) {
    Call call = outcome.call();
    Tensor a = outcome.made(0);
    Tensor b = outcome.made(1);
    Optional<List<Integer>> shape =
        ShapeRules.broadcast(a.shape().toArray(), b.shape().toArray())
            .filter(s -> !call.changesItsTensor() || s.equals(ShapeRules.list(a.shape())))
            .filter(s -> !call.changesItsTensor() || !a.requiresGrad() && !b.requiresGrad())
            .filter(s -> a.dtype() == b.dtype());
    checkShape(shape, outcome);
    if (shape.isPresent() && !call.name().equals("pow")) {
      List<Object> again = call.make(); // an operation in place has changed the first operand
      double[] expected =
          ElementRules.apply(
              ElementRules.of(call.name()),
              (Tensor) again.get(0),
              (Tensor) again.get(1),
              shape.get());
      assertArrayEquals(expected, outcome.tensor().toDoubleArray());
    }
  }

  @Provide
  Arbitrary<Call> reshapeCalls() {
    return Calls.ofTensor(method -> method.getName().equals("reshape"));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void reshapeFollowsTheRules(@ForAll("reshapeCalls") Call call) {
    check(
        call,
        outcome -> {
          Tensor tensor = outcome.made(0);
          int[] sizes = (int[]) call.arguments().get(1);
          checkShape(ShapeRules.reshaped(tensor.size(), sizes), outcome);
          if (!outcome.isRefused()) {
            assertArrayEquals(tensor.toDoubleArray(), outcome.tensor().toDoubleArray());
          }
        });
  }

  @Provide
  Arbitrary<Call> expandCalls() {
    return Calls.ofTensor(method -> method.getName().equals("expand"));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void expandFollowsTheRules(@ForAll("expandCalls") Call call) {
    check(
        call,
        outcome -> {
          Tensor tensor = outcome.made(0);
          int[] sizes = (int[]) call.arguments().get(1);
          Optional<List<Integer>> shape = ShapeRules.expanded(tensor.shape().toArray(), sizes);
          checkShape(shape, outcome);
          if (shape.isPresent()) {
            assertArrayEquals(
                ElementRules.apply((a, b) -> a, tensor, tensor, shape.get()),
                outcome.tensor().toDoubleArray());
          }
        });
  }

  @Provide
  Arbitrary<Call> catCalls() {
    return Calls.ofTensor(method -> method.getName().equals("cat"));
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void catFollowsTheRules(@ForAll("catCalls") Call call) {
    check(
        call,
        outcome -> {
          List<Tensor> parts = Outcome.tensors(outcome.made().get(0)).toList();
          checkShape(ShapeRules.joined(parts, (Integer) call.arguments().get(1)), outcome);
        });
  }

  /** A loop over the sizes would take for ever. */
  @Test
  void nothingOfAGiantShapeIsSound() {
    Tensor nothing = Tensor.zeros(3, Pools.GIANT, Pools.GIANT, 0); // overflows a long before its 0
    Soundness.check(nothing);
    assertEquals(0, nothing.size());
  }

  /** Calls that are all refused, or all good, would show little. */
  @AfterContainer
  static void aFairShareWasRefused() {
    double share = (double) returned / calls;
    if (calls > 10_000) { // and not when a part of this class runs
      assertTrue(share > 0.4 && share < 0.8, "the share of calls that returned is " + share);
    }
  }

  /** Calls, and checks what holds for every call, and then what holds for this one. */
  private static void check(Call call, Consumer<Outcome> more) {
    run(
        call,
        outcome -> {
          if (outcome.isRefused()) {
            Refusal.check(outcome);
          }
          if (outcome.isRefused() || !call.changesItsTensor()) {
            outcome.checkThatTheOperandsAreUnchanged();
          }
          Soundness.check(outcome);
          more.accept(outcome);
        });
  }

  private static void run(Call call, Consumer<Outcome> check) {
    Outcome outcome = Outcome.of(call);
    calls++;
    returned += outcome.isRefused() ? 0 : 1;
    try {
      check.accept(outcome);
    } catch (AssertionError e) {
      throw new AssertionError(e.getMessage() + "\n  in " + call, e);
    }
  }

  /** A call has a result of this shape, or is refused where there is none. */
  private static void checkShape(Optional<List<Integer>> expected, Outcome outcome) {
    assertEquals(
        expected.isEmpty(),
        outcome.isRefused(),
        expected.isPresent() ? "was refused: " + outcome.thrown() : "cannot be done");
    if (expected.isPresent()) {
      assertEquals(expected.get(), ShapeRules.list(outcome.tensor().shape()));
    }
  }
}
