package arraystoadam.docs.chapters.stage6;

import arraystoadam.optim.Adam;
import arraystoadam.optim.AdamW;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Locale;

/** Weight decay inside of Adam's gradient and outside, for gradients of two sizes. */
public final class DecoupledDecay {

  private DecoupledDecay() {}

  public static void main(String[] args) {
    // tag::decay[]
    Adam.Options options = new Adam.Options().withWeightDecay(0.1);
    Tensor w = parameter();
    show("Adam ", w, new Adam(List.of(w), 0.01, options));
    w = parameter();
    show("AdamW", w, new AdamW(List.of(w), 0.01, options));
    // end::decay[]
  }

  private static Tensor parameter() {
    return Tensor.of(new double[] {1, 1}).requiresGrad(true);
  }

  // tag::gradients[]
  /** The gradients change their sign each time: on the whole they pull nowhere. */
  private static void show(String name, Tensor w, Optimizer optimizer) {
    Tensor sizes = Tensor.of(new double[] {100, 0.01});
    for (int i = 0; i < 1000; i++) {
      optimizer.zeroGrad();
      w.mul(sizes).sum().mul(i % 2 == 0 ? 1 : -1).backward();
      optimizer.step();
    }
    double[] end = w.toDoubleArray();
    System.out.println(String.format(Locale.ROOT, "%s  %.3f  %.3f", name, end[0], end[1]));
  }
  // end::gradients[]
}
