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
  void tanhAndSigmoidAreThoseOfTheTensor() {
    assertArrayEquals(X.tanh().toDoubleArray(), new Tanh().forward(X).toDoubleArray());
    assertArrayEquals(X.sigmoid().toDoubleArray(), new Sigmoid().forward(X).toDoubleArray());
  }

  @Test
  void theirTextIsTheirName() {
    assertEquals("ReLU", new ReLU().toString());
    assertEquals("Tanh", new Tanh().toString());
    assertEquals("Sigmoid", new Sigmoid().toString());
  }
}
