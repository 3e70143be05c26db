package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  @Test
  void trueIsOneAndFalseIsZero() {
    Tensor x = vector(1, 2, 3);
    Tensor y = vector(2, 2, 2);
    assertVector(x.eq(y), 0, 1, 0);
    assertVector(x.ne(y), 1, 0, 1);
    assertVector(x.lt(y), 1, 0, 0);
    assertVector(x.le(y), 1, 1, 0);
    assertVector(x.gt(y), 0, 0, 1);
    assertVector(x.ge(y), 0, 1, 1);
  }

  @Test
  void aNumberIsComparedWithEachElement() {
    Tensor x = vector(1, 2, 3);
    assertVector(x.eq(2), 0, 1, 0);
    assertVector(x.ne(2), 1, 0, 1);
    assertVector(x.lt(2), 1, 0, 0);
    assertVector(x.le(2), 1, 1, 0);
    assertVector(x.gt(2), 0, 0, 1);
    assertVector(x.ge(2), 0, 1, 1);
  }

  @Test
  void theResultHasTheTypeOfTheOperands() {
    assertEquals(DType.FLOAT32, Tensor.ones(2).gt(0).dtype());
    assertEquals(DType.FLOAT64, Tensor.ones(DType.FLOAT64, 2).gt(0).dtype());
  }

  @Test
  void whereTakesEachElementFromOneOfTwo() {
    Tensor condition = vector(1, 0, -0.5, -0.0);
    Tensor a = vector(1, 2, 3, 4);
    Tensor b = vector(5, 6, 7, 8);
    assertVector(Tensor.where(condition, a, b), 1, 6, 3, 8);
  }

  @Test
  void whereBroadcastsAllThree() {
    Tensor condition = float64(shape(2, 1), 1, 0);
    Tensor a = vector(1, 2, 3);
    Tensor b = Tensor.scalar(DType.FLOAT64, 9);
    assertTensor(float64(shape(2, 3), 1, 2, 3, 9, 9, 9), Tensor.where(condition, a, b));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void whereAgreesWithTheNaiveOne(@ForAll long seed) {
    Samples samples = new Samples(seed);
    DType dtype = samples.dtype();
    int[] shape = samples.shape(0, 4);
    Tensor condition = samples.whole(dtype, samples.repeatable(shape));
    Tensor a = samples.special(dtype, samples.repeatable(shape));
    Tensor b = samples.special(dtype, shape);
    Elements test = new Elements(condition);
    Elements first = new Elements(a);
    Elements second = new Elements(b);
    assertTensor(
        Elements.tensor(
            dtype,
            shape,
            indices ->
                test.broadcastTo(indices) != 0
                    ? first.broadcastTo(indices)
                    : second.broadcastTo(indices)),
        Tensor.where(condition, a, b));
  }
}
