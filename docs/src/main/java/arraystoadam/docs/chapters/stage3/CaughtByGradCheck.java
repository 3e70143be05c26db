package arraystoadam.docs.chapters.stage3;

import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Tensor;

/** A gradient check of a right and of a wrong gradient. */
public final class CaughtByGradCheck {

  private CaughtByGradCheck() {}

  public static void main(String[] args) {
    // tag::check[]
    Tensor x = Tensor.of(new double[] {0.3, -1.2, 2});
    GradCheck.check(in -> in[0].sin().mul(in[0]), x); // right, and silent
    try {
      GradCheck.check(in -> in[0].sin().mul(in[0].detach()), x); // half of it is cut off
    } catch (AssertionError e) {
      System.out.println(e.getMessage());
    }
    // end::check[]
  }
}
