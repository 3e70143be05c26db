package arraystoadam.docs.chapters.stage3;

import arraystoadam.docs.graph.GraphDrawing;
import arraystoadam.tensor.GraphDot;
import arraystoadam.tensor.Tensor;

/** b = a + a; c = b + b. */
public final class DiamondGraph {

  private DiamondGraph() {}

  /** The graph. */
  public static String svg() {
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    Tensor b = a.add(a);
    Tensor c = b.add(b);
    return GraphDrawing.svg(new GraphDot().name("a", a).name("b", b).name("c", c).of(c));
  }
}
