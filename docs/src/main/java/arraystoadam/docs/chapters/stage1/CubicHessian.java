package arraystoadam.docs.chapters.stage1;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The second derivatives of the loss of the cubic on 2000 points, and how far they let the learning
 * rate go.
 */
public final class CubicHessian {

  private static final int POINTS = 2000;

  private CubicHessian() {}

  /** Prints the Hessian, its eigenvalues, and the largest learning rate. */
  public static void main(String[] args) {
    // tag::hessian[]
    for (int i = 0; i < 4; i++) {
      for (int j = 0; j < 4; j++) {
        print("%10.1f", secondDerivative(i, j));
      }
      print("%n");
    }
    double[] eigenvalues = eigenvalues();
    print("eigenvalues %.1f, %.1f, %.1f, %.1f%n", (Object[]) boxed(eigenvalues));
    print("2 / largest = %.3e%n", 2 / eigenvalues[3]);
    // end::hessian[]
  }

  /** The second derivative of the loss with respect to the coefficients of x^i and x^j. */
  public static double secondDerivative(int i, int j) {
    double sum = 0;
    for (int n = 0; n < POINTS / 2; n++) { // the other half mirrors it
      double x = Math.PI * (2 * n + 1) / (POINTS - 1);
      double power = StrictMath.pow(x, i + j);
      sum += (i + j) % 2 == 0 ? 2 * power : 0;
    }
    return 2 * sum;
  }

  /**
   * The eigenvalues, the smallest first. Odd powers sum to 0, so that a and c do not meet b and d:
   * the Hessian is made of two matrices of two rows.
   */
  static double[] eigenvalues() {
    double[] even = eigenvalues(0, 2);
    double[] odd = eigenvalues(1, 3);
    double[] all = {even[0], even[1], odd[0], odd[1]};
    Arrays.sort(all);
    return all;
  }

  /**
   * A direction along which the loss is a parabola by itself: the unit vector that is {@code first}
   * for the coefficient of x^i and {@code second} for that of x^j, an eigenvector.
   */
  record Direction(double curvature, int i, int j, double first, double second) {

    /** How far coefficients reach in this direction. */
    double along(double[] w) {
      return first * w[i] + second * w[j];
    }
  }

  /** The four directions, the flattest first. */
  static List<Direction> directions() {
    return Stream.of(direction(0, 2, 0), direction(0, 2, 1), direction(1, 3, 0), direction(1, 3, 1))
        .sorted(Comparator.comparingDouble(Direction::curvature))
        .toList();
  }

  private static Direction direction(int i, int j, int which) {
    double curvature = eigenvalues(i, j)[which];
    double first = secondDerivative(i, j);
    double second = curvature - secondDerivative(i, i);
    double length = Math.hypot(first, second);
    return new Direction(curvature, i, j, first / length, second / length);
  }

  /** The condition number: how many times the largest eigenvalue is as large as the smallest. */
  public static double conditionNumber() {
    return eigenvalues()[3] / eigenvalues()[0];
  }

  /** The largest eigenvalue. */
  public static double largest() {
    return eigenvalues()[3];
  }

  /** The learning rate at which gradient descent begins to diverge. */
  public static double largestLearningRate() {
    return 2 / largest();
  }

  private static double[] eigenvalues(int i, int j) {
    double p = secondDerivative(i, i);
    double q = secondDerivative(i, j);
    double r = secondDerivative(j, j);
    double root = Math.sqrt((p - r) * (p - r) + 4 * q * q);
    return new double[] {(p + r - root) / 2, (p + r + root) / 2};
  }

  private static Double[] boxed(double... values) {
    return Arrays.stream(values).boxed().toArray(Double[]::new);
  }

  private static void print(String format, Object... values) {
    System.out.print(String.format(Locale.ROOT, format, values));
  }
}
