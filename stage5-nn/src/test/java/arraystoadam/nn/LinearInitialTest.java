package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers a linear layer starts with: evenly between plus and minus 1 / sqrt(in). */
class LinearInitialTest {

  @Test
  void theWeightIsOutByInAndTheBiasOut() {
    Linear layer = new Linear(3, 2, new Random(0));
    assertEquals(Shape.of(2, 3), layer.weight().shape());
    assertEquals(Shape.of(2), layer.bias().shape());
    assertEquals(DType.FLOAT32, layer.weight().dtype());
    assertEquals(DType.FLOAT32, layer.bias().dtype());
  }

  @ParameterizedTest
  @CsvSource({"1, 20000", "4, 5000", "100, 200", "2500, 8"})
  void theWeightIsUniform(int in, int out) {
    assertUniform(1 / Math.sqrt(in), new Linear(in, out, new Random(in)).weight());
  }

  @ParameterizedTest
  @CsvSource({"1, 20000", "4, 20000", "9, 10000"})
  void theBiasIsUniform(int in, int out) {
    assertUniform(1 / Math.sqrt(in), new Linear(in, out, new Random(in)).bias());
  }

  /**
   * All numbers lie within the bound, and both ends are nearly reached. The mean of n uniform
   * numbers has the standard deviation bound / sqrt(3n), that of their squares bound^2 sqrt(4/45n).
   * Four of them are exceeded by chance once in 16000 seeds, and these seeds are fixed.
   */
  private static void assertUniform(double bound, Tensor tensor) {
    double[] numbers = Arrays.stream(tensor.toDoubleArray()).map(v -> v / bound).toArray();
    int n = numbers.length;
    double largest = Arrays.stream(numbers).max().orElseThrow();
    double smallest = Arrays.stream(numbers).min().orElseThrow();
    double rounding = Math.ulp(1f);
    assertTrue(largest <= 1 + rounding && largest > 0.99, "largest " + largest);
    assertTrue(smallest >= -1 - rounding && smallest < -0.99, "smallest " + smallest);
    double mean = Arrays.stream(numbers).average().orElseThrow();
    double meanSquare = Arrays.stream(numbers).map(v -> v * v).average().orElseThrow();
    assertEquals(0, mean, 4 / Math.sqrt(3.0 * n));
    assertEquals(1.0 / 3, meanSquare, 4 * Math.sqrt(4.0 / 45 / n));
  }

  @Test
  void theSameSeedGivesTheSameNumbers() {
    assertArrayEquals(numbers(7), numbers(7));
  }

  @Test
  void anotherSeedGivesOtherNumbers() {
    assertFalse(Arrays.equals(numbers(7), numbers(8)));
  }

  @Test
  void layersWithOneSourceOfNumbersDiffer() {
    Random rng = new Random(0);
    double[] first = new Linear(3, 2, rng).weight().toDoubleArray();
    double[] second = new Linear(3, 2, rng).weight().toDoubleArray();
    assertFalse(Arrays.equals(first, second));
  }

  private static double[] numbers(long seed) {
    Linear layer = new Linear(3, 2, new Random(seed));
    double[] weight = layer.weight().toDoubleArray();
    double[] result = Arrays.copyOf(weight, weight.length + 2);
    System.arraycopy(layer.bias().toDoubleArray(), 0, result, weight.length, 2);
    return result;
  }
}
