package ex2_5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class TwoLayersTest {

  private static final String[] NAMES = {"W1", "b1", "W2", "b2"};

  @Test
  @Order(1)
  @DisplayName("four gradients, each in the shape of its tensor")
  void shapes() {
    Tensor[] w = weights(3, 5, 2, 1);
    Tensor[] gradients = gradients(w, input(7, 3, 2), input(7, 2, 3));
    assertEquals(4, gradients.length, "the number of gradients");
    for (int i = 0; i < 4; i++) {
      assertEquals(
          w[i].shape(),
          gradients[i].shape(),
          "the shape of the gradient with respect to " + NAMES[i]);
    }
  }

  @Test
  @Order(2)
  @DisplayName("the second layer, one sample: W1 and b1 are 0, so the hidden layer is 0")
  void secondLayer() {
    Tensor[] w = {zeros(2, 3), zeros(3), zeros(3, 1), Tensor.of(new double[] {5})};
    Tensor[] actual = gradients(w, input(1, 2, 2), Tensor.of(new double[] {2}, 1, 1));
    assertArrayEquals(new double[] {6}, actual[3].toDoubleArray(), 1e-12, "by b2: 2 * (5 - 2)");
    assertArrayEquals(new double[3], actual[2].toDoubleArray(), 1e-12, "by W2");
  }

  @Test
  @Order(3)
  @DisplayName("by b2: each element agrees with moving it a little")
  void byB2() {
    agrees(3);
  }

  @Test
  @Order(4)
  @DisplayName("by W2: each element agrees with moving it a little")
  void byW2() {
    agrees(2);
  }

  @Test
  @Order(5)
  @DisplayName("by b1, through the tanh: each element agrees with moving it a little")
  void byB1() {
    agrees(1);
  }

  @Test
  @Order(6)
  @DisplayName("by W1: each element agrees with moving it a little")
  void byW1() {
    agrees(0);
  }

  @Test
  @Order(7)
  @DisplayName("gradient descent with it learns the exclusive or of two inputs")
  void learns() {
    Tensor x = Tensor.of(new double[] {-1, -1, -1, 1, 1, -1, 1, 1}, 4, 2);
    Tensor target = Tensor.of(new double[] {-1, 1, 1, -1}, 4, 1);
    Tensor[] w = weights(2, 8, 1, 4);
    for (int t = 0; t < 1000; t++) {
      Tensor[] gradients = gradients(w, x, target);
      for (int i = 0; i < w.length; i++) {
        w[i].subInPlace(gradients[i].mul(0.02));
      }
    }
    double loss = loss(w, x, target);
    assertTrue(loss < 0.01, "the loss after 1000 steps is " + loss + ", but should be near 0");
  }

  private static void agrees(int which) {
    for (int samples : new int[] {1, 4}) {
      Tensor[] w = weights(3, 5, 2, samples);
      Tensor x = input(samples, 3, 5);
      Tensor target = input(samples, 2, 6);
      double[] expected = differences(w, which, x, target);
      double[] actual = gradients(w, x, target)[which].toDoubleArray();
      assertArrayEquals(
          expected,
          actual,
          1e-6,
          "the gradient with respect to "
              + NAMES[which]
              + " with "
              + samples
              + " samples, row by row");
    }
  }

  private static double[] differences(Tensor[] w, int which, Tensor x, Tensor target) {
    double h = 1e-5;
    double[] numbers = w[which].toDoubleArray();
    double[] result = new double[numbers.length];
    for (int i = 0; i < result.length; i++) {
      result[i] =
          (lossWith(w, which, i, h, x, target) - lossWith(w, which, i, -h, x, target)) / (2 * h);
    }
    return result;
  }

  private static double lossWith(
      Tensor[] w, int which, int i, double step, Tensor x, Tensor target) {
    double[] numbers = w[which].toDoubleArray();
    numbers[i] += step;
    Tensor[] moved = w.clone();
    moved[which] = Tensor.of(numbers, w[which].shape().toArray());
    return loss(moved, x, target);
  }

  private static double loss(Tensor[] w, Tensor x, Tensor target) {
    Tensor hidden = x.matmul(w[0]).add(w[1]).tanh();
    return hidden.matmul(w[2]).add(w[3]).sub(target).pow(2).sum().item();
  }

  private static Tensor[] gradients(Tensor[] w, Tensor x, Tensor target) {
    return TwoLayers.gradients(x, target, w[0], w[1], w[2], w[3]);
  }

  private static Tensor[] weights(int inputs, int hidden, int outputs, long seed) {
    Random rng = new Random(seed);
    int[][] shapes = {{inputs, hidden}, {hidden}, {hidden, outputs}, {outputs}};
    return Arrays.stream(shapes)
        .map(shape -> Tensor.randn(DType.FLOAT64, rng, shape))
        .toArray(Tensor[]::new);
  }

  private static Tensor input(int samples, int size, long seed) {
    return Tensor.randn(DType.FLOAT64, new Random(seed), samples, size);
  }

  private static Tensor zeros(int... shape) {
    return Tensor.zeros(DType.FLOAT64, shape);
  }
}
