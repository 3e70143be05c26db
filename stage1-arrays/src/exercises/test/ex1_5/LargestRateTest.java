package ex1_5;

import static arraystoadam.arrays.ArrayMath.add;
import static arraystoadam.arrays.ArrayMath.full;
import static arraystoadam.arrays.ArrayMath.linspace;
import static arraystoadam.arrays.ArrayMath.mul;
import static arraystoadam.arrays.ArrayMath.pow;
import static arraystoadam.arrays.ArrayMath.sin;
import static arraystoadam.arrays.ArrayMath.sub;
import static arraystoadam.arrays.ArrayMath.sum;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class LargestRateTest {

  private static final double AT_START = loss(0, 0);

  @Test
  @Order(1)
  @DisplayName("the answer is a positive number")
  void positive() {
    double lr = LargestRate.find();
    assertTrue(lr > 0 && lr < 1, "your answer is " + lr);
  }

  @Test
  @Order(2)
  @DisplayName("with 1 % less, 1000 steps do not diverge")
  void below() {
    double lr = 0.99 * LargestRate.find();
    double loss = loss(1000, lr);
    assertTrue(
        loss <= AT_START,
        "with lr = "
            + lr
            + " the loss goes from "
            + AT_START
            + " to "
            + loss
            + ": too large a rate");
  }

  @Test
  @Order(3)
  @DisplayName("with 1 % more, 1000 steps diverge")
  void above() {
    double lr = 1.01 * LargestRate.find();
    double loss = loss(1000, lr);
    assertTrue(
        !(loss <= AT_START),
        "with lr = " + lr + " the loss goes from " + AT_START + " to " + loss + ": there is room");
  }

  /** The loss of the chapter's cubic after some steps of gradient descent from zeros. */
  private static double loss(int iterations, double lr) {
    double[] x = linspace(-Math.PI, Math.PI, 2000);
    double[] target = sin(x);
    double[] x2 = pow(x, 2);
    double[] x3 = pow(x, 3);
    double[] prediction = full(0, x.length);
    double[] w = new double[4];
    for (int t = 0; t < iterations; t++) {
      double[] gradPrediction = mul(2, sub(prediction, target));
      w[0] -= lr * sum(gradPrediction);
      w[1] -= lr * sum(mul(gradPrediction, x));
      w[2] -= lr * sum(mul(gradPrediction, x2));
      w[3] -= lr * sum(mul(gradPrediction, x3));
      prediction = add(full(w[0], x.length), mul(w[1], x), mul(w[2], x2), mul(w[3], x3));
    }
    return sum(pow(sub(prediction, target), 2));
  }
}
