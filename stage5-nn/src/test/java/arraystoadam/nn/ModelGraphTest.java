package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelGraphTest {

  private final Random rng = new Random(0);

  @Test
  void eachLayerIsABox() {
    Linear frozen = new Linear(2, 3, rng);
    frozen.requiresGrad(false);
    Sequential model =
        new Sequential(frozen, new Linear(3, 4, false, rng), new ReLU(), new Linear(4, 8, rng));
    assertEquals(
        """
        digraph {
          subgraph "cluster 3: Linear(4, 8)" {
          label="3: Linear(4, 8)"
          n0 [label="add\\n[5, 8]", shape=ellipse]
          n1 [label="3.bias\\n[8]", shape=box]
          n2 [label="matmul\\n[5, 8]", shape=ellipse]
          n3 [label="transpose\\n[4, 8]", shape=ellipse]
          n4 [label="3.weight\\n[8, 4]", shape=box]
          }
          subgraph "cluster 2: ReLU" {
          label="2: ReLU"
          n5 [label="relu\\n[5, 4]", shape=ellipse]
          }
          subgraph "cluster 1: Linear(3, 4, no bias)" {
          label="1: Linear(3, 4, no bias)"
          n6 [label="matmul\\n[5, 4]", shape=ellipse]
          n7 [label="transpose\\n[3, 4]", shape=ellipse]
          n8 [label="1.weight\\n[4, 3]", shape=box]
          }
          n2 -> n0
          n1 -> n0
          n5 -> n2
          n3 -> n2
          n4 -> n3
          n6 -> n5
          n7 -> n6
          n8 -> n7
        }
        """,
        ModelGraph.of(model, Tensor.zeros(5, 2)));
  }

  @Test
  void aModelThatLearnsNothingHasNoGraph() {
    Sequential model = new Sequential(new ReLU());
    assertThrows(IllegalStateException.class, () -> ModelGraph.of(model, Tensor.zeros(1)));
    assertThrows(NullPointerException.class, () -> ModelGraph.of(null, Tensor.zeros(1)));
    assertThrows(NullPointerException.class, () -> ModelGraph.of(model, null));
  }
}
