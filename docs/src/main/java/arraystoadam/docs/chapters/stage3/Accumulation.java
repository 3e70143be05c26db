package arraystoadam.docs.chapters.stage3;

import arraystoadam.tensor.Tensor;

/** Gradients add up until they are cleared. */
public final class Accumulation {

  private Accumulation() {}

  public static void main(String[] args) {
    // tag::accumulation[]
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    a.mul(a).backward();
    System.out.println("after one backward pass:     " + a.grad().item());
    a.mul(a).backward();
    System.out.println("after another one:           " + a.grad().item());
    a.clearGrad();
    a.mul(a).backward();
    System.out.println("after clearGrad and a third: " + a.grad().item());
    // end::accumulation[]
  }
}
