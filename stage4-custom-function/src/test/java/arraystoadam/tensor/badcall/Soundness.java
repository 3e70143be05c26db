package arraystoadam.tensor.badcall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import arraystoadam.tensor.Leaves;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;

/** Checks that what a call returned can be used. */
final class Soundness {

  private Soundness() {}

  static void check(Outcome outcome) {
    if (outcome.result() instanceof Shape shape) {
      assertEquals(shape.rank(), shape.toArray().length, "returned the shape " + shape);
    }
    Outcome.tensors(outcome.result()).forEach(Soundness::check);
    if (outcome.result() instanceof Tensor result) {
      checkBackward(outcome, result);
    }
  }

  static void check(Tensor tensor) {
    try {
      checkSize(tensor);
      if (tensor.size() > 0) { // the text of a giant shape is a matter for ToStringTest
        assertFalse(tensor.toString().isBlank(), "returned a tensor without a text");
      }
      if (tensor.hasGrad()) {
        assertEquals(tensor.shape(), tensor.grad().shape(), "left a gradient of another shape");
      }
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new AssertionError("returned a broken tensor: " + e, e);
    }
  }

  private static void checkSize(Tensor tensor) {
    int[] sizes = tensor.shape().toArray();
    boolean isEmpty = Arrays.stream(sizes).anyMatch(n -> n == 0); // however large the others are
    long product = isEmpty ? 0 : Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact);
    assertEquals(product, tensor.size(), "the size of a tensor of shape " + tensor.shape());
    assertEquals(product, tensor.toDoubleArray().length, "as many numbers as the size");
  }

  /** What could be computed has a gradient, unless there is no leaf, or the graph is gone. */
  private static void checkBackward(Outcome outcome, Tensor result) {
    boolean isFreed =
        outcome
            .call()
            .tensors()
            .anyMatch(tensor -> tensor.kind() == TensorRecipe.Kind.RESULT_OF_FREED_GRAPH);
    boolean isGiant = Arrays.stream(result.shape().toArray()).anyMatch(n -> n >= Pools.GIANT);
    if (isFreed || isGiant || !Leaves.areReachedFrom(result)) {
      return;
    }
    try {
      result.backward(Tensor.zerosLike(result));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new AssertionError("has no gradient: " + e, e);
    }
    outcome.made().stream().flatMap(Outcome::tensors).forEach(Soundness::check);
  }
}
