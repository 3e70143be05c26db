package arraystoadam.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.Device;
import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Custom functions with the mistakes that their authors make: the gradient check rejects each. */
class FunctionMutationTest {

  /** What {@link SinTimes} does in its backward pass. */
  private enum Mistake {
    NONE,
    RETURNS_ZERO,
    HAS_THE_WRONG_SIGN,
    IS_TWICE_AS_LARGE,
    SWAPS_THE_INPUTS,
    FORGETS_THE_GRADIENT_THAT_ARRIVES,
    REMEMBERS_THE_LATEST_CALL,
    /** Right, but of a copy that was made in the forward pass: a constant. */
    SAVES_WHAT_IT_COMPUTED,
    /** Right, but not in operations on tensors. */
    COMPUTES_WITH_ARRAYS
  }

  /** {@code sin(a) * b} for two tensors of one shape. */
  private static final class SinTimes extends Function {
    private final Mistake mistake;
    private Tensor latest;

    SinTimes(Mistake mistake) {
      this.mistake = mistake;
    }

    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      Tensor a = inputs.get(0);
      Tensor b = inputs.get(1);
      latest = a;
      context.saveForBackward(a, b, a.cos());
      return a.sin().mul(b);
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor grad) {
      Tensor a = context.saved(0);
      Tensor b = context.saved(1);
      Tensor byA = grad.mul(a.cos()).mul(b);
      Tensor byB = grad.mul(a.sin());
      return switch (mistake) {
        case NONE -> List.of(byA, byB);
        case RETURNS_ZERO -> List.of(Tensor.zerosLike(a), Tensor.zerosLike(b));
        case HAS_THE_WRONG_SIGN -> List.of(byA.neg(), byB);
        case IS_TWICE_AS_LARGE -> List.of(byA, byB.mul(2));
        case SWAPS_THE_INPUTS -> List.of(byB, byA);
        case FORGETS_THE_GRADIENT_THAT_ARRIVES -> List.of(a.cos().mul(b), a.sin());
        case REMEMBERS_THE_LATEST_CALL ->
            List.of(grad.mul(latest.cos()).mul(b), grad.mul(latest.sin()));
        case SAVES_WHAT_IT_COMPUTED -> List.of(grad.mul(context.saved(2)).mul(b), byB);
        case COMPUTES_WITH_ARRAYS -> List.of(viaArray(byA), viaArray(byB));
      };
    }

    private static Tensor viaArray(Tensor tensor) {
      return Tensor.of(tensor.toDoubleArray(), tensor.shape().toArray());
    }

    boolean isRightToFirstOrder() {
      return mistake == Mistake.SAVES_WHAT_IT_COMPUTED || mistake == Mistake.COMPUTES_WITH_ARRAYS;
    }
  }

  private static final RandomTensors R = new RandomTensors(1, Device.of("cpu"));
  private static final Tensor[] INPUTS = {R.normal(2, 3), R.normal(2, 3)};

  /** Two calls of one function. */
  private static TensorFunction twice(SinTimes function) {
    return x -> function.apply(x[0], x[1]).add(function.apply(x[1], x[0]).mul(2));
  }

  @Test
  void passesTheFunctionWithoutAMistake() {
    TensorFunction function = twice(new SinTimes(Mistake.NONE));
    GradCheck.check(function, INPUTS);
    GradCheck.checkSecondOrder(function, INPUTS);
  }

  @TestFactory
  Stream<DynamicTest> rejectsEachMistake() {
    return Arrays.stream(Mistake.values())
        .filter(mistake -> mistake != Mistake.NONE)
        .map(mistake -> DynamicTest.dynamicTest(mistake.name(), () -> assertRejected(mistake)));
  }

  private static void assertRejected(Mistake mistake) {
    SinTimes function = new SinTimes(mistake);
    Runnable check = () -> GradCheck.check(twice(function), INPUTS);
    if (function.isRightToFirstOrder()) {
      check.run();
      check = () -> GradCheck.checkSecondOrder(twice(function), INPUTS);
    }
    if (mistake == Mistake.SAVES_WHAT_IT_COMPUTED) {
      assertThrows(IllegalStateException.class, check::run); // the engine sees it, too
      return;
    }
    AssertionError e = assertThrows(AssertionError.class, check::run);
    assertTrue(e.getMessage().startsWith("gradient of '"), e.getMessage());
  }

  @Test
  void noMistakeWasLost() {
    assertEquals(9, Mistake.values().length);
  }
}
