import arraystoadam.tensor.Tensor;

/** The derivative of x x + x at 3. By hand it is 2 * 3 + 1 = 7. */
public final class FirstGradient {
  public static void main(String[] args) {
    Tensor x = Tensor.scalar(3).requiresGrad(true);
    Tensor y = x.mul(x).add(x);
    y.backward();
    System.out.println("the derivative is " + x.grad().item());
  }
}
