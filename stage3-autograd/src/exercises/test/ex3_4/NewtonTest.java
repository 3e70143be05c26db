package ex3_4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class NewtonTest {

  @Test
  @Order(1)
  @DisplayName("no steps: it stays at the start")
  void noSteps() {
    assertEquals(7, Newton.minimize(x -> x.mul(x), 7, 0), 0.0);
  }

  @Test
  @Order(2)
  @DisplayName("a parabola with its bottom at 3: one step lands there, from 100 and from -5")
  void parabola() {
    UnaryOperator<Tensor> f = x -> x.sub(3).pow(2).mul(4).add(1);
    assertEquals(3, Newton.minimize(f, 100, 1), 1e-9, "from 100");
    assertEquals(3, Newton.minimize(f, -5, 1), 1e-9, "from -5");
  }

  @Test
  @Order(3)
  @DisplayName("one step on x^4 from 3 leads to 2: the slope is 108, and its slope is 108")
  void oneStep() {
    assertEquals(2, Newton.minimize(x -> x.pow(4), 3, 1), 1e-9);
  }

  @Test
  @Order(4)
  @DisplayName("e^x - 2 x has its bottom at log 2: six steps from 0 find 12 digits")
  void exponential() {
    assertEquals(Math.log(2), Newton.minimize(x -> x.exp().sub(x.mul(2)), 0, 6), 1e-12);
  }

  @Test
  @Order(5)
  @DisplayName("-cos(x) has a bottom at 0: five steps from 1")
  void cosine() {
    assertEquals(0, Newton.minimize(x -> x.cos().neg(), 1, 5), 1e-12);
  }

  @Test
  @Order(6)
  @DisplayName("on top of a hill, -x^2, the second derivative is -2: refused")
  void hill() {
    assertThrows(
        IllegalStateException.class, () -> Newton.minimize(x -> x.mul(x).neg(), 1, 1), "-x^2");
  }

  @Test
  @Order(7)
  @DisplayName("a straight line, 2 x, has no second derivative: refused")
  void line() {
    assertThrows(IllegalStateException.class, () -> Newton.minimize(x -> x.mul(2), 1, 1), "2 x");
    assertThrows(
        IllegalStateException.class,
        () -> Newton.minimize(x -> x.add(x.mul(x)).sub(x.mul(x)), 1, 1),
        "x + x x - x x");
  }

  @Test
  @Order(8)
  @DisplayName("x^4 at 0: its second derivative is 0: refused, and not NaN")
  void flat() {
    assertThrows(
        IllegalStateException.class, () -> Newton.minimize(x -> x.mul(x).mul(x).mul(x), 0, 1));
  }
}
