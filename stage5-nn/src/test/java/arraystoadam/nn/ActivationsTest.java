package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.Test;

class ActivationsTest {

  private static final Tensor X = Tensor.of(new double[] {-1, 0, 2});

  @Test
  void reluKeepsPositiveNumbers() {
    assertArrayEquals(new double[] {0, 0, 2}, new ReLU().forward(X).toDoubleArray());
  }

  @Test
  void tanhIsThatOfTheLibrary() {
    double[] expected = {Math.tanh(-1), 0, Math.tanh(2)};
    assertArrayEquals(expected, new Tanh().forward(X).toDoubleArray(), 1e-15);
  }

  @Test
  void sigmoidIsOneHalfAtZero() {
    double[] actual = new Sigmoid().forward(X).toDoubleArray();
    assertEquals(0.5, actual[1]);
    assertEquals(1 / (1 + Math.exp(-2)), actual[2], 1e-15);
    assertEquals(1 / (1 + Math.E), actual[0], 1e-15);
  }

  @Test
  void theirTextIsTheirName() {
    assertEquals("ReLU", new ReLU().toString());
    assertEquals("Tanh", new Tanh().toString());
    assertEquals("Sigmoid", new Sigmoid().toString());
  }
}
