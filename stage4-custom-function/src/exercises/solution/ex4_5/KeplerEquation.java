package ex4_5;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** The solution E of {@code E - e sin(E) = M}, for the inputs M and e of the same shape. */
public final class KeplerEquation extends Function {

  private static final int TURNS = 20;

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    Tensor mean = inputs.get(0);
    Tensor e = inputs.get(1);
    // From this side Newton's method cannot overshoot: the curve is bent upwards from 0 to pi.
    Tensor angle = mean.sign().mul(Math.PI);
    for (int i = 0; i < TURNS; i++) {
      Tensor error = angle.sub(e.mul(angle.sin())).sub(mean);
      angle = angle.sub(error.div(slope(e, angle)));
    }
    context.saveForBackward(e, angle);
    return angle;
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    Tensor e = context.saved(0);
    Tensor angle = context.saved(1);
    Tensor byMean = gradOutput.div(slope(e, angle));
    return List.of(byMean, byMean.mul(angle.sin()));
  }

  /** The derivative of the left side with respect to E. */
  private static Tensor slope(Tensor e, Tensor angle) {
    return e.mul(angle.cos()).neg().add(1);
  }
}
