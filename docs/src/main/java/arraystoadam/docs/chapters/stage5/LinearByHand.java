package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Reduction;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** The gradients of a linear layer, on the numbers that the chapter works out by hand. */
public final class LinearByHand {

  private LinearByHand() {}

  public static void main(String[] args) {
    // tag::layer[]
    Linear layer = new Linear(2, 1, new Random(0));
    layer.weight().setData(Tensor.of(new float[] {2, 1}, 1, 2));
    layer.bias().setData(Tensor.of(new float[] {1}));

    Tensor x = Tensor.of(new float[] {1, 2, 3, -1}, 2, 2).requiresGrad(true);
    Tensor y = Tensor.of(new float[] {4, 8}, 2, 1);
    Tensor loss = new MSELoss(Reduction.SUM).forward(layer.forward(x), y);
    loss.backward();
    // end::layer[]
    // tag::print[]
    System.out.println("loss         " + loss.item());
    System.out.println("weight.grad  " + layer.weight().grad());
    System.out.println("bias.grad    " + layer.bias().grad());
    System.out.println("x.grad       " + x.grad());
    // end::print[]
  }
}
