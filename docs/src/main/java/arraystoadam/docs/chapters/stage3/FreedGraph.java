package arraystoadam.docs.chapters.stage3;

import arraystoadam.tensor.Tensor;

/** A second backward pass through a graph that the first one has freed. */
public final class FreedGraph {

  private FreedGraph() {}

  public static void main(String[] args) {
    // tag::freed[]
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    Tensor square = a.mul(a);
    square.backward();
    try {
      square.backward();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    // end::freed[]
  }
}
