package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertRefused;
import static arraystoadam.tensor.TensorAssertions.assertScalar;
import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static arraystoadam.tensor.TensorAssertions.float64;
import static arraystoadam.tensor.TensorAssertions.shape;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

class ReductionTest {

  private static final Tensor MATRIX = float64(shape(2, 3), 1, 5, 3, 4, 2, 6);

  @Test
  void allElementsBecomeAScalar() {
    assertScalar(21, MATRIX.sum());
    assertScalar(3.5, MATRIX.mean());
    assertScalar(6, MATRIX.max());
    assertScalar(5, MATRIX.argmax());
  }

  @Test
  void theReducedDimensionGoes() {
    assertVector(MATRIX.sum(0), 5, 7, 9);
    assertVector(MATRIX.sum(1), 9, 12);
    assertVector(MATRIX.mean(0), 2.5, 3.5, 4.5);
    assertVector(MATRIX.max(0), 4, 5, 6);
    assertVector(MATRIX.max(1), 5, 6);
    assertVector(MATRIX.argmax(0), 1, 0, 1);
    assertVector(MATRIX.argmax(1), 1, 2);
  }

  @Test
  void keepDimLeavesASizeOfOne() {
    assertTensor(float64(shape(2, 1), 9, 12), MATRIX.sum(1, true));
    assertTensor(float64(shape(1, 3), 2.5, 3.5, 4.5), MATRIX.mean(0, true));
    assertTensor(float64(shape(2, 1), 5, 6), MATRIX.max(1, true));
    assertTensor(float64(shape(1, 3), 1, 0, 1), MATRIX.argmax(0, true));
    assertVector(MATRIX.sum(1, false), 9, 12);
  }

  @Test
  void negativeDimensionsCountFromTheEnd() {
    assertVector(MATRIX.sum(-1), 9, 12);
    assertVector(MATRIX.mean(-2), 2.5, 3.5, 4.5);
    assertVector(MATRIX.max(-1), 5, 6);
    assertVector(MATRIX.argmax(-1), 1, 2);
  }

  @Test
  void positionsThatFloat32CannotHoldAreRefused() {
    int n = 1 << 24; // n itself is a float, n + 1 is not
    assertEquals(0, Tensor.zeros(n).argmax().item());
    assertRefused(() -> Tensor.zeros(n + 1).argmax(), "argmax: positions among 16777217 elements");
    assertEquals(0, Tensor.zeros(n + 1).max().item());
    assertScalar(0, Tensor.zeros(DType.FLOAT64, n + 1).argmax());
  }

  @Test
  void aScalarHasOneElementAndCountsAsOneDimension() {
    Tensor x = Tensor.scalar(DType.FLOAT64, 7);
    assertScalar(7, x.sum());
    assertScalar(7, x.sum(0));
    assertScalar(7, x.mean(-1, true));
    assertScalar(7, x.max(0));
    assertScalar(0, x.argmax(-1));
    assertRefused(() -> x.sum(1), "sum: dimension 1 of shape []");
  }

  @Test
  void float32IsSummedInDoublePrecision() {
    // In float, adding 1 to 2^24 changes nothing.
    assertEquals(16777220, Tensor.of(new float[] {16777216, 1, 1, 1, 1}).sum().item());
    assertEquals(16777220, Tensor.of(new float[] {16777216, 1, 1, 1, 1}, 5, 1).sum(0).item());
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void everyReductionAgreesWithTheNaiveOne(@ForAll long seed) {
    Samples samples = new Samples(seed);
    int[] sizes = samples.fullShape(0, 4);
    int dim = samples.dim(sizes);
    DType dtype = samples.dtype();
    // Special numbers try NaN and ties; normal ones show a wrong order of summation.
    for (Tensor x : new Tensor[] {samples.special(dtype, sizes), samples.normal(dtype, sizes)}) {
      Tensor sum = naive(x, dim, ReductionTest::sum);
      int n = sizes.length == 0 ? 1 : x.dim(dim);
      Tensor count = Tensor.scalar(dtype, n);
      assertTensor(sum, x.sum(dim, true));
      assertTensor(sum.div(count), x.mean(dim, true));
      assertTensor(naive(x, dim, ReductionTest::max), x.max(dim, true));
      assertTensor(naive(x, dim, ReductionTest::argmax), x.argmax(dim, true));
    }
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void withoutKeepDimTheSameNumbersComeInASmallerShape(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.special(samples.dtype(), samples.fullShape(1, 4));
    int dim = samples.dim(x.shape().toArray());
    int gone = dim < 0 ? dim + x.rank() : dim;
    int[] smaller = IntStream.range(0, x.rank()).filter(i -> i != gone).map(x::dim).toArray();
    assertTensor(x.sum(dim, true).reshape(smaller), x.sum(dim));
    assertTensor(x.mean(dim, true).reshape(smaller), x.mean(dim));
    assertTensor(x.max(dim, true).reshape(smaller), x.max(dim));
    assertTensor(x.argmax(dim, true).reshape(smaller), x.argmax(dim));
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void reducingEverythingIsReducingTheFlatTensor(@ForAll long seed) {
    Samples samples = new Samples(seed);
    Tensor x = samples.special(samples.dtype(), samples.fullShape(0, 4));
    Tensor flat = x.reshape(x.size());
    assertTensor(flat.sum(0), x.sum());
    assertTensor(flat.mean(0), x.mean());
    assertTensor(flat.max(0), x.max());
    assertTensor(flat.argmax(0), x.argmax());
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void emptyShapesCanBeSummedAlongEveryDimension(@ForAll long seed) {
    Samples samples = new Samples(seed);
    int[] sizes = samples.fullShape(1, 4);
    sizes[samples.between(0, sizes.length - 1)] = 0;
    Tensor x = Tensor.ones(samples.dtype(), sizes);
    int dim = samples.dim(sizes);
    assertTensor(naive(x, dim, ReductionTest::sum), x.sum(dim, true));
  }

  /** Collects the numbers along one dimension for each position in the others. */
  private static Tensor naive(Tensor x, int dim, ToDoubleFunction<double[]> reduction) {
    Elements elements = new Elements(x);
    int[] shape = x.shape().toArray();
    if (shape.length == 0) {
      double result = reduction.applyAsDouble(x.toDoubleArray());
      return Elements.tensor(x.dtype(), shape, indices -> result);
    }
    int d = dim < 0 ? dim + shape.length : dim;
    int n = shape[d];
    shape[d] = 1;
    return Elements.tensor(
        x.dtype(),
        shape,
        indices -> {
          double[] along = new double[n];
          for (int i = 0; i < n; i++) {
            int[] at = indices.clone();
            at[d] = i;
            along[i] = elements.at(at);
          }
          return reduction.applyAsDouble(along);
        });
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  private static double max(double[] values) {
    return values[(int) argmax(values)];
  }

  /** The first NaN, or the first of the largest. */
  private static double argmax(double[] values) {
    for (int i = 0; i < values.length; i++) {
      if (Double.isNaN(values[i])) {
        return i;
      }
    }
    int best = 0;
    for (int i = 1; i < values.length; i++) {
      best = values[i] > values[best] ? i : best;
    }
    return best;
  }
}
