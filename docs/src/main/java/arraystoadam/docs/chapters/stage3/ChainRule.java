package arraystoadam.docs.chapters.stage3;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;

/** The gradient of {@code L = (a b + a)^2}, worked out by hand in the book, by autograd. */
public final class ChainRule {

  private ChainRule() {}

  public static void main(String[] args) {
    // tag::chain[]
    Tensor a = Tensor.scalar(DType.FLOAT64, 3).requiresGrad(true);
    Tensor b = Tensor.scalar(DType.FLOAT64, 4).requiresGrad(true);
    Tensor p = a.mul(b);
    Tensor y = p.add(a);
    Tensor loss = y.pow(2);
    loss.backward();
    // end::chain[]
    System.out.println("L     = " + loss.item());
    System.out.println("dL/da = " + a.grad().item());
    System.out.println("dL/db = " + b.grad().item());
  }
}
