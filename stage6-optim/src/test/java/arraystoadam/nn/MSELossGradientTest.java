package arraystoadam.nn;

import static arraystoadam.nn.TensorAssert.assertTensor;

import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The gradients of the squared error: twice the difference, and its opposite. */
class MSELossGradientTest {

  /** The numbers of the file are up to 27.1, where a unit in the last place is 3.6e-15. */
  private static final double TOLERANCE = 1e-14;

  private final Tensor prediction = Tensor.of(new double[] {1, 5, -2, 0}).requiresGrad(true);
  private final Tensor target = Tensor.of(new double[] {3, 4, -2, 0.5}).requiresGrad(true);

  @Test
  void theGradientOfTheSumIsThatByHand() {
    new MSELoss(Reduction.SUM).forward(prediction, target).backward();
    assertTensor(Tensor.of(new double[] {-4, 2, 0, -1}), prediction.grad());
    assertTensor(Tensor.of(new double[] {4, -2, 0, 1}), target.grad());
  }

  @Test
  void theGradientOfTheMeanIsThatByHand() {
    new MSELoss(Reduction.MEAN).forward(prediction, target).backward();
    assertTensor(Tensor.of(new double[] {-1, 0.5, 0, -0.25}), prediction.grad());
    assertTensor(Tensor.of(new double[] {1, -0.5, 0, 0.25}), target.grad());
  }

  @ParameterizedTest
  @CsvSource({"SUM, mse_loss_sum", "MEAN, mse_loss_mean"})
  void gradientsAreThoseOfPyTorch(Reduction reduction, String operation) {
    GoldenOperation golden = GoldenOperation.of(operation);
    Tensor input = golden.inputs().get(0).requiresGrad(true);
    Tensor wanted = golden.inputs().get(1).requiresGrad(true);
    Tensor loss = new MSELoss(reduction).forward(input, wanted);
    loss.backward(golden.cotangent());
    assertTensor(golden.output(), loss.detach(), TOLERANCE);
    assertTensor(golden.grads().get(0), input.grad(), TOLERANCE);
    assertTensor(golden.grads().get(1), wanted.grad(), TOLERANCE);
  }

  @ParameterizedTest
  @EnumSource
  void theGradientOfNoElementsIsEmpty(Reduction reduction) {
    Tensor none = Tensor.of(new double[0], 0, 3).requiresGrad(true);
    new MSELoss(reduction).forward(none, Tensor.of(new double[0], 0, 3)).sum().backward();
    assertTensor(Tensor.of(new double[0], 0, 3), none.grad());
  }
}
