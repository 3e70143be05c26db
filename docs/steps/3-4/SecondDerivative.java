import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** The second derivative of x x x at 3. By hand it is 6 * 3 = 18. */
public final class SecondDerivative {

  /** Saves the square, which it computes on its way. */
  private static final class Cube extends Function {
    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      Tensor square = inputs.get(0).mul(inputs.get(0));
      context.saveForBackward(inputs.get(0), square);
      return square.mul(inputs.get(0));
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      Tensor x = context.saved(0);
      return List.of(gradOutput.mul(x.mul(x).add(context.saved(1).mul(2))));
    }
  }

  public static void main(String[] args) {
    Tensor x = Tensor.scalar(3).requiresGrad(true);
    Tensor y = new Cube().apply(x);
    Tensor slope = Autograd.grad(y, x, BackwardOption.CREATE_GRAPH);
    System.out.println("the derivative is " + slope.item());
    System.out.println("the second derivative, of 18, is " + Autograd.grad(slope, x).item());
  }
}
