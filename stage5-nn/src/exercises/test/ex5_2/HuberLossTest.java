package ex5_2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class HuberLossTest {

  private static Tensor vector(double... values) {
    return Tensor.of(values);
  }

  private static double loss(double delta, double prediction, double target) {
    return new HuberLoss(delta).forward(vector(prediction), vector(target)).item();
  }

  @Test
  @Order(1)
  @DisplayName("a small error counts half its square")
  void small() {
    assertEquals(0.125, loss(1, 0.5, 0), 1e-12, "error 0.5, delta 1");
    assertEquals(0.125, loss(1, 3, 3.5), 1e-12, "error -0.5, delta 1");
  }

  @Test
  @Order(2)
  @DisplayName("a large error counts delta * (|r| - delta / 2), on both sides")
  void large() {
    assertEquals(9.5, loss(1, 10, 0), 1e-12, "error 10, delta 1");
    assertEquals(9.5, loss(1, -10, 0), 1e-12, "error -10, delta 1");
    assertEquals(18, loss(2, 10, 0), 1e-12, "error 10, delta 2");
    assertEquals(4.875, loss(0.5, 10, 0), 1e-12, "error 10, delta 0.5");
  }

  @Test
  @Order(3)
  @DisplayName("the two parts meet where |r| is delta, and not anywhere else")
  void seam() {
    assertEquals(2, loss(2, 2, 0), 1e-12, "error 2, delta 2");
    assertEquals(1.125, loss(2, 1.5, 0), 1e-12, "error 1.5, delta 2: still quadratic");
    assertEquals(0.25, loss(0.5, 0.75, 0), 1e-12, "error 0.75, delta 0.5: already linear");
    assertEquals(loss(2, 2, 0), loss(2, 2 + 1e-9, 0), 1e-8, "just below and just above");
  }

  @Test
  @Order(4)
  @DisplayName("the loss is the mean over all elements, of a matrix too")
  void mean() {
    Tensor prediction = Tensor.of(new double[] {0.5, 10, 0, 0}, 2, 2);
    Tensor result = new HuberLoss(1).forward(prediction, Tensor.zeros(DType.FLOAT64, 2, 2));
    assertEquals(0, result.rank(), "the loss must be a scalar");
    assertEquals((0.125 + 9.5) / 4, result.item(), 1e-12, "the mean of 0.125, 9.5, 0 and 0");
  }

  @Test
  @Order(5)
  @DisplayName("the gradient is the error, but never more than delta: that is the point of it")
  void gradientIsClipped() {
    Tensor prediction = vector(0.5, 1000, -1000, -0.25).requiresGrad(true);
    new HuberLoss(1).forward(prediction, vector(0, 0, 0, 0)).backward();
    assertArrayEquals(
        new double[] {0.5 / 4, 1.0 / 4, -1.0 / 4, -0.25 / 4},
        prediction.grad().toDoubleArray(),
        1e-12,
        "errors [0.5, 1000, -1000, -0.25], four elements, delta 1");
  }

  @Test
  @Order(6)
  @DisplayName("the gradients of prediction and target agree with difference quotients")
  void gradCheck() {
    Random rng = new Random(52);
    Tensor prediction = Tensor.randn(DType.FLOAT64, rng, 4, 3).mul(3);
    Tensor target = Tensor.randn(DType.FLOAT64, rng, 4, 3);
    for (double delta : new double[] {0.5, 1, 3}) {
      HuberLoss huber = new HuberLoss(delta);
      GradCheck.check(in -> huber.forward(in[0], in[1]), prediction, target);
    }
  }

  @Test
  @Order(7)
  @DisplayName("a prediction of NaN gives a loss of NaN, so that one notices")
  void nan() {
    assertTrue(Double.isNaN(loss(1, Double.NaN, 0)), "the loss for a prediction of NaN");
  }

  @Test
  @Order(8)
  @DisplayName("shapes [3, 1] and [3] are refused, not broadcast to nine errors")
  void refusesOtherShapes() {
    HuberLoss huber = new HuberLoss(1);
    huber.forward(vector(1), vector(1));
    Tensor column = Tensor.zeros(DType.FLOAT64, 3, 1);
    assertThrows(
        IllegalArgumentException.class,
        () -> huber.forward(column, vector(1, 2, 3)),
        "shapes [3, 1] and [3] must be refused");
  }

  @Test
  @Order(9)
  @DisplayName("a delta of 0, below 0 or NaN is refused when the loss is made")
  void refusesDelta() {
    loss(1, 0, 0);
    for (double delta : new double[] {0, -1, Double.NaN}) {
      assertThrows(IllegalArgumentException.class, () -> new HuberLoss(delta), "delta " + delta);
    }
  }

  @Test
  @Order(10)
  @DisplayName("of the numbers 0, 1, 2 and an outlier of 1000, it finds a middle below 3")
  void outlier() {
    Tensor middle = Tensor.scalar(DType.FLOAT64, 10).requiresGrad(true);
    Tensor numbers = vector(0, 1, 2, 1000);
    HuberLoss huber = new HuberLoss(1);
    for (int i = 0; i < 300; i++) {
      huber.forward(middle.expand(4), numbers).backward();
      Autograd.noGrad(() -> middle.subInPlace(middle.grad().mul(0.5)));
      middle.clearGrad();
    }
    assertEquals(1.5, middle.item(), 0.01, "the mean would be 250.75");
  }
}
