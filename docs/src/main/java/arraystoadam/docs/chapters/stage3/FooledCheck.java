package arraystoadam.docs.chapters.stage3;

import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** Why a gradient check must not weigh all outputs alike. */
public final class FooledCheck {

  private FooledCheck() {}

  public static void main(String[] args) {
    // tag::weights[]
    Tensor x = Tensor.of(new double[] {1, 2, 3}).requiresGrad(true);
    Tensor ones = Tensor.ones(DType.FLOAT64, 3);
    Tensor weights = Tensor.of(new double[] {1, -2, 0.5});
    System.out.println("weights of 1:  " + gradient(x, ones));
    System.out.println("other weights: " + gradient(x, weights));
    // end::weights[]
  }

  private static Tensor gradient(Tensor x, Tensor weights) {
    return Autograd.grad(x.softmax(0), weights, List.of(x)).get(0);
  }
}
