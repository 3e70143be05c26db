package arraystoadam.docs.chapters.math;

import arraystoadam.tensor.Tensor;

/** A matrix product and its transpose. */
public final class Matrices {

  private Matrices() {}

  public static void main(String[] args) {
    // tag::product[]
    Tensor a = Tensor.of(new float[] {1, 2, 3, 4, 5, 6}, 2, 3);
    Tensor b = Tensor.of(new float[] {1, 0, 2, 1, 0, 3}, 3, 2);
    System.out.println(a.matmul(b));
    System.out.println(b.t().matmul(a.t()));
    // end::product[]
  }
}
