package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;

import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The gradients of a linear layer with respect to its input, its weight and its bias. */
class LinearGradientTest {

  /** A number is a sum of at most three products: a few roundings. */
  private static final double TOLERANCE = 1e-14;

  @Test
  void gradientsAreThoseByHand() {
    Linear layer = new Linear(2, 1, new Random(0));
    layer.weight().setData(Tensor.of(new double[] {5, 7}, 1, 2));
    layer.bias().setData(Tensor.of(new double[] {1}));
    Tensor x = Tensor.of(new double[] {2, 3, 4, 6}, 2, 2).requiresGrad(true);
    layer.forward(x).backward(Tensor.of(new double[] {1, 10}, 2, 1));
    assertTensor(Tensor.of(new double[] {5, 7, 50, 70}, 2, 2), x.grad());
    assertTensor(Tensor.of(new double[] {2 + 40, 3 + 60}, 1, 2), layer.weight().grad());
    assertTensor(Tensor.of(new double[] {1 + 10}), layer.bias().grad());
  }

  @Test
  void gradientsAreThoseOfPyTorch() {
    GoldenOperation golden = GoldenOperation.of("linear");
    Linear layer = new Linear(3, 2, new Random(0));
    Tensor x = golden.inputs().get(0).requiresGrad(true);
    layer.weight().setData(golden.inputs().get(1));
    layer.bias().setData(golden.inputs().get(2));
    Tensor output = layer.forward(x);
    output.backward(golden.cotangent());
    assertTensor(golden.output(), output.detach(), TOLERANCE);
    assertTensor(golden.grads().get(0), x.grad(), TOLERANCE);
    assertTensor(golden.grads().get(1), layer.weight().grad(), TOLERANCE);
    assertTensor(golden.grads().get(2), layer.bias().grad(), TOLERANCE);
  }
}
