package arraystoadam.docs.chapters.stage5;

import arraystoadam.docs.graph.GraphDrawing;
import arraystoadam.nn.Linear;
import arraystoadam.nn.ModelGraph;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** The network for digits, for 32 images. */
public final class DigitsGraph {

  private DigitsGraph() {}

  /** The graph. */
  public static String svg() {
    Random rng = new Random(0);
    return GraphDrawing.svg(
        ModelGraph.of(
            new Sequential(new Linear(64, 128, rng), new ReLU(), new Linear(128, 10, rng)),
            Tensor.zeros(32, 64)));
  }
}
