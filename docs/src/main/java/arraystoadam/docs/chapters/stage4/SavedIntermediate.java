package arraystoadam.docs.chapters.stage4;

import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;

import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** What is said when a second derivative would go through a tensor that forward computed. */
public final class SavedIntermediate {

  private SavedIntermediate() {}

  // tag::function[]
  /** The cube: it saves the square, which it has at hand, and not its input. */
  static final class Cube extends Function {
    @Override
    protected Tensor forward(Context context, List<Tensor> inputs) {
      Tensor u = inputs.get(0);
      Tensor square = u.mul(u);
      context.saveForBackward(square);
      return square.mul(u);
    }

    @Override
    protected List<Tensor> backward(Context context, Tensor gradOutput) {
      return List.of(gradOutput.mul(context.saved(0)).mul(3));
    }
  }

  // end::function[]

  public static void main(String[] args) {
    // tag::use[]
    Tensor x = Tensor.scalar(2).requiresGrad(true);
    Tensor y = new Cube().apply(x.pow(2));
    Tensor first = Autograd.grad(y, x, CREATE_GRAPH);
    System.out.println("first derivative: " + first.item());
    try {
      Autograd.grad(first, x);
      throw new AssertionError("no error");
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    // end::use[]
  }
}
