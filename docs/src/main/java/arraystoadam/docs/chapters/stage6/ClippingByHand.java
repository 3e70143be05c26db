package arraystoadam.docs.chapters.stage6;

import arraystoadam.optim.GradientClipping;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** Two gradients that together have the length 5, cut to the length 1. */
public final class ClippingByHand {

  private ClippingByHand() {}

  public static void main(String[] args) {
    // tag::clip[]
    Tensor a = Tensor.of(new float[] {0}).requiresGrad(true);
    Tensor b = Tensor.of(new float[] {0}).requiresGrad(true);
    a.mul(3).add(b.mul(4)).sum().backward();
    double norm = GradientClipping.byNorm(List.of(a, b), 1);
    System.out.println("norm " + norm + ", now " + a.grad() + " and " + b.grad());
    // end::clip[]
  }
}
