package arraystoadam.docs.chapters.stage5;

import arraystoadam.docs.graph.GraphDrawing;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Reduction;
import arraystoadam.tensor.GraphDot;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** The layer that is worked out by hand: y = 2 x1 + x2 + 1 on two points. */
public final class LinearGraph {

  private LinearGraph() {}

  /** The graph. */
  public static String svg() {
    Linear layer = new Linear(2, 1, new Random(0));
    layer.weight().setData(Tensor.of(new float[] {2, 1}, 1, 2));
    layer.bias().setData(Tensor.of(new float[] {1}));
    Tensor x = Tensor.of(new float[] {1, 2, 3, -1}, 2, 2);
    Tensor y = Tensor.of(new float[] {4, 8}, 2, 1);
    Tensor loss = new MSELoss(Reduction.SUM).forward(layer.forward(x), y);
    return GraphDrawing.svg(
        new GraphDot()
            .name("weight", layer.weight())
            .name("bias", layer.bias())
            .name("loss", loss)
            .of(loss));
  }
}
