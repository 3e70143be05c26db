package arraystoadam.docs.graph;

import arraystoadam.examples.LegendrePolynomial3;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.ModelGraph;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.GraphDot;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** The computations whose graphs the book shows. */
final class Graphs {

  private Graphs() {}

  /** b = a + a; c = b + b. */
  static String diamond() {
    Tensor a = Tensor.scalar(3).requiresGrad(true);
    Tensor b = a.add(a);
    Tensor c = b.add(b);
    return new GraphDot().name("a", a).name("b", b).name("c", c).of(c);
  }

  /** The loss of the cubic on two points, with all coefficients 0.5. */
  static String cubic() {
    Tensor a = Tensor.scalar(0.5).requiresGrad(true);
    Tensor b = Tensor.scalar(0.5).requiresGrad(true);
    Tensor c = Tensor.scalar(0.5).requiresGrad(true);
    Tensor d = Tensor.scalar(0.5).requiresGrad(true);
    Tensor x = Tensor.of(new float[] {1, 2});
    Tensor y = x.sin();
    Tensor p = a.add(b.mul(x)).add(c.mul(x.pow(2))).add(d.mul(x.pow(3)));
    Tensor loss = p.sub(y).pow(2).sum();
    return new GraphDot()
        .name("a", a)
        .name("b", b)
        .name("c", c)
        .name("d", d)
        .name("loss", loss)
        .of(loss);
  }

  /** The loss of a + b P3(c + d x) on two points. */
  static String legendre() {
    Tensor a = Tensor.scalar(0).requiresGrad(true);
    Tensor b = Tensor.scalar(-1).requiresGrad(true);
    Tensor c = Tensor.scalar(0).requiresGrad(true);
    Tensor d = Tensor.scalar(0.3).requiresGrad(true);
    Tensor x = Tensor.of(new float[] {1, 2});
    Tensor p = a.add(b.mul(new LegendrePolynomial3().apply(c.add(d.mul(x)))));
    Tensor loss = p.sub(x.sin()).pow(2).sum();
    return new GraphDot()
        .name("a", a)
        .name("b", b)
        .name("c", c)
        .name("d", d)
        .name("loss", loss)
        .of(loss);
  }

  /** The network for digits, for 32 images. */
  static String digits() {
    Random rng = new Random(0);
    return ModelGraph.of(
        new Sequential(new Linear(64, 128, rng), new ReLU(), new Linear(128, 10, rng)),
        Tensor.zeros(32, 64));
  }

  /** The layer that is worked out by hand: y = 2 x1 + x2 + 1 on two points. */
  static String linear() {
    Linear layer = new Linear(2, 1, new Random(0));
    layer.weight().setData(Tensor.of(new float[] {2, 1}, 1, 2));
    layer.bias().setData(Tensor.of(new float[] {1}));
    Tensor x = Tensor.of(new float[] {1, 2, 3, -1}, 2, 2);
    Tensor y = Tensor.of(new float[] {4, 8}, 2, 1);
    Tensor loss = new MSELoss(Reduction.SUM).forward(layer.forward(x), y);
    return new GraphDot()
        .name("weight", layer.weight())
        .name("bias", layer.bias())
        .name("loss", loss)
        .of(loss);
  }
}
