package arraystoadam.docs.chapters.stage3;

import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;

/** Derivatives of derivatives: of {@code x^4 - x} at 3. */
public final class HigherDerivatives {

  private HigherDerivatives() {}

  public static void main(String[] args) {
    // tag::higher[]
    Tensor x = Tensor.scalar(3).requiresGrad(true);
    Tensor y = x.pow(4).sub(x);
    Tensor first = Autograd.grad(y, x, CREATE_GRAPH);
    Tensor second = Autograd.grad(first, x, CREATE_GRAPH);
    Tensor third = Autograd.grad(second, x);
    // end::higher[]
    System.out.println("y    = " + y);
    System.out.println("y'   = " + first);
    System.out.println("y''  = " + second);
    System.out.println("y''' = " + third);
  }
}
