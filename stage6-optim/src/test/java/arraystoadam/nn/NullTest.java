package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.tensor.Tensor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Null is refused in the words of whoever was given it. */
class NullTest {

  private static final Tensor X = Tensor.ones(2, 2);

  @TempDir private Path folder;

  private static void assertRefused(String message, Executable call) {
    assertEquals(message, assertThrows(NullPointerException.class, call).getMessage());
  }

  @Test
  void noInputOfAModuleMayBeNull() {
    Random rng = new Random(0);
    List<Module> modules =
        List.of(
            new Linear(1, 1, rng),
            new Dropout(0.5, rng),
            new ReLU(),
            new Sigmoid(),
            new Tanh(),
            new Flatten(),
            new Sequential());
    for (Module module : modules) {
      String name = module.getClass().getSimpleName();
      assertRefused(name + ": input is null", () -> module.forward(null));
    }
  }

  @Test
  void noArgumentOfAConstructorMayBeNull() {
    assertRefused("rand: rng is null", () -> new Linear(1, 1, null));
    assertRefused("Dropout: rng is null", () -> new Dropout(0, null));
    assertRefused("Sequential: modules is null", () -> new Sequential((Module[]) null));
    assertRefused("register: child is null", () -> new Sequential(new ReLU(), null));
    assertRefused("Parameter: initial is null", () -> new Parameter(null));
    assertRefused("get: type is null", () -> new Sequential(new ReLU()).get(0, null));
  }

  @Test
  void nothingThatIsRegisteredMayBeNull() {
    Module module =
        new Module() {
          @Override
          public Tensor forward(Tensor input) {
            return input;
          }
        };
    assertRefused("register: name is null", () -> module.register(null, X));
    assertRefused("Parameter: initial is null", () -> module.register("a", (Tensor) null));
    assertRefused("register: shared is null", () -> module.register("a", (Parameter) null));
    assertRefused("register: child is null", () -> module.register("a", (Module) null));
    assertRefused("registerBuffer: initial is null", () -> module.registerBuffer("a", null));
    assertEquals(Map.of(), module.namedParameters());
  }

  @Test
  void noOperandOfALossMayBeNull() {
    assertRefused("MSELoss: reduction is null", () -> new MSELoss(null));
    assertRefused("L1Loss: reduction is null", () -> new L1Loss(null));
    assertRefused("BCEWithLogitsLoss: reduction is null", () -> new BCEWithLogitsLoss(null));
    assertRefused("CrossEntropyLoss: reduction is null", () -> new CrossEntropyLoss(null));
    MSELoss mse = new MSELoss(Reduction.SUM);
    assertRefused("MSELoss: the prediction is null", () -> mse.forward(null, X));
    assertRefused("MSELoss: the target is null", () -> mse.forward(X, null));
    L1Loss l1 = new L1Loss(Reduction.SUM);
    assertRefused("L1Loss: the target is null", () -> l1.forward(X, null));
    BCEWithLogitsLoss bce = new BCEWithLogitsLoss(Reduction.SUM);
    assertRefused("BCEWithLogitsLoss: the target is null", () -> bce.forward(X, null));
    CrossEntropyLoss entropy = new CrossEntropyLoss(Reduction.SUM);
    assertRefused("CrossEntropyLoss: logits is null", () -> entropy.forward(null, X));
    assertRefused("CrossEntropyLoss: classes is null", () -> entropy.forward(X, null));
  }

  @Test
  void nothingThatIsInitializedMayBeNull() {
    RandomGenerator rng = new Random(0);
    assertRefused("Init: tensor is null", () -> Init.uniform(null, 0, 1, rng));
    assertRefused("Init: tensor is null", () -> Init.normal(null, 0, 1, rng));
    assertRefused("Init: tensor is null", () -> Init.xavierNormal(null, rng));
    assertRefused("Init: tensor is null", () -> Init.kaimingUniform(null, rng));
    assertRefused("Init: fan is null", () -> Init.kaimingNormal(X, 0, null, rng));
    assertRefused("randn: rng is null", () -> Init.normal(X.copy(), 0, 1, null));
  }

  @Test
  void noStateOrFileMayBeNull() {
    Linear layer = new Linear(2, 2, new Random(0));
    Map<String, Tensor> nullTensor = Collections.singletonMap("weight", null);
    Map<String, Tensor> nullName = Collections.singletonMap(null, X);
    assertRefused("loadStateDict: the map of tensors is null", () -> layer.loadStateDict(null));
    assertRefused("loadStateDict: entry weight is null", () -> layer.loadStateDict(nullTensor));
    assertRefused("loadStateDict: a name is null", () -> layer.loadStateDict(nullName));
    assertRefused(
        "loadPartOfStateDict: the map of tensors is null", () -> layer.loadPartOfStateDict(null));
    Path file = folder.resolve("a.npz");
    assertRefused("save: the map of tensors is null", () -> NpzFile.save(file, null));
    assertRefused("save: entry weight is null", () -> NpzFile.save(file, nullTensor));
    assertRefused("save: a name is null", () -> NpzFile.save(file, nullName));
    assertFalse(Files.exists(file));
    assertRefused("save: file is null", () -> NpzFile.save(null, Map.of()));
    assertRefused("save: file is null", () -> NpzFile.checkSave(null));
    assertRefused("load: file is null", () -> NpzFile.load(null));
    assertRefused("loadArray: file is null", () -> NpzFile.loadArray(null));
  }
}
