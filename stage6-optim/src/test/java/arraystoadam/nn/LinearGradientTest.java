package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.gradcheck.GradCheckOptions;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gradients of a linear layer by its input, its weight and its bias. */
class LinearGradientTest {

  @Test
  void byHand() {
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
  void asInPyTorch() {
    GoldenOperation golden = GoldenOperation.of("linear");
    Linear layer = new Linear(3, 2, new Random(0));
    Tensor x = golden.inputs().get(0).requiresGrad(true);
    layer.weight().setData(golden.inputs().get(1));
    layer.bias().setData(golden.inputs().get(2));
    Tensor output = layer.forward(x);
    output.backward(golden.cotangent());
    assertTensor(golden.output(), output.detach(), 1e-10);
    assertTensor(golden.grads().get(0), x.grad(), 1e-10);
    assertTensor(golden.grads().get(1), layer.weight().grad(), 1e-10);
    assertTensor(golden.grads().get(2), layer.bias().grad(), 1e-10);
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "1, 3", "3, 1", "2, 3"})
  void byFiniteDifferences(int in, int out) {
    Random rng = new Random(1);
    Linear layer = new Linear(in, out, rng);
    layer.to(DType.FLOAT64);
    for (int[] batch : new int[][] {{}, {0}, {1}, {4}, {2, 3}, {2, 0}}) {
      Tensor x = Tensor.randn(DType.FLOAT64, rng, endingIn(in, batch)).requiresGrad(true);
      List<Tensor> leaves = List.of(x, layer.weight(), layer.bias());
      GradCheck.check(GradCheckOptions.DEFAULT, () -> layer.forward(x), leaves);
      GradCheck.checkSecondOrder(GradCheckOptions.DEFAULT, () -> layer.forward(x), leaves);
    }
  }

  private static int[] endingIn(int last, int... sizes) {
    int[] result = Arrays.copyOf(sizes, sizes.length + 1);
    result[sizes.length] = last;
    return result;
  }
}
