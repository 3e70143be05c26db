package ex4_3;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** log(1 + exp(x)), element by element, for x of any size. */
public final class Softplus extends Function {

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    Tensor x = inputs.get(0);
    context.saveForBackward(x);
    return x.maximum(0).add(x.abs().neg().exp().log1p());
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    Tensor x = context.saved(0);
    return List.of(gradOutput.mul(x.sigmoid()));
  }
}
