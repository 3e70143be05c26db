package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.Scope;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.NpzFile;
import arraystoadam.nn.Parameter;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.nn.Tanh;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Training that was stopped and resumed gives the bits of training that was not stopped. */
class OptimizerStateTest {

  private static final int STEPS = 7;

  private record Kind(String name, Function<List<Parameter>, Optimizer> make) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kinds() {
    return Stream.of(
        new Kind("SGD", p -> new SGD(p, 0.01)),
        new Kind(
            "SGD with momentum",
            p -> new SGD(p, 0.01, new SGD.Options().withMomentum(0.9).withDampening(0.3))),
        new Kind(
            "RMSprop, centered, with momentum",
            p -> new RMSprop(p, 0.01, new RMSprop.Options().withCentered(true).withMomentum(0.5))),
        new Kind("Adagrad", p -> new Adagrad(p, 0.01, new Adagrad.Options().withLrDecay(0.1))),
        new Kind("Adam", p -> new Adam(p, 0.01)),
        new Kind("AMSGrad", p -> new Adam(p, 0.01, new Adam.Options().withAmsgrad(true))),
        new Kind("AdamW", p -> new AdamW(p, 0.01)));
  }

  private static Sequential model(long seed) {
    Random rng = new Random(seed);
    return new Sequential(new Linear(2, 5, rng), new Tanh(), new Linear(5, 1, rng));
  }

  private static void train(Sequential model, Optimizer optimizer, int steps) {
    Tensor x = Tensor.randn(new Random(9), 20, 2);
    Tensor y = x.sum(1, true).sin();
    for (int i = 0; i < steps; i++) {
      optimizer.zeroGrad();
      new MSELoss(Reduction.SUM).forward(model.forward(x), y).backward();
      optimizer.step();
    }
  }

