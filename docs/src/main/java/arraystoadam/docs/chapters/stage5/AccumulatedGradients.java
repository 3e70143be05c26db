package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.Linear;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** What is in a gradient after two backward passes, without and with zeroGrad. */
public final class AccumulatedGradients {

  private AccumulatedGradients() {}

  public static void main(String[] args) {
    // tag::twice[]
    Linear layer = new Linear(1, 1, new Random(0));
    Tensor x = Tensor.of(new float[] {3}, 1, 1);
    layer.forward(x).sum().backward();
    System.out.println("one backward pass     " + layer.weight().grad());
    layer.forward(x).sum().backward();
    System.out.println("a second one          " + layer.weight().grad());
    layer.zeroGrad();
    layer.forward(x).sum().backward();
    System.out.println("zeroGrad, and a third " + layer.weight().grad());
    // end::twice[]
  }
}
