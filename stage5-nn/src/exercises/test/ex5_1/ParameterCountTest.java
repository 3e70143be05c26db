package ex5_1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.nn.Linear;
import arraystoadam.nn.Module;
import arraystoadam.nn.Parameter;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class ParameterCountTest {

  private final Random rng = new Random(51);

  @Test
  @Order(1)
  @DisplayName("a linear layer from 3 to 1 has three weights and one bias")
  void oneLayer() {
    assertEquals(4, ParameterCount.count(new Linear(3, 1, rng)), "count(Linear(3, 1))");
    assertEquals(4, ParameterCount.predict(3, 1), "predict(3, 1)");
  }

  @Test
  @Order(2)
  @DisplayName("each output has its own bias: 1 to 5 makes 10 numbers, 5 to 1 makes 6")
  void everyOutputHasABias() {
    assertEquals(10, ParameterCount.predict(1, 5), "predict(1, 5)");
    assertEquals(6, ParameterCount.predict(5, 1), "predict(5, 1)");
    assertEquals(10, ParameterCount.count(new Linear(1, 5, rng)), "count(Linear(1, 5))");
  }

  @Test
  @Order(3)
  @DisplayName("64 to 32 to 10 makes 2410")
  void twoLayers() {
    assertEquals(2410, ParameterCount.predict(64, 32, 10), "64 * 32 + 32, and 32 * 10 + 10");
  }

  @Test
  @Order(4)
  @DisplayName("relu learns nothing, and a single size is no layer at all")
  void nothingToLearn() {
    assertEquals(0, ParameterCount.count(new ReLU()), "count(ReLU)");
    assertEquals(0, ParameterCount.predict(7), "predict(7)");
  }

  @Test
  @Order(5)
  @DisplayName("layers inside of layers inside of layers count too")
  void nested() {
    Module inner = new Sequential(new Linear(4, 4, rng), new ReLU());
    Module model = new Sequential(new Sequential(inner, new Linear(4, 2, rng)), new ReLU());
    assertEquals(20 + 10, ParameterCount.count(model), "4 to 4, and 4 to 2");
  }

  /** Two uses of one weight. */
  private static final class Twins extends Module {
    Twins() {
      Parameter shared = register("left", Tensor.zeros(2, 3));
      register("right", shared);
    }

    @Override
    public Tensor forward(Tensor input) {
      return input;
    }
  }

  @Test
  @Order(6)
  @DisplayName("a parameter that is used in two places is learned once, and counts once")
  void sharedCountsOnce() {
    assertEquals(6, ParameterCount.count(new Twins()), "one shared weight of shape [2, 3]");
  }

  @Test
  @Order(7)
  @DisplayName("counting and predicting agree for all chains of sizes from 1 to 4")
  void bothAgree() {
    for (int a = 1; a <= 4; a++) {
      for (int b = 1; b <= 4; b++) {
        for (int c = 1; c <= 4; c++) {
          Module model = new Sequential(new Linear(a, b, rng), new ReLU(), new Linear(b, c, rng));
          assertEquals(
              ParameterCount.count(model),
              ParameterCount.predict(a, b, c),
              "count, and predict(" + a + ", " + b + ", " + c + ")");
        }
      }
    }
  }
}
