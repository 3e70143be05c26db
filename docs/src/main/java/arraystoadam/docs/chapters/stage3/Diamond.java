package arraystoadam.docs.chapters.stage3;

import arraystoadam.tensor.Tensor;

/** The four lines that a careless backward pass gets wrong. */
public final class Diamond {

  private Diamond() {}

  public static void main(String[] args) {
    // tag::diamond[]
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    Tensor b = a.add(a);
    Tensor c = b.add(b);
    c.backward();
    // end::diamond[]
    System.out.println("a.grad = " + a.grad());
  }
}
