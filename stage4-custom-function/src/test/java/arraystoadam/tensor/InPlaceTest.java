package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertRefused;
import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertSame;

import arraystoadam.device.DType;
import java.util.Map;
import java.util.function.BinaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class InPlaceTest {

  /** Each operation in place, and the one that makes a new tensor. */
  private static final Map<BinaryOperator<Tensor>, BinaryOperator<Tensor>> OPERATIONS =
      Map.of(
          Tensor::addInPlace, Tensor::add,
          Tensor::subInPlace, Tensor::sub,
          Tensor::mulInPlace, Tensor::mul,
          Tensor::divInPlace, Tensor::div,
          Tensor::copyInPlace, (a, b) -> b.expand(a.shape().toArray()));

  @Test
  void arithmeticIsThatByHand() {
    Tensor x = vector(6, -3);
    x.addInPlace(vector(2, 1));
    assertVector(x, 8, -2);
    x.subInPlace(vector(1, 1));
    assertVector(x, 7, -3);
    x.mulInPlace(vector(2, -2));
    assertVector(x, 14, 6);
    x.divInPlace(vector(7, 4));
    assertVector(x, 2, 1.5);
  }

  @Test
  void arithmeticWithANumberIsThatByHand() {
    Tensor x = vector(6, -3);
    x.addInPlace(2);
    assertVector(x, 8, -1);
    x.subInPlace(1);
    assertVector(x, 7, -2);
    x.mulInPlace(2);
    assertVector(x, 14, -4);
    x.divInPlace(4);
    assertVector(x, 3.5, -1);
  }

  @Test
  void fillAndCopyReplaceTheElements() {
    Tensor x = vector(1, 2, 3);
    x.fillInPlace(0.1);
    assertVector(x, 0.1, 0.1, 0.1);
    x.copyInPlace(vector(4, 5, 6));
    assertVector(x, 4, 5, 6);
    x.copyInPlace(Tensor.scalar(DType.FLOAT64, 7));
    assertVector(x, 7, 7, 7);
  }

  @Test
  void theTensorItselfIsReturned() {
    Tensor x = vector(1, 2);
    assertSame(x, x.addInPlace(1));
    assertSame(x, x.subInPlace(x));
    assertSame(x, x.fillInPlace(1));
    assertSame(x, x.copyInPlace(vector(1, 2)));
  }

  @Test
  void theOtherOperandIsLeftAlone() {
    Tensor other = vector(3, 4);
    vector(1, 2).mulInPlace(other).copyInPlace(other).addInPlace(other);
    assertVector(other, 3, 4);
  }

  @Test
  void aTensorCanBeItsOwnOperand() {
    Tensor x = vector(3, 4);
    assertVector(x.addInPlace(x), 6, 8);
    assertVector(x.mulInPlace(x), 36, 64);
    assertVector(x.copyInPlace(x), 36, 64);
    assertVector(x.subInPlace(x), 0, 0);
  }

  @Test
  void theOtherOperandMayBroadcast() {
    Tensor x = Tensor.zeros(DType.FLOAT64, 2, 3);
    x.addInPlace(vector(1, 2, 3)).addInPlace(float64(shape(2, 1), 10, 20));
    assertTensor(float64(shape(2, 3), 11, 12, 13, 21, 22, 23), x);
  }

  @Test
  void theTensorItselfMayNotBroadcast() {
    Tensor x = vector(1, 2, 3);
    Tensor matrix = Tensor.ones(DType.FLOAT64, 2, 3);
    Tensor row = Tensor.ones(DType.FLOAT64, 1, 3);
    assertRefused(() -> x.addInPlace(matrix), "addInPlace: shape [2, 3] does not broadcast to [3]");
    // This would not change the number of elements, but it would change the shape.
    assertRefused(() -> x.mulInPlace(row), "mulInPlace: shape [1, 3] does not broadcast to [3]");
    assertRefused(
        () -> Tensor.ones(1).copyInPlace(Tensor.ones(3)),
        "copyInPlace: shape [3] does not broadcast to [1]");
    assertRefused(() -> x.subInPlace(vector(1, 2)), "subInPlace:", "[2]", "[3]");
    assertVector(x, 1, 2, 3);
  }

  @Test
  void anotherTypeIsRefused() {
    Tensor x = vector(1, 2);
    assertRefused(
        () -> x.addInPlace(Tensor.ones(2)), "addInPlace: dtypes float64 and float32 differ");
    assertRefused(
        () -> x.copyInPlace(Tensor.ones(2)), "copyInPlace: dtypes float64 and float32 differ");
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void inPlaceGivesTheSameNumbersAsANewTensor(@ForAll long seed) {
    OPERATIONS.forEach(
        (inPlace, operation) -> {
          Samples samples = new Samples(seed);
          DType dtype = samples.dtype();
          int[] shape = samples.shape(0, 4);
          Tensor x = samples.special(dtype, shape);
          Tensor other = samples.special(dtype, samples.repeatable(shape));
          Tensor expected = operation.apply(x, other);
          assertTensor(expected, inPlace.apply(x, other));
          assertTensor(expected, x);
        });
  }
}
