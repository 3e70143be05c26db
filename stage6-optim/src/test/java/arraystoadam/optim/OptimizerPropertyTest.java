package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws that hold for all problems of a kind. */
class OptimizerPropertyTest {

  /**
   * The loss (x - c)^T A (x - c) / 2 with its minimum at c. A has the given eigenvalues: it is a
   * diagonal matrix seen in a mirror whose position is random.
   */
  private record Quadratic(Tensor matrix, Tensor minimum) {

    static Quadratic of(double[] eigenvalues, Random rng) {
      int n = eigenvalues.length;
      Tensor normal = Tensor.randn(DType.FLOAT64, rng, n, 1);
      Tensor outer = normal.matmul(normal.t()).div(normal.mul(normal).sum());
      Tensor mirror = Tensor.eye(DType.FLOAT64, n).sub(outer.mul(2));
      Tensor scaled = mirror.mul(Tensor.of(eigenvalues));
      return new Quadratic(scaled.matmul(mirror.t()), Tensor.randn(DType.FLOAT64, rng, n, 1));
    }

    Tensor loss(Tensor x) {
      Tensor d = x.sub(minimum);
      return d.t().matmul(matrix).matmul(d).sum().div(2);
    }
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void gradientDescentGoesDownBelowTwoOverTheLargestEigenvalue(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction) {
    Random rng = new Random(seed);
    double[] eigenvalues = rng.doubles(n, 0.1, 10).toArray();
    double largest = Arrays.stream(eigenvalues).max().orElseThrow();
    double change = changeInOneStep(Quadratic.of(eigenvalues, rng), fraction * 2 / largest, rng);
    assertTrue(change < 0, () -> "the loss changed by " + change);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void gradientDescentGoesUpAboveTwoOverTheSmallestEigenvalue(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @DoubleRange(min = 1.01, max = 3) double fraction) {
    Random rng = new Random(seed);
    double[] eigenvalues = rng.doubles(n, 0.1, 10).toArray();
    double smallest = Arrays.stream(eigenvalues).min().orElseThrow();
    double change = changeInOneStep(Quadratic.of(eigenvalues, rng), fraction * 2 / smallest, rng);
    assertTrue(change > 0, () -> "the loss changed by " + change);
  }

  /** From a random start, so not from the minimum, where nothing changes. */
  private static double changeInOneStep(Quadratic problem, double lr, Random rng) {
    Tensor start = Tensor.randn(DType.FLOAT64, rng, problem.minimum().shape().toArray());
    Tensor x = start.requiresGrad(true);
    Tensor loss = problem.loss(x);
    loss.backward();
    new SGD(List.of(x), lr).step();
    return problem.loss(x).item() - loss.item();
  }

  /** Up to three of sixteen digits are lost by 1 - beta, where a beta is close to 0.999. */
  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void theFirstStepOfAdamHasTheSizeOfTheLearningRate(
      @ForAll long seed, @ForAll @IntRange(min = -140, max = 140) int exponent) {
    Random rng = new Random(seed);
    double gradient = rng.nextDouble(1, 10) * Math.pow(10, exponent);
    double lr = rng.nextDouble(1e-6, 10);
    Tensor x = Gradients.parameter(0, 0);
    Adam.Options options =
        new Adam.Options().withBetas(rng.nextDouble(0.999), rng.nextDouble(0.999)).withEps(0);
    Adam optimizer = new Adam(List.of(x), lr, options);
    Gradients.set(x, gradient, -gradient);
    optimizer.step();
    assertArrayEquals(new double[] {-lr, lr}, x.toDoubleArray(), 1e-12 * lr);
  }

  /** Scaling the loss scales the gradients; by a power of two, without rounding. */
  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void adamDoesNotSeeTheScaleOfTheLoss(
      @ForAll long seed, @ForAll @IntRange(min = -200, max = 200) int exponent) {
    Tensor x = Gradients.parameter(0, 0, 0, 0);
    Tensor scaled = Gradients.parameter(0, 0, 0, 0);
    Adam.Options options = new Adam.Options().withEps(0);
    Adam optimizer = new Adam(List.of(x, scaled), 0.1, options);
    assertSameWay(new Random(seed), Math.scalb(1.0, exponent), x, scaled, optimizer);
  }

  @Property(tries = 500, shrinking = ShrinkingMode.OFF)
  void rmspropDoesNotSeeTheScaleOfTheLoss(
      @ForAll long seed, @ForAll @IntRange(min = -200, max = 200) int exponent) {
    Tensor x = Gradients.parameter(0, 0, 0, 0);
    Tensor scaled = Gradients.parameter(0, 0, 0, 0);
    RMSprop.Options options = new RMSprop.Options().withEps(0);
    RMSprop optimizer = new RMSprop(List.of(x, scaled), 0.1, options);
    assertSameWay(new Random(seed), Math.scalb(1.0, exponent), x, scaled, optimizer);
  }

  private static void assertSameWay(
      Random rng, double scale, Tensor x, Tensor scaled, Optimizer optimizer) {
    for (int i = 0; i < 5; i++) {
      double[] gradient = rng.doubles(4, -1, 1).toArray();
      Gradients.set(x, gradient);
      Gradients.set(scaled, Arrays.stream(gradient).map(g -> g * scale).toArray());
      optimizer.step();
      assertArrayEquals(x.toDoubleArray(), scaled.toDoubleArray());
      assertTrue(Arrays.stream(x.toDoubleArray()).allMatch(v -> v != 0));
    }
  }
}
