package arraystoadam.optim;

import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** Keeps gradients from growing too large, in place, between backward pass and step. */
public final class GradientClipping {

  /** Keeps the quotient finite for gradients of 0; PyTorch's value. */
  private static final double EPS = 1e-6;

  private GradientClipping() {}

  /**
   * Scales all gradients by one factor so that their common norm, the root of the sum of all
   * squares, is at most {@code maxNorm}: Pascanu et al., "On the difficulty of training recurrent
   * neural networks", 2013, algorithm 1.
   *
   * @return the norm before; parameters without a gradient do not count, nor do frozen ones, with
   *     whatever gradient is left. If it is NaN, all gradients become NaN; if it is infinite, the
   *     infinite elements become NaN and the others 0
   * @param maxNorm infinity only reads the norm and changes nothing
   * @throws IllegalArgumentException if {@code maxNorm} is negative or NaN
   */
  public static double byNorm(List<? extends Tensor> parameters, double maxNorm) {
    boolean readsOnly = maxNorm == Double.POSITIVE_INFINITY;
    Arguments.requireNotNegative("byNorm", "maxNorm", readsOnly ? 0 : maxNorm);
    List<Tensor> gradients = gradients("byNorm", parameters);
    double squares = 0;
    for (Tensor gradient : gradients) {
      squares += gradient.detach().to(DType.FLOAT64).pow(2).sum().item();
    }
    double norm = Math.sqrt(squares);
    if (!readsOnly) {
      double factor = Math.min(1, maxNorm / (norm + EPS));
      Autograd.noGrad(() -> gradients.forEach(gradient -> gradient.mulInPlace(factor)));
    }
    return norm;
  }

  /**
   * Moves each element of each gradient into the range from {@code -limit} to {@code limit}. NaN
   * stays NaN.
   *
   * @throws IllegalArgumentException if {@code limit} is negative, infinite or NaN
   */
  public static void byValue(List<? extends Tensor> parameters, double limit) {
    Arguments.requireNotNegative("byValue", "limit", limit);
    Autograd.noGrad(
        () -> {
          for (Tensor gradient : gradients("byValue", parameters)) {
            Tensor atMost = gradient.neg().maximum(-limit).neg();
            gradient.copyInPlace(atMost.maximum(-limit));
          }
        });
  }

  private static List<Tensor> gradients(String method, List<? extends Tensor> parameters) {
    return Arguments.allGiven(method, "parameter", parameters).stream()
        .filter(parameter -> parameter.requiresGrad() && parameter.hasGrad())
        .map(Tensor::grad)
        .toList();
  }
}
