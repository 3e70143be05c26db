package ex3_5;

import static arraystoadam.tensor.BackwardOption.ALLOW_UNUSED;
import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.function.UnaryOperator;

/** The product of a Hessian and a vector. */
public final class Curvature {

  private Curvature() {}

  /**
   * How the gradient of a function changes in a direction, {@code [n]}.
   *
   * @param f a function from a vector {@code [n]} to a scalar
   * @param x the point, {@code [n]}; it is not changed, and gets no gradient of its own
   * @param v the direction, {@code [n]}
   */
  public static Tensor hessianTimes(UnaryOperator<Tensor> f, Tensor x, Tensor v) {
    Tensor leaf = x.detach().requiresGrad(true);
    Tensor gradient = Autograd.grad(f.apply(leaf), leaf, CREATE_GRAPH);
    return Autograd.grad(gradient, v, List.of(leaf), ALLOW_UNUSED).get(0);
  }
}
