package arraystoadam.docs.chapters.stage4;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** A step function that pretends in its backward pass to be a straight line. */
public final class StraightThrough {

  private StraightThrough() {}

  // tag::function[]
  static final class Sign extends Function {
    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      return inputs.get(0).sign();
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput);
    }
  }

  // end::function[]

  public static void main(String[] args) {
    // tag::use[]
    Tensor x = Tensor.of(new float[] {-1.5f, 0.2f, 3}).requiresGrad(true);
    Tensor y = new Sign().apply(x);
    y.pow(2).sum().backward();
    // end::use[]
    System.out.println("y      = " + y);
    System.out.println("x.grad = " + x.grad());
  }
}
