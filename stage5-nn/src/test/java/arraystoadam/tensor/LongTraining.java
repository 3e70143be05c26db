package arraystoadam.tensor;

import java.util.Locale;
import java.util.Random;

/** Many steps of training; a program of its own, to be run with a small heap. */
public final class LongTraining {

  private LongTraining() {}

  public static void main(String[] args) {
    int steps = Integer.parseInt(args[0]);
    Tensor x = Tensor.linspace(-1, 1, 1000);
    Tensor target = x.mul(3).add(2);
    Random rng = new Random(0);
    Tensor slope = Tensor.randn(rng).requiresGrad(true);
    Tensor offset = Tensor.randn(rng).requiresGrad(true);
    for (int i = 0; i < steps; i++) {
      slope.mul(x).add(offset).sub(target).pow(2).mean().backward();
      Autograd.noGrad(
          () -> {
            slope.subInPlace(slope.grad().mul(0.1));
            offset.subInPlace(offset.grad().mul(0.1));
          });
      slope.clearGrad();
      offset.clearGrad();
    }
    System.out.printf(Locale.ROOT, "%.4f %.4f%n", slope.item(), offset.item());
  }
}
