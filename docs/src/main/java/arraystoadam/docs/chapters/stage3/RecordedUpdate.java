package arraystoadam.docs.chapters.stage3;

import arraystoadam.tensor.Tensor;

/** An update without noGrad. */
public final class RecordedUpdate {

  private RecordedUpdate() {}

  public static void main(String[] args) {
    // tag::update[]
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    a.mul(a).backward();
    try {
      a.subInPlace(a.grad().mul(0.1));
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    // end::update[]
    // tag::outside[]
    a = a.sub(a.grad().mul(0.1));
    a.mul(a).backward();
    try {
      a.grad();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    // end::outside[]
  }
}