  private static double[] numbers(Sequential model) {
    return Tensor.cat(model.parameters().stream().map(p -> p.detach().flatten()).toList(), 0)
        .toDoubleArray();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aRunMayBeStoppedAtAnyStepAndResumedFromFiles(Kind kind, @TempDir Path folder)
      throws IOException {
    Sequential unbroken = model(1);
    train(unbroken, kind.make().apply(unbroken.parameters()), STEPS);
    for (int stop = 0; stop <= STEPS; stop++) {
      Sequential first = model(1);
      Optimizer before = kind.make().apply(first.parameters());
      train(first, before, stop);
      NpzFile.save(folder.resolve("model.npz"), first.stateDict());
      NpzFile.save(folder.resolve("optimizer.npz"), before.stateDict());

      Sequential second = model(2);
      Optimizer after = kind.make().apply(second.parameters());
      second.loadStateDict(NpzFile.load(folder.resolve("model.npz")));
      after.loadStateDict(NpzFile.load(folder.resolve("optimizer.npz")));
      train(second, after, STEPS - stop);
      assertArrayEquals(numbers(unbroken), numbers(second), "stopped after " + stop);
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aRunInScopesGivesTheSameBits(Kind kind) {
    Sequential plain = model(1);
    train(plain, kind.make().apply(plain.parameters()), STEPS);
    Sequential scoped = model(1);
    Optimizer optimizer = kind.make().apply(scoped.parameters());
    for (int i = 0; i < STEPS; i++) {
      Scope.run(() -> train(scoped, optimizer, 1));
      Scope.run(() -> optimizer.loadStateDict(optimizer.stateDict()));
    }
    assertArrayEquals(numbers(plain), numbers(scoped));
  }

  @Test
  void aParameterWhoseScopeHasEndedStopsTheStepBeforeAnythingMoves() {
    Tensor good = Tensor.ones(2).requiresGrad(true);
    Tensor[] gone = new Tensor[1];
    Scope.run(
        () -> {
          gone[0] = Tensor.ones(2).requiresGrad(true);
          good.mul(gone[0]).sum().backward();
        });
    Optimizer optimizer = new Adam(List.of(good, gone[0]), 0.1);
    String message = assertThrows(IllegalStateException.class, optimizer::step).getMessage();
    assertTrue(message.startsWith("Adam: parameter 1, of shape [2], was given up"), message);
    assertArrayEquals(new double[] {1, 1}, good.toDoubleArray());
  }

  @Test
  void whatAStepComputesForAParameterIsGivenUp() {
    List<Tensor> made = new ArrayList<>();
    Tensor parameter = Tensor.ones(2).requiresGrad(true);
    parameter.sum().backward();
    new Optimizer(List.of(parameter), 0.1) {
      @Override
      protected void update(Tensor tensor, Tensor grad, ParameterState state) {
        made.add(grad.mul(lr()));
        tensor.subInPlace(made.get(0));
      }
    }.step();
    assertTrue(made.get(0).isGivenUp());
    assertTrue(!parameter.isGivenUp() && !parameter.grad().isGivenUp());
  }

  @Test
  void theLearningRateIsPartOfTheState() {
    Optimizer source = new SGD(model(1).parameters(), 0.25);
    Optimizer target = new SGD(model(1).parameters(), 1);
    target.loadStateDict(source.stateDict());
    assertEquals(0.25, target.lr());
  }

  @Test
  void theStateIsACopy() {
    Sequential model = model(1);
    Optimizer optimizer = new Adam(model.parameters(), 0.01);
    train(model, optimizer, 1);
    Map<String, Tensor> state = optimizer.stateDict();
    double[] before = state.get("0.m").toDoubleArray();
    train(model, optimizer, 1);
    assertArrayEquals(before, state.get("0.m").toDoubleArray());
    optimizer.loadStateDict(state);
    train(model, optimizer, 1);
    assertArrayEquals(before, state.get("0.m").toDoubleArray());
  }

  private static void assertRefused(Map<String, Tensor> state, String... parts) {
    Sequential model = model(1);
    Optimizer optimizer = new Adam(model.parameters(), 0.01);
    train(model, optimizer, 2);
    double[] before = optimizer.stateDict().get("0.m").toDoubleArray();
    String message =
        assertThrows(IllegalArgumentException.class, () -> optimizer.loadStateDict(state))
            .getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), "'" + part + "' is not in: " + message);
    }
    assertArrayEquals(before, optimizer.stateDict().get("0.m").toDoubleArray());
    assertEquals(0.01, optimizer.lr());
  }

  @Test
  void aStateThatDoesNotFitChangesNothing() {
    Sequential model = model(1);
    Optimizer optimizer = new Adam(model.parameters(), 0.5);
    train(model, optimizer, 1);
    Map<String, Tensor> state = optimizer.stateDict();
    assertRefused(Map.of(), "loadStateDict", "missing", "3.steps", "lr");
    Map<String, Tensor> fewer = new LinkedHashMap<>(state);
    fewer.remove("3.steps");
    assertRefused(fewer, "loadStateDict", "missing", "3.steps");
    Map<String, Tensor> misshapen = new LinkedHashMap<>(state);
    misshapen.put("3.v", Tensor.ones(2));
    assertRefused(misshapen, "loadStateDict", "3.v", "[2]", "[1]");
    Map<String, Tensor> senseless = new LinkedHashMap<>(state);
    senseless.put("lr", Tensor.scalar(-1));
    assertRefused(senseless, "lr", "-1.0");
    for (double steps : new double[] {0.5, 1e10}) {
      Map<String, Tensor> uncountable = new LinkedHashMap<>(state);
      uncountable.put("3.steps", Tensor.scalar(steps));
      assertRefused(uncountable, "3.steps");
    }
  }

  @Test
  void theStateOfAnotherKindOfOptimizerIsRefused() {
    Sequential model = model(1);
    Optimizer other = new SGD(model.parameters(), 0.1, new SGD.Options().withMomentum(0.9));
    train(model, other, 1);
    assertRefused(other.stateDict(), "missing", "0.m", "unknown", "0.velocity");
  }
}
