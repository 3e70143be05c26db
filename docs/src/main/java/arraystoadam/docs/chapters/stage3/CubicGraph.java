package arraystoadam.docs.chapters.stage3;

import arraystoadam.docs.graph.GraphDrawing;
import arraystoadam.tensor.GraphDot;
import arraystoadam.tensor.Tensor;

/** The loss of the cubic on two points, with all coefficients 0.5. */
public final class CubicGraph {

  private CubicGraph() {}

  /** The graph. */
  public static String svg() {
    Tensor a = Tensor.scalar(0.5).requiresGrad(true);
    Tensor b = Tensor.scalar(0.5).requiresGrad(true);
    Tensor c = Tensor.scalar(0.5).requiresGrad(true);
    Tensor d = Tensor.scalar(0.5).requiresGrad(true);
    Tensor x = Tensor.of(new float[] {1, 2});
    Tensor y = x.sin();
    Tensor p = a.add(b.mul(x)).add(c.mul(x.pow(2))).add(d.mul(x.pow(3)));
    Tensor loss = p.sub(y).pow(2).sum();
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
