import arraystoadam.tensor.Tensor;

/** The derivative of x x at 3 is 6, but the pass goes through the graph twice. */
public final class SecondPass {
  public static void main(String[] args) {
    Tensor x = Tensor.scalar(3).requiresGrad(true);
    Tensor y = x.mul(x);
    y.backward();
    y.backward();
    System.out.println("the derivative is " + x.grad().item());
  }
}
