package ex6_2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.optim.LRSchedule;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class WarmupCosineTest {

  private static Optimizer optimizer(double lr) {
    return new SGD(List.of(Tensor.scalar(0).requiresGrad(true)), lr);
  }

  /** The rates of the first epochs, as a training program would meet them. */
  private static double[] rates(double lr, int warmup, int total, int epochs) {
    Optimizer optimizer = optimizer(lr);
    LRSchedule schedule = new WarmupCosine(optimizer, warmup, total);
    double[] rates = new double[epochs];
    for (int epoch = 0; epoch < epochs; epoch++) {
      rates[epoch] = optimizer.lr();
      schedule.step();
    }
    return rates;
  }

  @Test
  @Order(1)
  @DisplayName("the rate of epoch 0 is set as soon as the schedule is made")
  void setsTheFirstRate() {
    Optimizer optimizer = optimizer(1);
    new WarmupCosine(optimizer, 4, 12);
    assertEquals(0.25, optimizer.lr(), 1e-12, "a quarter of the base rate: did you go to epoch 0?");
  }

  @Test
  @Order(2)
  @DisplayName("four epochs of warm-up take the rate to 1/4, 2/4, 3/4 and 4/4 of the base rate")
  void warmsUp() {
    assertArrayEquals(new double[] {0.25, 0.5, 0.75, 1}, rates(1, 4, 12, 4), 1e-12);
  }

  @Test
  @Order(3)
  @DisplayName("then it falls: all of it in epoch 4, half in epoch 8, nothing from epoch 12 on")
  void coolsDown() {
    double[] rates = rates(1, 4, 12, 15);
    assertEquals(1, rates[4], 1e-12, "epoch 4, the first after the warm-up");
    assertEquals((1 + Math.cos(Math.PI / 8)) / 2, rates[5], 1e-12, "epoch 5");
    assertEquals(0.5, rates[8], 1e-12, "epoch 8, halfway from 4 to 12");
    assertArrayEquals(
        new double[3], new double[] {rates[12], rates[13], rates[14]}, 1e-12, "epochs 12 to 14");
  }

  @Test
  @Order(4)
  @DisplayName("the example of the text, with W = 2, T = 6 and a base rate of 0.01")
  void example() {
    double far = (1 + Math.sqrt(0.5)) / 2;
    assertArrayEquals(
        new double[] {0.005, 0.01, 0.01, 0.01 * far, 0.005, 0.01 * (1 - far), 0},
        rates(0.01, 2, 6, 7),
        1e-12);
  }

  @Test
  @Order(5)
  @DisplayName("without a warm-up it starts at the base rate")
  void noWarmup() {
    assertArrayEquals(new double[] {3, 1.5, 0}, rates(3, 0, 2, 3), 1e-12, "W = 0, T = 2, base 3");
  }

  @Test
  @Order(6)
  @DisplayName("one can go to any epoch, and back: the rate depends on nothing else")
  void goesAnywhere() {
    Optimizer optimizer = optimizer(1);
    LRSchedule schedule = new WarmupCosine(optimizer, 4, 12);
    schedule.goTo(8);
    assertEquals(0.5, optimizer.lr(), 1e-12, "the rate of epoch 8");
    schedule.goTo(1);
    assertEquals(0.5, optimizer.lr(), 1e-12, "the rate of epoch 1");
    schedule.goTo(1000);
    assertEquals(0, optimizer.lr(), 1e-12, "the rate of epoch 1000: it must not rise again");
  }

  @Test
  @Order(7)
  @DisplayName("a warm-up below 0, or a total that is not above it, is refused")
  void refuses() {
    new WarmupCosine(optimizer(1), 1, 2);
    int[][] wrong = {{-1, 5}, {5, 5}, {5, 3}, {0, 0}};
    for (int[] w : wrong) {
      assertThrows(
          IllegalArgumentException.class,
          () -> new WarmupCosine(optimizer(1), w[0], w[1]),
          "warm-up " + w[0] + ", total " + w[1]);
    }
  }
}
