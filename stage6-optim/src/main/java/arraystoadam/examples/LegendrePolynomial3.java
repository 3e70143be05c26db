package arraystoadam.examples;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/**
 * The Legendre polynomial of degree 3, {@code P3(x) = (5 x^3 - 3 x) / 2}, element by element, with
 * the derivative {@code P3'(x) = 3 (5 x^2 - 1) / 2} written out.
 */
public final class LegendrePolynomial3 extends Function {

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    Tensor x = inputs.get(0);
    context.saveForBackward(x);
    return x.pow(3).mul(5).sub(x.mul(3)).mul(0.5);
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    Tensor x = context.saved(0);
    return List.of(gradOutput.mul(x.pow(2).mul(5).sub(1).mul(1.5)));
  }
}
