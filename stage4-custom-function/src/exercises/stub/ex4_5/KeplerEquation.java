package ex4_5;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** The solution E of {@code E - e sin(E) = M}, for the inputs M and e of the same shape. */
public final class KeplerEquation extends Function {

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    throw new UnsupportedOperationException("Exercise 4.5: solve E - e sin(E) = M for E");
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    throw new UnsupportedOperationException("Exercise 4.5: return the gradients of M and e");
  }
}
