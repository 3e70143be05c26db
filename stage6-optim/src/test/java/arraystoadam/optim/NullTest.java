package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Null is refused in the words of whoever was given it. */
class NullTest {

  private static List<Tensor> parameters() {
    return List.of(Tensor.ones(2).requiresGrad(true));
  }

  private static final List<Tensor> WITH_NULL =
      Arrays.asList(Tensor.ones().requiresGrad(true), null);

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
  }

  @Test
  void noParameterOrOptionMayBeNull() {
    assertRefused("SGD: the list is null", () -> new SGD(null, 1));
    assertRefused("SGD: parameter 1 is null", () -> new SGD(WITH_NULL, 1));
    assertRefused("AdamW: parameter 1 is null", () -> new AdamW(WITH_NULL, 1));
    assertRefused("SGD: options is null", () -> new SGD(parameters(), 1, null));
    assertRefused("RMSprop: options is null", () -> new RMSprop(parameters(), 1, null));
    assertRefused("Adagrad: options is null", () -> new Adagrad(parameters(), 1, null));
    assertRefused("Adam: options is null", () -> new Adam(parameters(), 1, null));
    assertRefused("AdamW: options is null", () -> new AdamW(parameters(), 1, null));
  }

  @Test
  void noStateMayBeNull() {
    SGD sgd = new SGD(parameters(), 1);
    Map<String, Tensor> nullTensor = Collections.singletonMap("lr", null);
    assertRefused("loadStateDict: the map of tensors is null", () -> sgd.loadStateDict(null));
    assertRefused("loadStateDict: entry lr is null", () -> sgd.loadStateDict(nullTensor));
    ParameterState state = new ParameterState();
    assertRefused("buffer: name is null", () -> state.buffer(null, Tensor.ones()));
    assertRefused("zerosLike: other is null", () -> state.buffer("a", null));
  }

  @Test
  void nothingOfAScheduleMayBeNull() {
    assertRefused("StepLR: the optimizer is null", () -> new StepLR(null, 1, 0.5));
    SGD sgd = new SGD(parameters(), 1);
    int[] none = null;
    assertRefused("MultiStepLR: milestones is null", () -> new MultiStepLR(sgd, 0.5, none));
  }

  @Test
  void noDataOrGradientMayBeNull() {
    List<Tensor> data = List.of(Tensor.ones(2));
    assertRefused("DataLoader: the list is null", () -> new DataLoader(null, 1));
    assertRefused(
        "DataLoader: tensor 0 is null", () -> new DataLoader(Arrays.asList(null, null), 1));
    assertRefused("DataLoader: rng is null", () -> new DataLoader(data, 1, null));
    assertRefused("RandomPermutation: rng is null", () -> RandomPermutation.of(0, null));
    assertRefused("byNorm: the list is null", () -> GradientClipping.byNorm(null, 1));
    assertRefused("byNorm: parameter 1 is null", () -> GradientClipping.byNorm(WITH_NULL, 1));
    assertRefused("byValue: parameter 1 is null", () -> GradientClipping.byValue(WITH_NULL, 1));
  }

  @Test
  void noSizeMayBeBelowZero() {
    assertEquals(
        "RandomPermutation: size is -1, but must be at least 0",
        assertThrows(IllegalArgumentException.class, () -> RandomPermutation.of(-1, new Random(0)))
            .getMessage());
  }
}
