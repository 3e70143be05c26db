package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Coverage;
import arraystoadam.device.DType;
import arraystoadam.device.UnaryOp;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.function.UnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ElementwiseTest {

  private static final Map<UnaryOp, UnaryOperator<Tensor>> UNARY =
      new EnumMap<>(
          Map.ofEntries(
              Map.entry(UnaryOp.NEG, Tensor::neg),
              Map.entry(UnaryOp.EXP, Tensor::exp),
              Map.entry(UnaryOp.LOG, Tensor::log),
              Map.entry(UnaryOp.LOG1P, Tensor::log1p),
              Map.entry(UnaryOp.SQRT, Tensor::sqrt),
              Map.entry(UnaryOp.ABS, Tensor::abs),
              Map.entry(UnaryOp.SIGN, Tensor::sign),
              Map.entry(UnaryOp.SIN, Tensor::sin),
              Map.entry(UnaryOp.COS, Tensor::cos),
              Map.entry(UnaryOp.TANH, Tensor::tanh),
              Map.entry(UnaryOp.SIGMOID, Tensor::sigmoid),
              Map.entry(UnaryOp.RELU, Tensor::relu)));

  @Test
  void arithmeticIsThatByHand() {
    Tensor x = vector(6, -3, 0.5);
    Tensor y = vector(2, 4, -1);
    assertVector(x.add(y), 8, 1, -0.5);
    assertVector(x.sub(y), 4, -7, 1.5);
    assertVector(x.mul(y), 12, -12, -0.5);
    assertVector(x.div(y), 3, -0.75, -0.5);
    assertVector(x.pow(y), 36, 81, 2);
    assertVector(x.maximum(y), 6, 4, 0.5);
  }

  @Test
  void arithmeticWithANumberIsThatByHand() {
    Tensor x = vector(6, -3, 0.5);
    assertVector(x.add(2), 8, -1, 2.5);
    assertVector(x.sub(2), 4, -5, -1.5);
    assertVector(x.mul(-2), -12, 6, -1);
    assertVector(x.div(2), 3, -1.5, 0.25);
    assertVector(x.pow(2), 36, 9, 0.25);
    assertVector(x.pow(-1), 1.0 / 6, -1.0 / 3, 2);
    assertVector(x.maximum(1), 6, 1, 1);
  }

  @Test
  void functionsAreThoseByHand() {
    assertVector(vector(1, -2).neg(), -1, 2);
    assertVector(vector(0).exp(), 1);
    assertVector(vector(1).log(), 0);
    assertVector(vector(0).log1p(), 0);
    assertVector(vector(4, 2.25).sqrt(), 2, 1.5);
    assertVector(vector(-4, 4).abs(), 4, 4);
    assertVector(vector(-4, 4, 0).sign(), -1, 1, 0);
    assertVector(vector(0).sin(), 0);
    assertVector(vector(0).cos(), 1);
    assertVector(vector(0).tanh(), 0);
    assertVector(vector(0).sigmoid(), 0.5);
    assertVector(vector(-4, 4).relu(), 0, 4);
  }

  @Test
  void numbersAreRoundedToTheTypeOfTheTensor() {
    Tensor third = Tensor.ones(1).div(3);
    assertEquals(DType.FLOAT32, third.dtype());
    assertEquals(1 / 3f, third.item());
    assertEquals(1f + 0.1f, Tensor.ones(1).add(0.1).item());
  }

  @Test
  void theOperandsAreLeftAlone() {
    Tensor x = vector(1, 2);
    Tensor y = vector(3, 4);
    x.add(y);
    x.mul(2);
    x.neg();
    assertVector(x, 1, 2);
    assertVector(y, 3, 4);
  }

  @Test
  void everyUnaryKernelHasItsMethod() {
    Coverage.assertComplete(
        EnumSet.allOf(UnaryOp.class),
        "is a UnaryOp but has no entry in UNARY, with the method that runs it",
        UNARY.keySet(),
        "is no UnaryOp");
  }

  /** In both types, each element is what the definition of the function says, rounded once. */
  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void everyFunctionIsAppliedToEachElement(@ForAll long seed) {
    UNARY.forEach(
        (op, method) -> {
          Samples samples = new Samples(seed);
          Tensor x = samples.special(samples.dtype(), samples.shape(0, 4));
          Elements elements = new Elements(x);
          assertTensor(
              Elements.tensor(
                  x.dtype(), x.shape().toArray(), indices -> op.apply(elements.at(indices))),
              method.apply(x));
        });
  }
}
