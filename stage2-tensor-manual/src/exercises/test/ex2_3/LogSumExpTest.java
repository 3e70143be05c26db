package ex2_3;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class LogSumExpTest {

  @Test
  @Order(1)
  @DisplayName("two zeros: the logarithm of 1 + 1")
  void zeros() {
    check(new double[] {0, 0}, 1, Math.log(2));
  }

  @Test
  @Order(2)
  @DisplayName("the numbers 1, 2, 3 in one row")
  void small() {
    check(new double[] {1, 2, 3}, 1, Math.log(Math.E + Math.exp(2) + Math.exp(3)));
  }

  @Test
  @Order(3)
  @DisplayName("two rows give two numbers")
  void twoRows() {
    check(new double[] {0, 0, 1, 1}, 2, Math.log(2), 1 + Math.log(2));
  }

  @Test
  @Order(4)
  @DisplayName("large numbers do not overflow: 1000 and 1000")
  void large() {
    check(new double[] {1000, 1000}, 1, 1000 + Math.log(2));
  }

  @Test
  @Order(5)
  @DisplayName("very negative numbers do not vanish: -1000 and -1000")
  void veryNegative() {
    check(new double[] {-1000, -1000}, 1, -1000 + Math.log(2));
  }

  @Test
  @Order(6)
  @DisplayName("each row by itself: 1000 in one row, -1000 in another")
  void eachRowByItself() {
    check(new double[] {1000, 0, 0, -1000}, 2, 1000, 0);
    check(new double[] {1000, 1000, -1000, -1000}, 2, 1000 + Math.log(2), -1000 + Math.log(2));
  }

  @Test
  @Order(7)
  @DisplayName("a single column comes out as it is")
  void oneColumn() {
    check(new double[] {5, -7, 2000}, 3, 5, -7, 2000);
  }

  @Test
  @Order(8)
  @DisplayName("FLOAT32 stays FLOAT32, and holds at 100, where its exponential is infinite")
  void float32() {
    Tensor result = LogSumExp.logSumExp(Tensor.of(new float[] {100, 100}, 1, 2));
    assertEquals(DType.FLOAT32, result.dtype(), "the type of the result");
    assertEquals(100 + Math.log(2), result.item(), 1e-5);
  }

  private static void check(double[] numbers, int rows, double... expected) {
    Tensor x = Tensor.of(numbers, rows, numbers.length / rows);
    Tensor actual = LogSumExp.logSumExp(x);
    assertArrayEquals(new int[] {rows}, actual.shape().toArray(), "the shape of the result");
    assertArrayEquals(expected, actual.toDoubleArray(), 1e-12, "for " + x);
  }
}
