import arraystoadam.tensor.Tensor;

/** The derivative of 2 x is 2, but the 2 is a tensor and becomes 10 before the pass comes by. */
public final class ChangedOperand {
  public static void main(String[] args) {
    Tensor x = Tensor.scalar(3).requiresGrad(true);
    Tensor two = Tensor.scalar(2);
    Tensor y = x.mul(two);
    two.fillInPlace(10);
    y.backward();
    System.out.println("the derivative is " + x.grad().item());
  }
}
