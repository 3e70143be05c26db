package arraystoadam.optim;

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
   * @return the norm before; parameters without a gradient do not count. If it is NaN or infinite,
   *     so are the gradients after it
   * @throws IllegalArgumentException if {@code maxNorm} is negative, infinite or NaN
   */
  public static double byNorm(List<? extends Tensor> parameters, double maxNorm) {
    Optimizer.requireNotNegative("maxNorm", maxNorm);
    List<Tensor> gradients = gradients(parameters);
    double squares = 0;
    for (Tensor gradient : gradients) {
      squares += gradient.detach().pow(2).sum().item();
    }
    double norm = Math.sqrt(squares);
    double factor = Math.min(1, maxNorm / (norm + EPS));
    Autograd.noGrad(() -> gradients.forEach(gradient -> gradient.mulInPlace(factor)));
    return norm;
  }

  /**
   * Moves each element of each gradient into the range from {@code -limit} to {@code limit}. NaN
   * stays NaN.
   *
   * @throws IllegalArgumentException if {@code limit} is negative, infinite or NaN
   */
  public static void byValue(List<? extends Tensor> parameters, double limit) {
    Optimizer.requireNotNegative("limit", limit);
    Autograd.noGrad(
        () -> {
          for (Tensor gradient : gradients(parameters)) {
            Tensor atMost = gradient.neg().maximum(-limit).neg();
            gradient.copyInPlace(atMost.maximum(-limit));
          }
        });
  }

  private static List<Tensor> gradients(List<? extends Tensor> parameters) {
    return parameters.stream().filter(Tensor::hasGrad).map(Tensor::grad).toList();
  }
}
