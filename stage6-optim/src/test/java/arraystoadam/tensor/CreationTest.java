package arraystoadam.tensor;

import static arraystoadam.tensor.TensorAssertions.assertTensor;
import static arraystoadam.tensor.TensorAssertions.assertVector;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CreationTest {

  @Test
  void floatsMakeAFloat32Vector() {
    Tensor x = Tensor.of(new float[] {1, 2.5f, -3});
    assertEquals(DType.FLOAT32, x.dtype());
    assertEquals(Shape.of(3), x.shape());
    assertArrayEquals(new double[] {1, 2.5, -3}, x.toDoubleArray());
  }

  @Test
  void doublesMakeAFloat64Vector() {
    Tensor x = Tensor.of(new double[] {0.1, 1e300});
    assertEquals(DType.FLOAT64, x.dtype());
    assertEquals(Shape.of(2), x.shape());
    assertArrayEquals(new double[] {0.1, 1e300}, x.toDoubleArray());
  }

  @Test
  void aShapeIsFilledRowByRow() {
    Tensor x = Tensor.of(new double[] {1, 2, 3, 4, 5, 6}, 2, 3);
    assertEquals(Shape.of(2, 3), x.shape());
    assertVector(x.select(0, 0), 1, 2, 3);
    assertVector(x.select(1, 0), 1, 4);
    assertEquals(DType.FLOAT32, Tensor.of(new float[] {1, 2}, 2, 1).dtype());
  }

  @Test
  void theArrayIsCopied() {
    double[] values = {1, 2};
    Tensor x = Tensor.of(values);
    values[0] = 7;
    assertVector(x, 1, 2);
  }

  @Test
  void aTensorTellsItsShapeSizeAndType() {
    Tensor x = Tensor.zeros(2, 3, 4);
    assertEquals(3, x.rank());
    assertEquals(24, x.size());
    assertEquals(4, x.dim(-1));
    assertEquals(3, x.dim(1));
    assertEquals(Shape.of(2, 3, 4), x.shape());
    assertEquals(DType.FLOAT32, x.dtype());
  }

  @Test
  void scalarsHaveTheEmptyShape() {
    Tensor x = Tensor.scalar(2.5);
    assertEquals(Shape.SCALAR, x.shape());
    assertEquals(DType.FLOAT32, x.dtype());
    assertEquals(2.5, x.item());
    assertTensor(Tensor.of(new double[] {0.1}, new int[0]), Tensor.scalar(DType.FLOAT64, 0.1));
  }

  @Test
  void fullZerosAndOnesRepeatOneValue() {
    float[] halves = {0.5f, 0.5f};
    assertTensor(Tensor.of(halves, 1, 2), Tensor.full(0.5, 1, 2));
    assertVector(Tensor.full(DType.FLOAT64, 0.1, 2), 0.1, 0.1);
    assertTensor(Tensor.of(new float[2], 2, 1), Tensor.zeros(2, 1));
    assertVector(Tensor.zeros(DType.FLOAT64, 3), 0, 0, 0);
    assertTensor(Tensor.of(new float[] {1, 1}), Tensor.ones(2));
    assertVector(Tensor.ones(DType.FLOAT64, 3), 1, 1, 1);
  }

  @Test
  void withoutAShapeTheyAreScalars() {
    assertEquals(Shape.SCALAR, Tensor.zeros().shape());
    assertEquals(1, Tensor.ones().item());
    assertEquals(7, Tensor.full(7).item());
    assertEquals(Shape.SCALAR, Tensor.randn(new Random(0)).shape());
  }

  @Test
  void zerosLikeTakesShapeAndType() {
    assertTensor(
        Tensor.zeros(DType.FLOAT64, 2, 0), Tensor.zerosLike(Tensor.ones(DType.FLOAT64, 2, 0)));
    assertTensor(Tensor.zeros(1, 3), Tensor.zerosLike(Tensor.ones(1, 3)));
  }

  @Test
  void linspaceIsEvenByHand() {
    assertVector(Tensor.linspace(DType.FLOAT64, 0, 1, 5), 0, 0.25, 0.5, 0.75, 1);
    assertVector(Tensor.linspace(DType.FLOAT64, 3, -3, 4), 3, 1, -1, -3);
    assertVector(Tensor.linspace(DType.FLOAT64, -1, 1, 2), -1, 1);
    assertVector(Tensor.linspace(DType.FLOAT64, -1, 1, 1), -1);
    assertTensor(Tensor.of(new float[] {0, 0.5f, 1}), Tensor.linspace(0, 1, 3));
  }

  @Property
  void linspaceHasBothEndsAndIsSymmetricAroundZero(
      @ForAll @DoubleRange(min = 0.01, max = 100) double end,
      @ForAll @IntRange(min = 2, max = 100) int n) {
    double[] x = Tensor.linspace(DType.FLOAT64, -end, end, n).toDoubleArray();
    assertEquals(n, x.length);
    assertEquals(end, x[n - 1]);
    for (int i = 0; i < n / 2; i++) {
      assertEquals(-x[i], x[n - 1 - i]);
    }
    assertEquals(n % 2, Arrays.stream(x).filter(v -> v == 0).count());
    // Three roundings of each of two numbers, by at most half a unit in the last place of 200.
    double rounding = 3 * Math.ulp(200.0);
    double step = 2 * end / (n - 1);
    for (int i = 1; i < n; i++) {
      assertEquals(step, x[i] - x[i - 1], rounding);
    }
  }

  @Test
  void float32LinspaceIsTheFloat64OneRounded() {
    Tensor exact = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 2000);
    assertTensor(exact.to(DType.FLOAT32), Tensor.linspace(-Math.PI, Math.PI, 2000));
  }

  @Test
  void arangeStopsBeforeTheEnd() {
    assertTensor(Tensor.of(new float[] {0, 1, 2}), Tensor.arange(3));
    assertTensor(Tensor.of(new float[0]), Tensor.arange(0));
    assertTensor(Tensor.of(new float[] {1, 1.5f}), Tensor.arange(1, 2, 0.5));
    assertVector(Tensor.arange(DType.FLOAT64, 1, 2.1, 0.5), 1, 1.5, 2);
    assertVector(Tensor.arange(DType.FLOAT64, 3, 0, -1), 3, 2, 1);
  }

  @Test
  void eyeHasOnesOnTheDiagonal() {
    assertTensor(Tensor.of(new float[] {1, 0, 0, 1}, 2, 2), Tensor.eye(2));
    double[] three = {1, 0, 0, 0, 1, 0, 0, 0, 1};
    assertTensor(Tensor.of(three, 3, 3), Tensor.eye(DType.FLOAT64, 3));
  }

  @Test
  void theSameSeedGivesTheSameNumbersInOrder() {
    Random rng = new Random(7);
    double[] expected = {rng.nextGaussian(), rng.nextGaussian(), rng.nextGaussian()};
    assertVector(Tensor.randn(DType.FLOAT64, new Random(7), 3), expected);
    assertTensor(
        Tensor.of(expected).to(DType.FLOAT32).reshape(3, 1), Tensor.randn(new Random(7), 3, 1));
    rng = new Random(7);
    assertVector(Tensor.rand(DType.FLOAT64, new Random(7), 2), rng.nextDouble(), rng.nextDouble());
    rng = new Random(7);
    float[] floats = {rng.nextFloat(), rng.nextFloat()};
    assertTensor(Tensor.of(floats), Tensor.rand(new Random(7), 2));
  }

  @Test
  void randnIsStandardNormal() {
    double[] x = Tensor.randn(DType.FLOAT64, new Random(0), 100_000).toDoubleArray();
    double mean = DoubleStream.of(x).average().orElseThrow();
    double variance = DoubleStream.of(x).map(v -> v * v).average().orElseThrow();
    assertEquals(0, mean, 0.015); // nearly five standard errors of 1 / sqrt(n)
    assertEquals(1, variance, 0.022); // and of sqrt(2 / n)
  }

  @Test
  void randIsFrom0To1ButNever1() {
    for (DType dtype : DType.values()) {
      double[] x = Tensor.rand(dtype, new Random(0), 100_000).toDoubleArray();
      assertTrue(DoubleStream.of(x).allMatch(v -> v >= 0 && v < 1));
      double standardError = Math.sqrt(1.0 / 12 / 100_000);
      assertEquals(0.5, DoubleStream.of(x).average().orElseThrow(), 5 * standardError);
    }
  }
}
