package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.chapters.stage1.CubicHessian;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Locale;

/**
 * How many steps lead to the bottom of a bowl with the curvatures 1 and kappa, with the fixed
 * learning rate and momentum that have the smallest factor, and without momentum.
 */
public final class StepsCounted {

  private static final double CLOSE = 1e-6;

  private StepsCounted() {}

  public static void main(String[] args) {
    System.out.println("        plain descent      with momentum");
    System.out.println(" kappa  factor   steps     factor   steps");
    for (double kappa : new double[] {10, 100, 1000, CubicHessian.conditionNumber()}) {
      double root = Math.sqrt(kappa);
      System.out.println(
          String.format(
              Locale.ROOT,
              "%6.0f  %.4f  %6d     %.4f  %6d",
              kappa,
              (kappa - 1) / (kappa + 1),
              plain(kappa),
              (root - 1) / (root + 1),
              withMomentum(kappa)));
    }
  }

  // tag::count[]
  static int plain(double kappa) {
    return steps(kappa, 2 / (1 + kappa), 0);
  }

  static int withMomentum(double kappa) {
    double root = Math.sqrt(kappa);
    double r = (root - 1) / (root + 1);
    return steps(kappa, (1 - r) * (1 - r), r * r);
  }

  static int steps(double kappa, double lr, double momentum) {
    Tensor curvatures = Tensor.of(new double[] {1, kappa});
    Tensor w = Tensor.of(new double[] {1, 1}).requiresGrad(true);
    SGD sgd = new SGD(List.of(w), lr, new SGD.Options().withMomentum(momentum));
    int steps = 0;
    while (w.abs().max().item() > CLOSE) {
      sgd.zeroGrad();
      w.pow(2).mul(curvatures).sum().div(2).backward();
      sgd.step();
      steps++;
    }
    return steps;
  }

  // end::count[]

  /** The momentum with the smallest factor for the condition number of {@code SineFit}. */
  public static double bestMomentumForTheSine() {
    double root = Math.sqrt(CubicHessian.conditionNumber());
    return Math.pow((root - 1) / (root + 1), 2);
  }
}
