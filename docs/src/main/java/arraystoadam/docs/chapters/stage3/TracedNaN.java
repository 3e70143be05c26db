package arraystoadam.docs.chapters.stage3;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;

/** The gradient of x sqrt(x) at 0, and where its NaN comes from. */
public final class TracedNaN {

  private TracedNaN() {}

  public static void main(String[] args) {
    // tag::trace[]
    Tensor x = Tensor.of(new float[] {4, 1, 0}).requiresGrad(true);
    Tensor loss = x.sqrt().mul(x).sum();
    loss.backward();
    System.out.println("loss " + loss.item() + ", gradient " + x.grad());
    try {
      Autograd.detectAnomaly(() -> x.sqrt().mul(x).sum().backward());
    } catch (ArithmeticException e) {
      System.out.println(e.getMessage());
    }
    // end::trace[]
  }
}
