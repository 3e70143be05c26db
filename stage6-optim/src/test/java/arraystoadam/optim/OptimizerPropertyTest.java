package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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

  @Property(tries = 200)
  void gradientDescentGoesDownBelowTwoOverTheLargestEigenvalue(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int n,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double fraction) {
    Random rng = new Random(seed);
    double[] eigenvalues = rng.doubles(n, 0.1, 10).toArray();
    double largest = Arrays.stream(eigenvalues).max().orElseThrow();
    Quadratic problem = Quadratic.of(eigenvalues, rng);
    Tensor x = Tensor.randn(DType.FLOAT64, rng, n, 1).requiresGrad(true);
    SGD optimizer = new SGD(List.of(x), fraction * 2 / largest);
    for (int i = 0; i < 5; i++) {
      double before = step(problem, x, optimizer);
      double after = problem.loss(x).item();
      assertTrue(after < before, () -> before + " became " + after);
    }
  }

  @Property(tries = 200)
  void gradientDescentGoesUpAboveIt(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.1, max = 10) double eigenvalue,
      @ForAll @DoubleRange(min = 1.01, max = 3) double fraction) {
    Random rng = new Random(seed);
    Quadratic problem = Quadratic.of(new double[] {eigenvalue}, rng);
    Tensor x = Tensor.randn(DType.FLOAT64, rng, 1, 1).requiresGrad(true);
    SGD optimizer = new SGD(List.of(x), fraction * 2 / eigenvalue);
    for (int i = 0; i < 5; i++) {
      double before = step(problem, x, optimizer);
      double after = problem.loss(x).item();
      assertTrue(after > before, () -> before + " became " + after);
    }
  }

  /** Returns the loss before the step. */
  private static double step(Quadratic problem, Tensor x, Optimizer optimizer) {
    Tensor loss = problem.loss(x);
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    return loss.item();
  }

  @Property(tries = 200)
  void theFirstStepOfAdamHasTheSizeOfTheLearningRate(
      @ForAll @DoubleRange(min = 1, max = 10) double size,
      @ForAll @IntRange(min = -140, max = 140) int exponent,
      @ForAll boolean negative,
      @ForAll @DoubleRange(min = 1e-6, max = 10) double lr,
      @ForAll @DoubleRange(min = 0, max = 0.999) double beta1,
      @ForAll @DoubleRange(min = 0, max = 0.999) double beta2) {
    double gradient = (negative ? -size : size) * Math.pow(10, exponent);
    Tensor x = Gradients.parameter(0);
    Adam.Options options = new Adam.Options().withBetas(beta1, beta2).withEps(0);
    Adam optimizer = new Adam(List.of(x), lr, options);
    Gradients.set(x, gradient);
    optimizer.step();
    assertEquals(-lr * Math.signum(gradient), x.item(), 1e-12 * lr);
  }

  /** Scaling the loss scales the gradients; by a power of two, without rounding. */
  @Property(tries = 100)
  void adamDoesNotSeeTheScaleOfTheLoss(
      @ForAll long seed, @ForAll @IntRange(min = -200, max = 200) int exponent) {
    Tensor x = Gradients.parameter(0, 0, 0, 0);
    Tensor scaled = Gradients.parameter(0, 0, 0, 0);
    Adam.Options options = new Adam.Options().withEps(0);
    Adam optimizer = new Adam(List.of(x, scaled), 0.1, options);
    assertSameWay(new Random(seed), Math.scalb(1.0, exponent), x, scaled, optimizer);
  }

  @Property(tries = 100)
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
