package arraystoadam.docs.chapters.stage3;

import arraystoadam.device.Scope;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** What is left of a step after its scope. */
public final class EndedScope {

  private EndedScope() {}

  public static void main(String[] args) {
    // tag::scope[]
    Tensor w = Tensor.of(new float[] {1, 2, 3}).requiresGrad(true);
    List<Tensor> losses = new ArrayList<>();
    Scope.run(
        () -> {
          Tensor loss = w.pow(2).sum();
          loss.backward();
          losses.add(loss);
          System.out.println("within: " + losses.get(0).item());
        });
    System.out.println("after: " + w.grad());
    try {
      losses.get(0).item();
    } catch (IllegalStateException e) {
      System.out.println(e.getMessage());
    }
    // end::scope[]
  }
}
