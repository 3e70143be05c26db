package ex1_2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class MeanSquaredErrorTest {

  private static final double[] PREDICTION = {1, 4};
  private static final double[] TARGET = {0, 2};

  @Test
  @Order(1)
  @DisplayName("loss: predictions 1 and 4 where 0 and 2 are right")
  void loss() {
    assertEquals(
        2.5,
        MeanSquaredError.loss(PREDICTION, TARGET),
        1e-12,
        "the mean of 1 and 4, not their sum");
  }

  @Test
  @Order(2)
  @DisplayName("loss: a perfect prediction costs nothing")
  void perfect() {
    assertEquals(0, MeanSquaredError.loss(TARGET, TARGET), 0.0);
  }

  @Test
  @Order(3)
  @DisplayName("gradient: predictions 1 and 4 where 0 and 2 are right")
  void gradient() {
    assertArrayEquals(
        new double[] {1, 2},
        MeanSquaredError.gradient(PREDICTION, TARGET),
        1e-12,
        "2 * error, divided by the number of points, which is 2");
  }

  @Test
  @Order(4)
  @DisplayName("gradient: three points, so the factor is 2 / 3")
  void threePoints() {
    assertArrayEquals(
        new double[] {2, -2, 4},
        MeanSquaredError.gradient(new double[] {3, 0, 6}, new double[] {0, 3, 0}),
        1e-12,
        "2 / 3 of the errors 3, -3 and 6");
  }

  @Test
  @Order(5)
  @DisplayName("gradient: the loss really changes by that much when a prediction moves a little")
  void agreesWithTheLoss() {
    double h = 1e-6;
    double above = MeanSquaredError.loss(new double[] {1, 4 + h, 7}, new double[] {3, 3, 3});
    double below = MeanSquaredError.loss(new double[] {1, 4 - h, 7}, new double[] {3, 3, 3});
    double[] gradient = MeanSquaredError.gradient(new double[] {1, 4, 7}, new double[] {3, 3, 3});
    assertEquals(
        (above - below) / (2 * h), gradient[1], 1e-6, "the slope by the second prediction");
  }

  @Test
  @Order(6)
  @DisplayName("no points: the loss is NaN, and the gradient has no elements")
  void noPoints() {
    assertEquals(Double.NaN, MeanSquaredError.loss(new double[0], new double[0]), "0 / 0");
    assertEquals(0, MeanSquaredError.gradient(new double[0], new double[0]).length);
  }
}
