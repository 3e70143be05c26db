package ex4_2;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** 1 where x is at least 0, else -1; the gradient passes straight through where |x| <= 1. */
public final class Binarize extends Function {

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    Tensor x = inputs.get(0);
    context.saveForBackward(x);
    return x.ge(0).mul(2).sub(1);
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    Tensor x = context.saved(0);
    return List.of(gradOutput.mul(x.abs().le(1)));
  }
}
