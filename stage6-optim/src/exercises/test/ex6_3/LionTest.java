package ex6_3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class LionTest {

  private static Tensor leaf(double... values) {
    return Tensor.of(values).requiresGrad(true);
  }

  private static Lion lion(double lr, double weightDecay, Tensor... parameters) {
    return new Lion(List.of(parameters), lr, 0.9, 0.99, weightDecay);
  }

  /** Gives a leaf a gradient of one's choice. */
  private static void setGrad(Tensor leaf, double... gradient) {
    leaf.clearGrad();
    leaf.mul(Tensor.of(gradient)).sum().backward();
  }

  private static void step(Optimizer optimizer, Tensor leaf, double... gradient) {
    setGrad(leaf, gradient);
    optimizer.step();
  }

  @Test
  @Order(1)
  @DisplayName("in the first step every number moves by lr, however large its gradient is")
  void firstStep() {
    Tensor p = leaf(1, 1, 1);
    step(lion(0.1, 0, p), p, 5, -0.001, 0);
    assertArrayEquals(
        new double[] {0.9, 1.1, 1},
        p.toDoubleArray(),
        1e-12,
        "from [1, 1, 1] with the gradient [5, -0.001, 0] and lr 0.1");
  }

  @Test
  @Order(2)
  @DisplayName("the average remembers: a small gradient the other way does not turn it round")
  void remembers() {
    Tensor p = leaf(0);
    Lion lion = lion(1, 0, p);
    step(lion, p, 1);
    step(lion, p, -0.05);
    assertEquals(-2, p.item(), 1e-12, "gradients 1 and -0.05: c is 0.9 * 0.01 - 0.1 * 0.05 > 0");
  }

  @Test
  @Order(3)
  @DisplayName("the direction mixes with beta1, so a gradient of -0.5 does turn it round")
  void mixesWithBeta1() {
    Tensor p = leaf(0);
    Lion lion = lion(1, 0, p);
    step(lion, p, 1);
    step(lion, p, -0.5);
    assertEquals(0, p.item(), 1e-12, "gradients 1 and -0.5: c is 0.9 * 0.01 - 0.1 * 0.5 < 0");
  }

  @Test
  @Order(4)
  @DisplayName("forty random steps with weight decay follow the formula, number by number")
  void trajectory() {
    Random rng = new Random(63);
    Tensor p = leaf(1, -2, 0.5);
    Lion lion = lion(0.03, 0.1, p);
    double[] expected = p.toDoubleArray();
    double[] m = new double[3];
    for (int t = 0; t < 40; t++) {
      double[] g = rng.doubles(3, -1, 1).toArray();
      step(lion, p, g);
      for (int i = 0; i < 3; i++) {
        double c = 0.9 * m[i] + 0.1 * g[i];
        expected[i] -= 0.03 * (Math.signum(c) + 0.1 * expected[i]);
        m[i] = 0.99 * m[i] + 0.01 * g[i];
      }
      assertArrayEquals(expected, p.toDoubleArray(), 1e-9, "after step " + (t + 1));
    }
  }

  @Test
  @Order(5)
  @DisplayName("with a gradient of 0 from the start, only the weight decay acts: 10 becomes 9.9")
  void decayAlone() {
    Tensor p = leaf(10);
    step(lion(0.1, 0.1, p), p, 0);
    assertEquals(9.9, p.item(), 1e-12, "10 - 0.1 * (sign(0) + 0.1 * 10)");
  }

  @Test
  @Order(6)
  @DisplayName("each parameter has a memory of its own")
  void twoParameters() {
    Tensor a = leaf(0);
    Tensor b = leaf(0);
    Lion lion = lion(1, 0, a, b);
    setGrad(a, 1);
    setGrad(b, -1);
    lion.step();
    setGrad(a, -0.05);
    setGrad(b, 0.05);
    lion.step();
    assertArrayEquals(
        new double[] {-2, 2},
        new double[] {a.item(), b.item()},
        1e-12,
        "a has the gradients 1 and -0.05, b has -1 and 0.05");
  }

  @Test
  @Order(7)
  @DisplayName("the gradient itself is not changed")
  void gradientStays() {
    Tensor p = leaf(1, 2);
    step(lion(0.1, 0.5, p), p, 3, -4);
    assertArrayEquals(
        new double[] {3, -4}, p.grad().toDoubleArray(), "the gradient after the step");
  }

  @Test
  @Order(8)
  @DisplayName("a changed learning rate counts from the next step on")
  void learningRateChanges() {
    Tensor p = leaf(0);
    Lion lion = lion(1, 0, p);
    step(lion, p, 1);
    lion.setLr(0.25);
    step(lion, p, 1);
    assertEquals(-1.25, p.item(), 1e-12, "a step of 1, and a step of 0.25");
  }

  @Test
  @Order(9)
  @DisplayName("saved and loaded, it goes on as if it had not stopped")
  void savedAndLoaded() {
    Tensor p = leaf(0);
    Lion first = lion(1, 0, p);
    step(first, p, 1);
    Map<String, Tensor> state = first.stateDict();
    Lion second = lion(1, 0, p);
    second.loadStateDict(state);
    step(second, p, -0.05);
    assertEquals(-2, p.item(), 1e-12, "the second optimizer must know the m of the first");
  }

  @Test
  @Order(10)
  @DisplayName("it finds the bottom of a bowl, up to the length of a step")
  void findsTheMinimum() {
    Tensor p = leaf(3, -2);
    Lion lion = new Lion(List.of(p), 0.01);
    for (int t = 0; t < 1000; t++) {
      lion.zeroGrad();
      p.sub(Tensor.of(new double[] {1, 1})).pow(2).sum().backward();
      lion.step();
    }
    for (double x : p.toDoubleArray()) {
      assertTrue(Math.abs(x - 1) < 0.2, "the bottom is at 1, and it came to " + x);
    }
  }
}
