package arraystoadam.docs.chapters.stage4;

import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** The function {@code log(1 + exp(x))}, composed and with a backward pass of its own. */
public final class Softplus extends Function {

  // tag::function[]
  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    Tensor x = inputs.get(0);
    context.saveForBackward(x);
    return x.maximum(0).add(x.abs().neg().exp().log1p());
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    return List.of(gradOutput.mul(context.saved(0).sigmoid()));
  }

  // end::function[]

  public static void main(String[] args) {
    // tag::compare[]
    Tensor x = Tensor.of(new float[] {-100, 0, 100}).requiresGrad(true);
    Tensor composed = x.exp().add(1).log();
    composed.sum().backward();
    System.out.println("composed: " + composed.detach());
    System.out.println("gradient: " + x.grad());

    x.clearGrad();
    Tensor custom = new Softplus().apply(x);
    custom.sum().backward();
    System.out.println("custom:   " + custom.detach());
    System.out.println("gradient: " + x.grad());

    Tensor point = Tensor.of(new double[] {-2, 0.1, 3});
    GradCheck.checkSecondOrder(new Softplus()::apply, point);
    // end::compare[]
  }
}
