package arraystoadam.docs.chapters.stage4;

import arraystoadam.docs.graph.GraphDrawing;
import arraystoadam.examples.LegendrePolynomial3;
import arraystoadam.tensor.GraphDot;
import arraystoadam.tensor.Tensor;

/** The loss of a + b P3(c + d x) on two points. */
public final class LegendreGraph {

  private LegendreGraph() {}

  /** The graph. */
  public static String svg() {
    Tensor a = Tensor.scalar(0).requiresGrad(true);
    Tensor b = Tensor.scalar(-1).requiresGrad(true);
    Tensor c = Tensor.scalar(0).requiresGrad(true);
    Tensor d = Tensor.scalar(0.3).requiresGrad(true);
    Tensor x = Tensor.of(new float[] {1, 2});
    Tensor p = a.add(b.mul(new LegendrePolynomial3().apply(c.add(d.mul(x)))));
    Tensor loss = p.sub(x.sin()).pow(2).sum();
    return GraphDrawing.svg(
        new GraphDot()
            .name("a", a)
            .name("b", b)
            .name("c", c)
            .name("d", d)
            .name("loss", loss)
            .of(loss));
  }
}
