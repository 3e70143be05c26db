package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.Scope;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDictTest {

  private static Sequential model(long seed) {
    Random rng = new Random(seed);
    return new Sequential(new Linear(3, 4, rng), new ReLU(), new Linear(4, 2, rng));
  }

  private static double[] numbers(Module module) {
    return Tensor.cat(module.stateDict().values().stream().map(Tensor::flatten).toList(), 0)
        .toDoubleArray();
  }

  @Test
  void aModelTakesOverTheNumbersOfAnother() {
    Sequential source = model(1);
    Sequential target = model(2);
    List<Parameter> parameters = target.parameters();
    target.loadStateDict(source.stateDict());
    assertArrayEquals(numbers(source), numbers(target));
    assertEquals(parameters, target.parameters());
    assertTrue(target.parameters().stream().allMatch(Tensor::requiresGrad));
  }

  @Test
  void aModelSurvivesItsFile(@TempDir Path folder) throws IOException {
    Sequential source = model(1);
    NpzFile.save(folder.resolve("model.npz"), source.stateDict());
    Sequential target = model(2);
    target.loadStateDict(NpzFile.load(folder.resolve("model.npz")));
    assertArrayEquals(numbers(source), numbers(target));
  }

  @Test
  void theNamesArePathsAndTheTensorsAreLive() {
    Sequential model = model(1);
    Map<String, Tensor> state = model.stateDict();
    assertEquals(List.of("0.weight", "0.bias", "2.weight", "2.bias"), List.copyOf(state.keySet()));
    state.get("2.bias").fillInPlace(7);
    assertEquals(7, model.get(2, Linear.class).bias().select(0, 0).item());
  }

  @Test
  void numbersAreConvertedToTheTypeOfTheModel() {
    Sequential source = model(1);
    source.to(DType.FLOAT64);
    Sequential target = model(2);
    target.loadStateDict(source.stateDict());
    assertEquals(DType.FLOAT32, target.parameters().get(0).dtype());
    assertArrayEquals(numbers(source), numbers(target));
  }

  private static void assertRefused(Map<String, Tensor> state, String... parts) {
    Sequential model = model(2);
    double[] before = numbers(model);
    String message =
        assertThrows(IllegalArgumentException.class, () -> model.loadStateDict(state)).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), "'" + part + "' is not in: " + message);
    }
    assertArrayEquals(before, numbers(model), "a refused state must change nothing");
  }

  @Test
  void aMissingEntryIsRefused() {
    Map<String, Tensor> state = new LinkedHashMap<>(model(1).stateDict());
    state.remove("2.bias");
    assertRefused(state, "loadStateDict", "missing", "2.bias");
  }

  @Test
  void anExtraEntryIsRefused() {
    Map<String, Tensor> state = new LinkedHashMap<>(model(1).stateDict());
    state.put("3.weight", Tensor.ones(1));
    assertRefused(state, "loadStateDict", "unknown", "3.weight");
  }

  @Test
  void anEntryOfAnotherShapeIsRefused() {
    Map<String, Tensor> state = new LinkedHashMap<>(model(1).stateDict());
    state.put("2.bias", Tensor.ones(3));
    assertRefused(state, "loadStateDict", "2.bias", "[3]", "[2]");
  }

  @Test
  void aNameFromAFileIsShownInOneLineOfAscii() {
    Map<String, Tensor> state = Map.of("\u001b[31mred\nline", Tensor.ones(1));
    assertRefused(state, "unknown entries [\\u1b[31mred\\ualine]");
  }

  @Test
  void aStateWithATensorWhoseScopeHasEndedChangesNothing() {
    Linear linear = new Linear(2, 1, new Random(1));
    double[] before = linear.weight().toDoubleArray();
    Map<String, Tensor> state = new LinkedHashMap<>();
    state.put("weight", Tensor.ones(1, 2));
    Scope.run(() -> state.put("bias", Tensor.ones(1).mul(2)));
    assertThrows(IllegalStateException.class, () -> linear.loadStateDict(state));
    assertArrayEquals(before, linear.weight().toDoubleArray());
    assertThrows(IllegalStateException.class, () -> linear.loadPartOfStateDict(state));
    assertArrayEquals(before, linear.weight().toDoubleArray());
  }
}
