package arraystoadam.docs.chapters.debug;

import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Tensor;

/** A number that left the graph on its way. */
public final class CutGradient {

  private CutGradient() {}

  // tag::scale[]
  /** Divides a tensor by its root mean square. */
  static Tensor scaled(Tensor x) {
    return x.div(x.pow(2).mean().sqrt().item());
  }

  // end::scale[]

  static Tensor mended(Tensor x) {
    return x.div(x.pow(2).mean().sqrt());
  }

  public static void main(String[] args) {
    try {
      // tag::check[]
      GradCheck.check(in -> scaled(in[0]), Tensor.of(new double[] {0.5, -1, 2}));
      // end::check[]
    } catch (AssertionError e) {
      System.out.println(e.getMessage());
    }
  }
}
