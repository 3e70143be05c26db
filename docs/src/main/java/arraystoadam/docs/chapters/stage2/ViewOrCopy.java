package arraystoadam.docs.chapters.stage2;

import arraystoadam.tensor.Tensor;

/** A view shares its numbers with the tensor it was made of; a copy does not. */
public final class ViewOrCopy {

  private ViewOrCopy() {}

  /** Changes a tensor, and shows what that does to a view and a copy of it. */
  public static void main(String[] args) {
    // tag::view[]
    Tensor x = Tensor.arange(6);
    Tensor view = x.reshape(2, 3);
    Tensor copy = view.t();
    x.mulInPlace(10);
    System.out.println(view);
    System.out.println(copy);
    // end::view[]
  }
}
