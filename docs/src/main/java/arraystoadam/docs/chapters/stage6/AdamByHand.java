package arraystoadam.docs.chapters.stage6;

import arraystoadam.optim.Adam;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Two steps of Adam, on the numbers that the chapter works out by hand. */
public final class AdamByHand {

  private AdamByHand() {}

  public static void main(String[] args) {
    // tag::steps[]
    Tensor w = Tensor.of(new double[] {1}).requiresGrad(true);
    Adam adam = new Adam(List.of(w), 0.1);
    for (double gradient : new double[] {4, -2}) {
      adam.zeroGrad();
      w.mul(gradient).sum().backward();
      adam.step();
      print(gradient, adam.stateDict(), w);
    }
    // end::steps[]
  }

  private static void print(double gradient, Map<String, Tensor> state, Tensor w) {
    System.out.println(
        String.format(
            Locale.ROOT,
            "g = %2.0f   m = %.2f   v = %.6f   w = %.7f",
            gradient,
            state.get("0.m").item(),
            state.get("0.v").item(),
            w.item()));
  }
}
