package ex4_4;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** {@code x * w + b} for x of {@code [N, D]}, w of {@code [D]} and b of {@code [D]}. */
public final class ScaleShift extends Function {

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    Tensor x = inputs.get(0);
    Tensor w = inputs.get(1);
    Tensor b = inputs.get(2);
    context.saveForBackward(x, w);
    return x.mul(w).add(b);
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    Tensor x = context.saved(0);
    Tensor w = context.saved(1);
    return List.of(gradOutput.mul(w), gradOutput.mul(x).sum(0), gradOutput.sum(0));
  }
}
