package ex3_1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class DerivativesTest {

  private static final Tensor ONE = Tensor.of(new double[] {1});
  private static final Tensor FIVE = Tensor.of(new double[] {5});

  @Test
  @Order(1)
  @DisplayName("square: at x = 3, a gradient of 1 becomes 6")
  void square() {
    check(Derivatives.square(ONE, Tensor.of(new double[] {3})), 6);
  }

  @Test
  @Order(2)
  @DisplayName("square: at x = 3, a gradient of 5 becomes 30")
  void squareTimesGradient() {
    check(Derivatives.square(FIVE, Tensor.of(new double[] {3})), 30);
  }

  @Test
  @Order(3)
  @DisplayName("reciprocal: at x = 2, a gradient of 1 becomes -0.25")
  void reciprocal() {
    check(Derivatives.reciprocal(ONE, Tensor.of(new double[] {2})), -0.25);
  }

  @Test
  @Order(4)
  @DisplayName("reciprocal: at x = -0.5, a gradient of 5 becomes -20")
  void reciprocalTimesGradient() {
    check(Derivatives.reciprocal(FIVE, Tensor.of(new double[] {-0.5})), -20);
  }

  @Test
  @Order(5)
  @DisplayName(
      "outer: u = (1, 2), v = (3, 4, 5), all gradients 1: with respect to u it is (12, 12)")
  void outer() {
    Tensor u = Tensor.of(new double[] {1, 2});
    Tensor v = Tensor.of(new double[] {3, 4, 5});
    check(Derivatives.outer(Tensor.ones(DType.FLOAT64, 2, 3), u, v), 12, 12);
  }

  @Test
  @Order(6)
  @DisplayName("outer: each element of the result has a gradient of its own")
  void outerTimesGradient() {
    Tensor grad = Tensor.of(new double[] {1, 0, 0, 0, 10, 100}, 2, 3);
    Tensor u = Tensor.of(new double[] {1, 2});
    Tensor v = Tensor.of(new double[] {3, 4, 5});
    check(Derivatives.outer(grad, u, v), 3, 540);
  }

  @Test
  @Order(7)
  @DisplayName("all three agree with the library on random numbers, also for N = M")
  void agreesWithTheLibrary() {
    Tensor x = random(1, 3, 4).requiresGrad(true);
    Tensor grad = random(2, 3, 4);
    same(grad, x.mul(x), x, Derivatives.square(grad, x.detach()));
    same(grad, Tensor.ones(DType.FLOAT64).div(x), x, Derivatives.reciprocal(grad, x.detach()));
    Tensor u = random(3, 4).requiresGrad(true);
    Tensor v = random(4, 4);
    Tensor square = random(5, 4, 4);
    same(square, u.unsqueeze(1).mul(v), u, Derivatives.outer(square, u.detach(), v));
  }

  @Test
  @Order(8)
  @DisplayName("empty tensors stay empty")
  void empty() {
    Tensor none = Tensor.zeros(DType.FLOAT64, 0);
    assertEquals(0, Derivatives.square(none, none).size());
    Tensor noColumns = Tensor.zeros(DType.FLOAT64, 2, 0);
    check(Derivatives.outer(noColumns, Tensor.of(new double[] {1, 2}), none), 0, 0);
  }

  private static void same(Tensor grad, Tensor result, Tensor input, Tensor actual) {
    Tensor expected = Autograd.grad(result, grad, List.of(input)).get(0);
    assertEquals(expected.shape(), actual.shape(), "the gradient has the shape of the input");
    assertArrayEquals(expected.toDoubleArray(), actual.toDoubleArray(), 1e-9);
  }

  private static Tensor random(long seed, int... shape) {
    return Tensor.randn(DType.FLOAT64, new Random(seed), shape);
  }

  private static void check(Tensor actual, double... expected) {
    assertArrayEquals(
        new int[] {expected.length}, actual.shape().toArray(), "the shape of the gradient");
    assertArrayEquals(expected, actual.toDoubleArray(), 1e-12);
  }
}
