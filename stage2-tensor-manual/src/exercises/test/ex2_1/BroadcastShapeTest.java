package ex2_1;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class BroadcastShapeTest {

  @Test
  @Order(1)
  @DisplayName("equal shapes stay as they are")
  void equal() {
    check(new int[] {2, 3}, new int[] {2, 3}, 2, 3);
  }

  @Test
  @Order(2)
  @DisplayName("a row [3] is repeated along the first dimension of [2, 3]")
  void row() {
    check(new int[] {2, 3}, new int[] {3}, 2, 3);
    check(new int[] {3}, new int[] {2, 3}, 2, 3);
  }

  @Test
  @Order(3)
  @DisplayName("a column [3, 1] and a row [4] make a table [3, 4]")
  void columnAndRow() {
    check(new int[] {3, 1}, new int[] {4}, 3, 4);
  }

  @Test
  @Order(4)
  @DisplayName("three dimensions and two: [5, 1, 4] and [3, 1] make [5, 3, 4]")
  void threeDimensions() {
    check(new int[] {5, 1, 4}, new int[] {3, 1}, 5, 3, 4);
  }

  @Test
  @Order(5)
  @DisplayName("a scalar [] fits everything")
  void scalar() {
    check(new int[] {2, 3}, new int[0], 2, 3);
    check(new int[0], new int[0]);
  }

  @Test
  @Order(6)
  @DisplayName("an empty dimension: 0 and 1 make 0")
  void empty() {
    check(new int[] {0}, new int[] {1}, 0);
    check(new int[] {2, 1}, new int[] {0}, 2, 0);
  }

  @Test
  @Order(7)
  @DisplayName("[2, 3] and [2] do not fit, although both have a 2")
  void doesNotFit() {
    int[] a = {2, 3};
    int[] b = {2};
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> BroadcastShape.broadcast(a, b));
    String message = String.valueOf(refused.getMessage());
    assertTrue(
        message.contains("[2, 3]") && message.contains("[2]"),
        "the message should contain [2, 3] and [2], but is: " + message);
  }

  @Test
  @Order(8)
  @DisplayName("0 and 2 do not fit")
  void zeroAndTwo() {
    assertThrows(
        IllegalArgumentException.class,
        () -> BroadcastShape.broadcast(new int[] {0}, new int[] {2}));
  }

  @Test
  @Order(9)
  @DisplayName("the same as the tensors themselves, for all shapes of up to three sizes of 1 to 3")
  void sameAsTensors() {
    for (int i = 0; i < 40; i++) {
      for (int j = 0; j < 40; j++) {
        compareWithTensors(shape(i), shape(j));
      }
    }
  }

  /** Counts through the shapes: [], then [1], [2], [3], then [1, 1] and so on. */
  private static int[] shape(int number) {
    if (number == 0) {
      return new int[0];
    }
    int[] rest = shape((number - 1) / 3);
    int[] shape = Arrays.copyOf(rest, rest.length + 1);
    shape[rest.length] = 1 + (number - 1) % 3;
    return shape;
  }

  private static void compareWithTensors(int[] a, int[] b) {
    int[] expected;
    try {
      expected = Tensor.zeros(a).add(Tensor.zeros(b)).shape().toArray();
    } catch (IllegalArgumentException e) {
      assertThrows(
          IllegalArgumentException.class,
          () -> BroadcastShape.broadcast(a, b),
          "shapes " + Arrays.toString(a) + " and " + Arrays.toString(b));
      return;
    }
    check(a, b, expected);
  }

  private static void check(int[] a, int[] b, int... expected) {
    int[] actual = BroadcastShape.broadcast(a.clone(), b.clone());
    assertArrayEquals(
        expected, actual, "shapes " + Arrays.toString(a) + " and " + Arrays.toString(b));
  }
}
