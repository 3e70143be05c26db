import arraystoadam.tensor.Tensor;

/** The derivative of x x at 3 is 6, but x is changed before the pass comes by. */
public final class UpdatedLeaf {
  public static void main(String[] args) {
    Tensor x = Tensor.scalar(3).requiresGrad(true);
    Tensor y = x.mul(x);
    x.subInPlace(1);
    y.backward();
    System.out.println("the derivative is " + x.grad().item());
  }
}
