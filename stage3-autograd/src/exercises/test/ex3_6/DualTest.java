package ex3_6;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class DualTest {

  private static final Dual U = new Dual(6, 2);
  private static final Dual V = new Dual(3, 5);

  @Test
  @Order(1)
  @DisplayName("(6, 2) - (3, 5) is (3, -3)")
  void sub() {
    check(3, -3, U.sub(V));
  }

  @Test
  @Order(2)
  @DisplayName("(6, 2) * (3, 5) is (18, 36)")
  void mul() {
    check(18, 36, U.mul(V));
  }

  @Test
  @Order(3)
  @DisplayName("(6, 2) / (3, 5) is (2, -8/3)")
  void div() {
    check(2, -8.0 / 3, U.div(V));
  }

  @Test
  @Order(4)
  @DisplayName("(6, 2) squared is (36, 24)")
  void pow() {
    check(36, 24, U.pow(2));
  }

  @Test
  @Order(5)
  @DisplayName("0 to the power of 0 and of 1: the slopes are 0 and 1")
  void powAtZero() {
    check(1, 0, new Dual(0, 1).pow(0));
    check(0, 1, new Dual(0, 1).pow(1));
  }

  @Test
  @Order(6)
  @DisplayName("the derivative of x x + 3 x at 2 is 7")
  void derivative() {
    UnaryOperator<Dual> f = x -> x.mul(x).add(Dual.constant(3).mul(x));
    assertEquals(7, Dual.derivative(f, 2), 1e-12);
  }

  @Test
  @Order(7)
  @DisplayName("sin, exp, log and tanh agree with the library at 0.7")
  void functions() {
    compare("sin", Dual::sin, Tensor::sin, 0.7);
    compare("exp", Dual::exp, Tensor::exp, 0.7);
    compare("log", Dual::log, Tensor::log, 0.7);
    compare("tanh", Dual::tanh, Tensor::tanh, 0.7);
  }

  @Test
  @Order(8)
  @DisplayName("functions of functions agree with the library: their slopes multiply")
  void chains() {
    compare("sin(x^3)", x -> x.pow(3).sin(), x -> x.pow(3).sin(), 1.2);
    compare("exp(sin(x))", x -> x.sin().exp(), x -> x.sin().exp(), -0.4);
    compare("log(x x)", x -> x.mul(x).log(), x -> x.mul(x).log(), 2.5);
    compare("tanh(3 x)", x -> x.add(x).add(x).tanh(), x -> x.mul(3).tanh(), 0.3);
    compare("sin(x) / x", x -> x.sin().div(x), x -> x.sin().div(x), 2);
  }

  @Test
  @Order(9)
  @DisplayName("the gradient of x y + sin(z) at (2, 3, 0) is (3, 2, 1)")
  void gradient() {
    double[] actual = Dual.gradient(x -> x[0].mul(x[1]).add(x[2].sin()), 2, 3, 0);
    assertArrayEquals(new double[] {3, 2, 1}, actual, 1e-12);
  }

  @Test
  @Order(10)
  @DisplayName("a function that ignores its inputs has the gradient 0")
  void constant() {
    assertArrayEquals(new double[2], Dual.gradient(x -> Dual.constant(7), 1, 2), 0.0);
  }

  private static void compare(
      String name, UnaryOperator<Dual> dual, UnaryOperator<Tensor> tensor, double x) {
    Tensor leaf = Tensor.scalar(DType.FLOAT64, x).requiresGrad(true);
    Tensor output = tensor.apply(leaf);
    assertEquals(output.item(), dual.apply(new Dual(x, 1)).value(), 1e-12, "the value of " + name);
    double expected = Autograd.grad(output, leaf).item();
    assertEquals(expected, Dual.derivative(dual, x), 1e-12, "the derivative of " + name);
  }

  private static void check(double value, double slope, Dual actual) {
    assertEquals(value, actual.value(), 1e-12, "the value");
    assertEquals(slope, actual.slope(), 1e-12, "the slope");
  }
}
