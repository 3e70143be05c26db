import arraystoadam.tensor.Tensor;

/** The derivative of x x at 3 is 6, but the second factor comes in by a change in place. */
public final class ChangedResult {
  public static void main(String[] args) {
    Tensor x = Tensor.scalar(3).requiresGrad(true);
    Tensor y = x.mul(1);
    y.mulInPlace(x);
    y.backward();
    System.out.println("the derivative is " + x.grad().item());
  }
}
