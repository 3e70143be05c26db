package ex4_4;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** {@code x * w + b} for x of {@code [N, D]}, w of {@code [D]} and b of {@code [D]}. */
public final class ScaleShift extends Function {

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    throw new UnsupportedOperationException("Exercise 4.4: return x * w + b");
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    throw new UnsupportedOperationException(
        "Exercise 4.4: return the gradients of x, w and b, in this order");
  }
}
