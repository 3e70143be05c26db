package ex2_2;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class RowMajorTest {

  private static final int[] SHAPE = {2, 3, 4};

  @Test
  @Order(1)
  @DisplayName("the strides of [2, 3, 4] are [12, 4, 1]")
  void strides() {
    assertArrayEquals(new int[] {12, 4, 1}, RowMajor.strides(SHAPE), "the last index is fastest");
  }

  @Test
  @Order(2)
  @DisplayName("a vector has the stride [1], and a scalar has none")
  void fewDimensions() {
    assertArrayEquals(new int[] {1}, RowMajor.strides(new int[] {7}), "the strides of [7]");
    assertArrayEquals(new int[0], RowMajor.strides(new int[0]), "the strides of []");
  }

  @Test
  @Order(3)
  @DisplayName("in [2, 3, 4], the index [1, 0, 2] is at 14")
  void offset() {
    assertEquals(14, RowMajor.offset(SHAPE, new int[] {1, 0, 2}), "1 * 12 + 0 * 4 + 2 * 1");
  }

  @Test
  @Order(4)
  @DisplayName("the only element of a scalar is at 0")
  void scalar() {
    assertEquals(0, RowMajor.offset(new int[0], new int[0]));
    assertArrayEquals(new int[0], RowMajor.index(new int[0], 0));
  }

  @Test
  @Order(5)
  @DisplayName("in [2, 3, 4], position 14 has the index [1, 0, 2]")
  void index() {
    assertArrayEquals(new int[] {1, 0, 2}, RowMajor.index(SHAPE, 14));
  }

  @Test
  @Order(6)
  @DisplayName("there and back again, for each element of [2, 3, 4]")
  void thereAndBack() {
    for (int offset = 0; offset < 24; offset++) {
      int[] index = RowMajor.index(SHAPE, offset);
      assertEquals(offset, RowMajor.offset(SHAPE, index), "by way of " + Arrays.toString(index));
    }
  }

  @Test
  @Order(7)
  @DisplayName("the same element that a tensor selects")
  void sameAsTensor() {
    Tensor tensor = Tensor.arange(24).reshape(SHAPE);
    double selected = tensor.select(0, 1).select(0, 2).select(0, 1).item();
    assertEquals(selected, RowMajor.offset(SHAPE, new int[] {1, 2, 1}), "the index [1, 2, 1]");
  }

  @Test
  @Order(8)
  @DisplayName("an index that is not within the shape is refused")
  void refused() {
    int[][] wrong = {{2, 0, 0}, {0, 3, 0}, {0, 0, 4}, {-1, 0, 0}, {0, 0}, {0, 0, 0, 0}};
    for (int[] index : wrong) {
      assertThrows(
          IllegalArgumentException.class,
          () -> RowMajor.offset(SHAPE, index),
          "index " + Arrays.toString(index) + " in shape [2, 3, 4]");
    }
  }
}
