package ex3_5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class CurvatureTest {

  /** Half of x A x, whose Hessian is A: 2 and 1 above 1 and 5. */
  private static final UnaryOperator<Tensor> BOWL =
      x -> {
        Tensor a = Tensor.of(new double[] {2, 1, 1, 5}, 2, 2);
        return x.unsqueeze(0).matmul(a).matmul(x.unsqueeze(1)).sum().div(2);
      };

  @Test
  @Order(1)
  @DisplayName("a bowl with the Hessian (2 1, 1 5): in the direction (1, 0) it is (2, 1)")
  void firstColumn() {
    check(BOWL, vector(3, 4), vector(1, 0), 2, 1);
  }

  @Test
  @Order(2)
  @DisplayName("the same bowl, in the direction (2, -1): (3, -3)")
  void otherDirection() {
    check(BOWL, vector(3, 4), vector(2, -1), 3, -3);
  }

  @Test
  @Order(3)
  @DisplayName("the sum of the cubes: the Hessian is 6 x on the diagonal")
  void cubes() {
    check(x -> x.pow(3).sum(), vector(1, 2, -1), vector(1, 10, 100), 6, 120, -600);
  }

  @Test
  @Order(4)
  @DisplayName("the numbers act on each other: sin(x0) x1")
  void mixed() {
    UnaryOperator<Tensor> f = x -> x.select(0, 0).sin().mul(x.select(0, 1));
    double sin = Math.sin(0.5);
    double cos = Math.cos(0.5);
    check(f, vector(0.5, 3), vector(1, 2), -3 * sin + 2 * cos, cos);
  }

  @Test
  @Order(5)
  @DisplayName("a linear function has no curvature: zeros")
  void linear() {
    check(x -> x.mul(3).sum(), vector(1, 2), vector(1, 1), 0, 0);
  }

  @Test
  @Order(6)
  @DisplayName("the point may require a gradient itself, and gets none")
  void thePointIsLeftAlone() {
    Tensor x = vector(3, 4).requiresGrad(true);
    check(BOWL, x, vector(1, 0), 2, 1);
    assertFalse(x.hasGrad(), "grad() of the point was filled: use Autograd.grad, not backward");
    Tensor constant = vector(3, 4);
    check(BOWL, constant, vector(1, 0), 2, 1);
    assertFalse(constant.requiresGrad(), "the point itself was asked for a gradient: detach it");
  }

  @Test
  @Order(7)
  @DisplayName("50,000 numbers, where the whole table would take 20 gigabytes")
  void many() {
    int n = 50_000;
    Tensor x = Tensor.randn(DType.FLOAT64, new Random(1), n);
    Tensor v = Tensor.randn(DType.FLOAT64, new Random(2), n);
    // The square of the sum of squares: H v = 4 (x x) v + 8 x (x v).
    UnaryOperator<Tensor> f = point -> point.pow(2).sum().pow(2);
    Tensor expected = v.mul(x.pow(2).sum()).mul(4).add(x.mul(x.mul(v).sum()).mul(8)).div(n);
    Tensor actual = Curvature.hessianTimes(f, x, v).div(n);
    assertArrayEquals(expected.toDoubleArray(), actual.toDoubleArray(), 1e-8);
  }

  private static void check(UnaryOperator<Tensor> f, Tensor x, Tensor v, double... expected) {
    Tensor actual = Curvature.hessianTimes(f, x, v);
    assertArrayEquals(new int[] {expected.length}, actual.shape().toArray(), "the shape");
    assertArrayEquals(expected, actual.toDoubleArray(), 1e-9, "in the direction " + v);
  }

  private static Tensor vector(double... numbers) {
    return Tensor.of(numbers);
  }
}
