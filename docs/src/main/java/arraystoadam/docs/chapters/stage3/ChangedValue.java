package arraystoadam.docs.chapters.stage3;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;

/** A value that is changed between the forward and the backward pass. */
public final class ChangedValue {

  private ChangedValue() {}

  public static void main(String[] args) {
    // tag::changed[]
    Tensor a = Tensor.of(new float[] {1, 2, 3}).requiresGrad(true);
    Tensor loss = a.mul(a).sum();
    Autograd.noGrad(() -> a.addInPlace(1));
    try {
      loss.backward();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    // end::changed[]
  }
}
