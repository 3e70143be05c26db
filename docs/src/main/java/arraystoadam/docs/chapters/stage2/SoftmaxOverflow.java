package arraystoadam.docs.chapters.stage2;

import arraystoadam.tensor.Tensor;

/** Why softmax subtracts the largest number first. */
public final class SoftmaxOverflow {

  private SoftmaxOverflow() {}

  /** Takes the softmax of large numbers by its definition, and as the library does. */
  public static void main(String[] args) {
    // tag::softmax[]
    Tensor x = Tensor.of(new float[] {100, 101});
    Tensor exp = x.exp();
    System.out.println(exp);
    System.out.println(exp.div(exp.sum()));
    System.out.println(x.softmax(0));
    // end::softmax[]
  }
}
