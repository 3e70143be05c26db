package ex3_4;

import static arraystoadam.tensor.BackwardOption.ALLOW_UNUSED;
import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;

import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.function.UnaryOperator;

/** Minimizes a function of one number with its first and second derivative. */
public final class Newton {

  private Newton() {}

  /**
   * Where Newton's method is after some steps.
   *
   * @param f a function of a FLOAT64 scalar, whose result is a scalar
   * @throws IllegalStateException if the second derivative is not positive at some step
   */
  public static double minimize(UnaryOperator<Tensor> f, double start, int steps) {
    double x = start;
    for (int step = 0; step < steps; step++) {
      x -= step(f, x);
    }
    return x;
  }

  private static double step(UnaryOperator<Tensor> f, double position) {
    Tensor x = Tensor.scalar(DType.FLOAT64, position).requiresGrad(true);
    Tensor first = Autograd.grad(f.apply(x), x, CREATE_GRAPH);
    double second = Autograd.grad(first, x, ALLOW_UNUSED).item();
    if (!(second > 0)) {
      throw new IllegalStateException(
          "the second derivative at " + position + " is " + second + ", but must be positive");
    }
    return first.item() / second;
  }
}
