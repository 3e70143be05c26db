package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** How a module prints: as a tree, as in PyTorch. */
class ModuleToStringTest {

  private static final Random RNG = new Random(0);

  private static final class Residual extends Module {
    private final Linear layer = register("layer", new Linear(4, 4, RNG));
    private final Parameter scale = register("scale", Tensor.ones());

    @Override
    public Tensor forward(Tensor input) {
      return input.add(layer.forward(input).mul(scale));
    }
  }

  @Test
  void aModuleWithoutChildrenTakesOneLine() {
    assertEquals("Linear(4, 1)", new Linear(4, 1, RNG).toString());
    assertEquals("Sequential", new Sequential().toString());
  }

  @Test
  void childrenAreIndentedByTwo() {
    Sequential model = new Sequential(new Linear(3, 1, RNG), new Flatten(0, 1));
    assertEquals(
        """
        Sequential(
          (0): Linear(3, 1)
          (1): Flatten(0, 1)
        )""",
        model.toString());
  }

  @Test
  void treesNest() {
    Sequential model =
        new Sequential(
            new Flatten(), new Sequential(new Residual(), new Sequential()), new Linear(4, 1, RNG));
    assertEquals(
        """
        Sequential(
          (0): Flatten(1, -1)
          (1): Sequential(
            (0): Residual(
              (layer): Linear(4, 4)
            )
            (1): Sequential
          )
          (2): Linear(4, 1)
        )""",
        model.toString());
  }
}
