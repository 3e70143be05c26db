package ex4_4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class ScaleShiftTest {

  private final Tensor x = Tensor.of(new double[] {1, 2, 3, 4}, 2, 2).requiresGrad(true);
  private final Tensor w = Tensor.of(new double[] {10, 100}).requiresGrad(true);
  private final Tensor b = Tensor.of(new double[] {5, 6}).requiresGrad(true);

  /** Runs both passes with the gradient [[1, 2], [3, 5]] for the result. */
  private void runBackward() {
    new ScaleShift().apply(x, w, b).backward(Tensor.of(new double[] {1, 2, 3, 5}, 2, 2));
  }

  private static void check(int n, int d) {
    Random rng = new Random(n * 100L + d);
    Tensor[] inputs = {
      Tensor.randn(DType.FLOAT64, rng, n, d),
      Tensor.randn(DType.FLOAT64, rng, d),
      Tensor.randn(DType.FLOAT64, rng, d)
    };
    GradCheck.check(in -> new ScaleShift().apply(in), inputs);
    try {
      GradCheck.checkSecondOrder(in -> new ScaleShift().apply(in), inputs);
    } catch (AssertionError | IllegalStateException e) {
      fail(
          "The gradients are right, but the backward pass cannot be differentiated: save the"
              + " inputs themselves. The check of all gradients in a row says: "
              + e.getMessage());
    }
  }

  @Test
  @Order(1)
  @DisplayName("each column is multiplied by its weight, and its bias is added")
  void forward() {
    assertArrayEquals(
        new double[] {15, 206, 35, 406}, new ScaleShift().apply(x, w, b).toDoubleArray());
  }

  @Test
  @Order(2)
  @DisplayName("the gradient of x is the incoming one times the weight of the column")
  void gradientOfX() {
    runBackward();
    assertArrayEquals(new double[] {10, 200, 30, 500}, x.grad().toDoubleArray());
  }

  @Test
  @Order(3)
  @DisplayName("the gradient of w adds up incoming gradient times x over the rows")
  void gradientOfW() {
    runBackward();
    assertArrayEquals(
        new double[] {1 * 1 + 3 * 3, 2 * 2 + 5 * 4},
        w.grad().toDoubleArray(),
        "w_j acts in each row, so the rows of its gradient are added");
  }

  @Test
  @Order(4)
  @DisplayName("the gradient of b adds up the incoming gradient over the rows")
  void gradientOfB() {
    runBackward();
    assertArrayEquals(new double[] {1 + 3, 2 + 5}, b.grad().toDoubleArray());
  }

  @Test
  @Order(5)
  @DisplayName("it works if only w is learned and x and b are constants")
  void onlyW() {
    Tensor result = new ScaleShift().apply(x.detach(), w, b.detach());
    result.sum().backward();
    assertArrayEquals(new double[] {1 + 3, 2 + 4}, w.grad().toDoubleArray());
    assertFalse(x.hasGrad(), "a constant has no gradient");
  }

  @Test
  @Order(6)
  @DisplayName("all gradients, first and second, agree with difference quotients: 3 x 2")
  void rectangle() {
    check(3, 2);
  }

  @Test
  @Order(7)
  @DisplayName("the same for a square, where a sum over the wrong dimension has the right shape")
  void square() {
    check(3, 3);
  }

  @Test
  @Order(8)
  @DisplayName("the same for a single row, and for a single column")
  void rowAndColumn() {
    check(1, 3);
    check(3, 1);
  }

  @Test
  @Order(9)
  @DisplayName("with no rows at all, the gradients of w and b are 0, in their shapes")
  void noRows() {
    new ScaleShift().apply(Tensor.zeros(DType.FLOAT64, 0, 2), w, b).sum().backward();
    assertArrayEquals(new double[2], w.grad().toDoubleArray());
    assertEquals(b.shape(), b.grad().shape());
  }
}
