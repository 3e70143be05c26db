package arraystoadam.docs.chapters.stage5;

import arraystoadam.nn.Dropout;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** What dropout does in training, and that it does nothing in evaluation. */
public final class DropoutModes {

  private DropoutModes() {}

  public static void main(String[] args) {
    // tag::modes[]
    Dropout dropout = new Dropout(0.5, new Random(0));
    Tensor x = Tensor.ones(8);
    System.out.println("training    " + dropout.forward(x));
    System.out.println("and again   " + dropout.forward(x));
    dropout.eval();
    System.out.println("evaluation  " + dropout.forward(x));
    // end::modes[]
  }
}
