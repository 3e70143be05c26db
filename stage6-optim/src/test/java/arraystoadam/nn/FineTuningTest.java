package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What it takes to go on with a model that was trained before. */
class FineTuningTest {

  /** Subtracts a running mean of its inputs {@code [N, D]}, which is saved but not learned. */
  private static final class Centering extends Module {
    private final Tensor mean = registerBuffer("mean", Tensor.zeros(2));

    @Override
    public Tensor forward(Tensor input) {
      if (isTraining()) {
        Autograd.noGrad(() -> mean.mulInPlace(0.5).addInPlace(input.mean(0).mul(0.5)));
      }
      return input.sub(mean);
    }
  }

  private final Centering centering = new Centering();
  private final Linear linear = new Linear(2, 1, new Random(0));
  private final Sequential model = new Sequential(centering, linear);

  @Test
  void aBufferIsSavedAndMovedButNotLearned() {
    assertEquals(Set.of("1.weight", "1.bias"), model.namedParameters().keySet());
    assertEquals(Set.of("0.mean"), model.namedBuffers().keySet());
    assertEquals(List.of("1.weight", "1.bias", "0.mean"), List.copyOf(model.stateDict().keySet()));
    model.forward(Tensor.of(new float[] {2, 4}, 1, 2));
    assertArrayEquals(new double[] {1, 2}, model.stateDict().get("0.mean").toDoubleArray());
    model.to(DType.FLOAT64);
    assertEquals(DType.FLOAT64, centering.mean.dtype());
    assertFalse(centering.mean.requiresGrad());
    Map<String, Tensor> state = new LinkedHashMap<>(model.stateDict());
    state.put("0.mean", Tensor.of(new float[] {7, 8}));
    model.loadStateDict(state);
    assertArrayEquals(new double[] {7, 8}, centering.mean.toDoubleArray());
    model.eval();
    model.forward(Tensor.zeros(DType.FLOAT64, 1, 2));
    assertArrayEquals(new double[] {7, 8}, centering.mean.toDoubleArray());
  }

  @Test
  void aBufferNeedsANameOfItsOwn() {
    IllegalArgumentException e =
        assertThrows(
            IllegalArgumentException.class,
            () -> centering.registerBuffer("mean", Tensor.zeros(1)));
    assertEquals("register: the name 'mean' is taken", e.getMessage());
    assertThrows(IllegalArgumentException.class, () -> centering.register("mean", Tensor.zeros(1)));
  }

  @Test
  void aFrozenLayerCostsNoGradient() {
    linear.requiresGrad(false);
    Tensor hidden = model.forward(Tensor.ones(3, 2));
    assertFalse(hidden.requiresGrad(), "nothing is recorded");
    Linear head = new Linear(1, 1, new Random(1));
    head.forward(hidden).sum().backward();
    assertTrue(head.weight().hasGrad());
    assertFalse(linear.weight().hasGrad());
    linear.requiresGrad(true);
    model.forward(Tensor.ones(3, 2)).sum().backward();
    assertTrue(linear.weight().hasGrad());
  }

  @Test
  void aPartOfAStateIsLoadedAndTheRestIsNamed() {
    double[] bias = linear.bias().toDoubleArray();
    Map<String, Tensor> state =
        Map.of("1.weight", Tensor.of(new double[] {3, 4}, 1, 2), "9.weight", Tensor.ones(5));
    StateDicts.Difference difference = model.loadPartOfStateDict(state);
    assertEquals(Set.of("0.mean", "1.bias"), difference.missing());
    assertEquals(Set.of("9.weight"), difference.unknown());
    assertArrayEquals(new double[] {3, 4}, linear.weight().toDoubleArray());
    assertArrayEquals(bias, linear.bias().toDoubleArray());
  }

  @Test
  void aPartOfAnotherShapeIsRefused() {
    double[] weight = linear.weight().toDoubleArray();
    Map<String, Tensor> state = new LinkedHashMap<>();
    state.put("1.weight", Tensor.zeros(1, 2));
    state.put("1.bias", Tensor.zeros(2));
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> model.loadPartOfStateDict(state));
    assertEquals(
        "loadPartOfStateDict: entry 1.bias has shape [2], but must have [1]", e.getMessage());
    assertArrayEquals(weight, linear.weight().toDoubleArray());
  }

  @Test
  void aLinearLayerCanDoWithoutABias() {
    Linear layer = new Linear(2, 3, false, new Random(0));
    assertEquals(Set.of("weight"), layer.namedParameters().keySet());
    assertArrayEquals(
        layer.weight().toDoubleArray(),
        layer.forward(Tensor.eye(2)).t().toDoubleArray(),
        "no offset");
    assertEquals("Linear(2, 3, no bias)", layer.toString());
    IllegalStateException e = assertThrows(IllegalStateException.class, layer::bias);
    assertEquals("bias: this Linear has none", e.getMessage());
    assertArrayEquals(
        new Linear(2, 3, new Random(0)).weight().toDoubleArray(), layer.weight().toDoubleArray());
  }
}
