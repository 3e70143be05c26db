package ex4_3;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** log(1 + exp(x)), element by element, for x of any size. */
public final class Softplus extends Function {

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    throw new UnsupportedOperationException(
        "Exercise 4.3: return log(1 + exp(x)) without computing exp of a large number");
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    throw new UnsupportedOperationException(
        "Exercise 4.3: return the gradient times 1 / (1 + exp(-x))");
  }
}
