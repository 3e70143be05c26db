package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SummaryTest {

  private final Random rng = new Random(0);

  @Test
  void eachLayerHasALine() {
    Sequential block = new Sequential(new Linear(128, 16, false, rng), new Tanh());
    Sequential model =
        new Sequential(
            new Flatten(), new Linear(64, 128, rng), new ReLU(), block, new Sequential());
    assertEquals(
        """
        name  layer                     output     parameters  bytes
        0     Flatten(1, -1)            [32, 64]            0      0
        1     Linear(64, 128)           [32, 128]        8320  33280
        2     ReLU                      [32, 128]           0      0
        3.0   Linear(128, 16, no bias)  [32, 16]         2048   8192
        3.1   Tanh                      [32, 16]            0      0
        all                                             10368  41472
        """,
        Summary.of(model, Tensor.zeros(32, 8, 8)));
  }

  @Test
  void whatIsSharedCountsOnceInTheSum() {
    Linear shared = new Linear(2, 2, rng);
    Sequential model = new Sequential(shared, shared);
    model.to(DType.FLOAT64);
    assertEquals(
        """
        name  layer         output  parameters  bytes
        0     Linear(2, 2)  [2]              6     48
        1     Linear(2, 2)  [2]              6     48
        all                                  6     48
        """,
        Summary.of(model, Tensor.zeros(DType.FLOAT64, 2)));
  }

  @Test
  void anExampleThatDoesNotFitIsRefused() {
    Sequential model = new Sequential(new Linear(2, 2, rng));
    assertEquals(
        "Linear: shape [3] must end in 2",
        assertThrows(IllegalArgumentException.class, () -> Summary.of(model, Tensor.zeros(3)))
            .getMessage());
    assertThrows(NullPointerException.class, () -> Summary.of(null, Tensor.zeros(3)));
    assertThrows(NullPointerException.class, () -> Summary.of(model, null));
  }
}
