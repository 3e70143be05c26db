package ex1_5;

import static arraystoadam.arrays.ArrayMath.add;
import static arraystoadam.arrays.ArrayMath.full;
import static arraystoadam.arrays.ArrayMath.linspace;
import static arraystoadam.arrays.ArrayMath.mul;
import static arraystoadam.arrays.ArrayMath.pow;
import static arraystoadam.arrays.ArrayMath.sin;
import static arraystoadam.arrays.ArrayMath.sub;
import static arraystoadam.arrays.ArrayMath.sum;

/** Looks for the learning rate above which gradient descent diverges. */
public final class LargestRate {

  private LargestRate() {}

  /** The largest learning rate at which the fit of the cubic does not diverge, to within 1 %. */
  public static double find() {
    double low = 1e-6;
    double high = 1e-5;
    while (high - low > 0.001 * high) {
      double middle = (low + high) / 2;
      if (diverges(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return low;
  }

  /** Whether the loss is larger after many steps than before; a loss may also be NaN. */
  private static boolean diverges(double lr) {
    return !(lossAfter(500, lr) <= lossAfter(0, lr));
  }

  /** The loss of the chapter's cubic after some steps of gradient descent from zeros. */
  static double lossAfter(int iterations, double lr) {
    double[] x = linspace(-Math.PI, Math.PI, 2000);
    double[] target = sin(x);
    double[] x2 = pow(x, 2);
    double[] x3 = pow(x, 3);
    double[] prediction = full(0, x.length);
    double[] w = new double[4];
    for (int t = 0; t < iterations; t++) {
      double[] gradPrediction = mul(2, sub(prediction, target));
      w[0] -= lr * sum(gradPrediction);
      w[1] -= lr * sum(mul(gradPrediction, x));
      w[2] -= lr * sum(mul(gradPrediction, x2));
      w[3] -= lr * sum(mul(gradPrediction, x3));
      prediction = add(full(w[0], x.length), mul(w[1], x), mul(w[2], x2), mul(w[3], x3));
    }
    return sum(pow(sub(prediction, target), 2));
  }
}
