package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;
import static arraystoadam.tensor.TensorAssertions.vector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class SoftmaxTest {

  private static final double INF = Double.POSITIVE_INFINITY;

  /**
   * The results are at most about 1. Each is rounded by exp, a sum of a few terms and a quotient.
   */
  private static final double ROUNDING = 4 * Math.ulp(1.0);

  /**
   * Logarithms of small probabilities go to -8 and beyond, where a unit is eight times that of 1.
   */
  private static final double ROUNDING_OF_LOGARITHMS = 8 * ROUNDING;

  @Test
  void softmaxIsThatByHand() {
    double[] expected = {0.25, 0.75};
    assertArrayEquals(expected, vector(0, Math.log(3)).softmax(0).toDoubleArray(), ROUNDING);
    double[] logs = {Math.log(0.25), Math.log(0.75)};
    assertArrayEquals(logs, vector(0, Math.log(3)).logSoftmax(0).toDoubleArray(), ROUNDING);
    assertVector(vector(5, 5, 5, 5).softmax(0), 0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void eachDimensionHasASoftmaxOfItsOwn() {
    Tensor x = float64(shape(2, 2), 1, 1, 1, 1);
    assertTensor(Tensor.full(DType.FLOAT64, 0.5, 2, 2), x.softmax(0));
    Tensor y = float64(shape(2, 2), 0, -INF, 0, 0);
    assertTensor(float64(shape(2, 2), 1, 0, 0.5, 0.5), y.softmax(1));
    assertTensor(float64(shape(2, 2), 1, 0, 0.5, 0.5), y.softmax(-1));
    assertTensor(float64(shape(2, 2), 0.5, 0, 0.5, 1), y.softmax(0));
  }

  @Test
  void largeNumbersDoNotOverflow() {
    double e = Math.exp(-1);
    double[] expected = {e / (1 + e), 1 / (1 + e)};
    for (double large : new double[] {1e4, -1e4}) {
      Tensor x = vector(large - 1, large);
      assertArrayEquals(expected, x.softmax(0).toDoubleArray(), ROUNDING);
      double[] logs = {-1 - Math.log1p(e), -Math.log1p(e)};
      assertArrayEquals(logs, x.logSoftmax(0).toDoubleArray(), ROUNDING);
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void theProbabilitiesAddUpToOne(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.normal(DType.FLOAT64, samples.fullShape(0, 4)).mul(100);
    int dim = samples.dim(x.shape().toArray());
    Tensor probabilities = x.softmax(dim);
    assertEquals(x.shape(), probabilities.shape());
    assertTrue(DoubleStream.of(probabilities.toDoubleArray()).allMatch(p -> p >= 0 && p <= 1));
    for (double sum : probabilities.sum(dim).toDoubleArray()) {
      assertEquals(1, sum, ROUNDING);
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void softmaxAgreesWithTheDefinition(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.normal(DType.FLOAT64, samples.fullShape(0, 4));
    int dim = samples.dim(x.shape().toArray());
    Tensor naive = x.exp().div(x.exp().sum(dim, true));
    assertArrayEquals(naive.toDoubleArray(), x.softmax(dim).toDoubleArray(), ROUNDING);
    assertArrayEquals(
        naive.log().toDoubleArray(), x.logSoftmax(dim).toDoubleArray(), ROUNDING_OF_LOGARITHMS);
  }
}
