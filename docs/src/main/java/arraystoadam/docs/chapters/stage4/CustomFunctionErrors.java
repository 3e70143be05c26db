package arraystoadam.docs.chapters.stage4;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** What is said to the author of a custom function with a mistake. */
public final class CustomFunctionErrors {

  private CustomFunctionErrors() {}

  // tag::forgets[]
  /** The sum of a row: it forgets to give the gradient the shape of the input. */
  static final class RowSum extends Function {
    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      return inputs.get(0).sum(0);
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput);
    }
  }

  // end::forgets[]

  // tag::spoils[]
  /** Twice the input: it changes the gradient that it was lent. */
  static final class Twice extends Function {
    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      return inputs.get(0).mul(2);
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput.mulInPlace(2));
    }
  }

  // end::spoils[]

  public static void main(String[] args) {
    print(new RowSum());
    print(new Twice());
  }

  private static void print(Function function) {
    Tensor x = Tensor.of(new float[] {1, 2, 3}).requiresGrad(true);
    Tensor y = function.apply(x).sum();
    try {
      y.backward();
      throw new AssertionError("no error");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
  }
}
