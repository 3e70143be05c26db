package arraystoadam.docs.chapters.stage6;

import arraystoadam.optim.Optimizer;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Three kinds of gradient descent under a gradient that is always 1. */
public final class MomentumByHand {

  private MomentumByHand() {}

  public static void main(String[] args) {
    // tag::options[]
    SGD.Options momentum = new SGD.Options().withMomentum(0.5);
    show("plain   ", w -> new SGD(w, 1));
    show("momentum", w -> new SGD(w, 1, momentum));
    show("Nesterov", w -> new SGD(w, 1, momentum.withNesterov(true)));
    // end::options[]
  }

  private static void show(String name, Function<List<Tensor>, Optimizer> kind) {
    Tensor w = Tensor.of(new double[] {0}).requiresGrad(true);
    Optimizer optimizer = kind.apply(List.of(w));
    double[] positions = new double[4];
    for (int i = 0; i < positions.length; i++) {
      optimizer.zeroGrad();
      w.sum().backward();
      optimizer.step();
      positions[i] = w.item();
    }
    System.out.println(name + " " + Arrays.toString(positions));
  }
}
