package arraystoadam.figures.broadcast;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizesTest {

  @ParameterizedTest
  @CsvSource({
    "'2, 1', '[2, 1]'",
    "' 3 ', [3]",
    "'[4,5 , 6]', '[4, 5, 6]'",
    "'', []",
    "' [] ', []",
    "'0,7', '[0, 7]'"
  })
  void aShapeIsRead(String text, String sizes) {
    assertEquals(sizes, Arrays.toString(Sizes.read("a", text)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "2,", ",", "2 3", "1.5", "99999999999", "[", "2,-1"})
  void whatIsNoShapeIsRefused(String text) {
    assertThrows(IllegalArgumentException.class, () -> Sizes.read("a", text));
  }

  /** The library is asked about every pair of shapes of up to 3 dimensions of up to 3. */
  @Test
  void shapesAreAlignedAsTheLibraryDoesIt() {
    int fitting = 0;
    for (int[] a : shapes()) {
      for (int[] b : shapes()) {
        int[] aligned = Sizes.aligned(a, b);
        if (Arrays.stream(aligned).anyMatch(size -> size == Sizes.NONE)) {
          assertThrows(IllegalArgumentException.class, () -> Tensor.zeros(a).add(Tensor.zeros(b)));
        } else {
          assertArrayEquals(Tensor.zeros(a).add(Tensor.zeros(b)).shape().toArray(), aligned);
          fitting++;
        }
      }
    }
    // Of the pairs of sizes from 0 to 3, 10 fit; beside a missing one each of the 4 does.
    assertEquals(1111 + 2 * 4 * 111 + 2 * 16 * 11 + 2 * 64, fitting);
  }

  private static List<int[]> shapes() {
    List<int[]> shapes = new ArrayList<>(List.of(new int[0]));
    for (int start = 0, rank = 0; rank < 3; rank++) {
      int end = shapes.size();
      for (int i = start; i < end; i++) {
        for (int size = 0; size <= 3; size++) {
          int[] longer = Arrays.copyOf(shapes.get(i), rank + 1);
          longer[rank] = size;
          shapes.add(longer);
        }
      }
      start = end;
    }
    return shapes;
  }
}
