package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.Device;
import arraystoadam.device.Scope;
import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Dropout;
import arraystoadam.nn.Linear;
import arraystoadam.nn.NpzFile;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckpointTest {

  @TempDir private Path folder;

  /** A training with all that has a state: dropout and a shuffled order draw from one generator. */
  private static final class Training {
    final SavableRandom rng;
    final Sequential model;
    final Optimizer optimizer;
    final LRSchedule schedule;
    final DataLoader loader;
    final Checkpoint checkpoint;
    private Iterator<List<Tensor>> epoch;

    Training(long seed, Device device) {
      rng = new SavableRandom(seed);
      Linear first = new Linear(4, 8, rng);
      Linear last = new Linear(8, 3, rng);
      model = new Sequential(first, new ReLU(), new Dropout(0.5, rng), last);
      model.to(device);
      optimizer = new Adam(model.parameters(), 0.1);
      schedule = new ExponentialLR(optimizer, 0.5);
      Random data = new Random(7); // the same for all
      Tensor x = Tensor.randn(data, 20, 4).to(device);
      Tensor classes = Tensor.rand(data, 20, 3).argmax(1);
      loader = new DataLoader(List.of(x, classes), 3, rng);
      epoch = loader.iterator();
      checkpoint =
          new Checkpoint()
              .add("model", model::stateDict, model::loadStateDict)
              .add("optimizer", optimizer::stateDict, optimizer::loadStateDict)
              .add("schedule", schedule::stateDict, schedule::loadStateDict)
              .add("loader", loader::stateDict, loader::loadStateDict)
              .add("random", rng::stateDict, rng::loadStateDict);
    }

    void goOn() {
      epoch = loader.iterator();
    }

    /** Makes steps, through the ends of epochs. */
    double[] train(int steps) {
      for (int i = 0; i < steps; i++) {
        List<Tensor> batch = epoch.next();
        optimizer.zeroGrad();
        new CrossEntropyLoss(Reduction.MEAN)
            .forward(model.forward(batch.get(0)), batch.get(1))
            .backward();
        optimizer.step();
        if (!epoch.hasNext()) {
          schedule.step();
          epoch = loader.iterator();
        }
      }
      return numbers();
    }

    double[] numbers() {
      return Tensor.cat(model.parameters().stream().map(p -> p.detach().flatten()).toList(), 0)
          .toDoubleArray();
    }
  }

  static Stream<Device> devices() {
    return Device.all().stream();
  }

  /** An epoch has seven steps, so most of these stop in the middle of one. */
  @ParameterizedTest
  @MethodSource("devices")
  void goesOnInTheMiddleOfAnEpochAsIfItHadNotStopped(Device device) throws IOException {
    double[] expected = new Training(3, device).train(20);
    for (int stop : new int[] {0, 1, 7, 9, 13, 14}) {
      Path file = folder.resolve("at" + stop + ".npz");
      Training stopped = new Training(3, device);
      stopped.train(stop);
      stopped.checkpoint.save(file, "lr=0.1");
      Training other = new Training(99, device);
      other.train(4);
      other.checkpoint.load(file, "lr=0.1");
      other.goOn();
      assertArrayEquals(expected, other.train(20 - stop), "stopped after " + stop);
      assertArrayEquals(expected, stopped.train(20 - stop), "saving changes nothing");
    }
  }

  private static void assertRefused(Executable call, Class<? extends Exception> type, String part) {
    String message = assertThrows(type, call).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void ifOnePartDoesNotFitNothingIsChanged() {
    Training saved = new Training(1, Device.of("cpu"));
    saved.train(3);
    Map<String, Tensor> state = saved.checkpoint.stateDict();
    Training training = new Training(2, Device.of("cpu"));
    double[] before = training.train(4);
    Map<String, Tensor> stateBefore = training.checkpoint.stateDict();
    state.put("random.state", Tensor.scalar(-1));
    Class<IllegalArgumentException> illegal = IllegalArgumentException.class;
    assertRefused(
        () -> training.checkpoint.loadStateDict(state),
        illegal,
        "part random: loadStateDict: entry");
    assertArrayEquals(before, training.numbers());
    Map<String, Tensor> stateAfter = training.checkpoint.stateDict();
    stateBefore.forEach(
        (name, tensor) ->
            assertArrayEquals(tensor.toDoubleArray(), stateAfter.get(name).toDoubleArray(), name));
    state.remove("random.state");
    assertRefused(
        () -> training.checkpoint.loadStateDict(state),
        illegal,
        "part random: loadStateDict: missing");
    state.put("other.state", Tensor.scalar(1));
    assertRefused(
        () -> training.checkpoint.loadStateDict(state), illegal, "no part for entry other.state");
    assertArrayEquals(before, training.numbers());
  }

  @Test
  void aFileOfSomethingElseIsRefused() throws IOException {
    Checkpoint checkpoint = new Checkpoint().add("a", Map::of, state -> {});
    Path file = folder.resolve("a.npz");
    NpzFile.save(file, Map.of("a.x", Tensor.ones()));
    assertRefused(() -> checkpoint.load(file, "lr=1"), IOException.class, "is no checkpoint");
    checkpoint.save(file, "program=A lr=1 seed=3");
    checkpoint.load(file, "program=A lr=1 seed=3");
    assertRefused(
        () -> checkpoint.load(file, "program=A lr=2 seed=3"),
        IOException.class,
        "a.npz is a checkpoint of another training: 'lr=1' there, 'lr=2' here");
    assertRefused(
        () -> checkpoint.load(file, "program=A seed=3 lr=1"),
        IOException.class,
        "'program=A lr=1 seed=3' there, 'program=A seed=3 lr=1' here");
    Path none = folder.resolve("none.npz");
    assertRefused(() -> checkpoint.load(none, ""), IOException.class, "there is no file");
  }

  @Test
  void namesAreChecked() {
    Checkpoint checkpoint = new Checkpoint().add("a", Map::of, state -> {});
    for (String name : List.of("a", "", "b.c", "settings: b")) {
      assertRefused(
          () -> checkpoint.add(name, Map::of, state -> {}),
          IllegalArgumentException.class,
          "'" + name + "'");
    }
    assertThrows(NullPointerException.class, () -> checkpoint.add(null, Map::of, state -> {}));
    assertThrows(NullPointerException.class, () -> checkpoint.add("b", null, state -> {}));
    assertThrows(NullPointerException.class, () -> checkpoint.add("b", Map::of, null));
    assertFalse(checkpoint.stateDict().containsKey("b"));
    assertEquals(Map.of(), checkpoint.stateDict());
  }

  @Test
  void aPartWhoseTensorsWereGivenUpSetsTheOthersBack() {
    Linear linear = new Linear(2, 1, new Random(1));
    Optimizer optimizer = new SGD(linear.parameters(), 0.1);
    Checkpoint checkpoint =
        new Checkpoint()
            .add("model", linear::stateDict, linear::loadStateDict)
            .add("optimizer", optimizer::stateDict, optimizer::loadStateDict);
    double[] before = linear.weight().toDoubleArray();
    Map<String, Tensor> state = new LinkedHashMap<>(checkpoint.stateDict());
    state.put("model.weight", Tensor.ones(1, 2));
    Scope.run(() -> state.replaceAll((n, t) -> n.startsWith("optimizer") ? t.copy() : t));
    assertThrows(IllegalStateException.class, () -> checkpoint.loadStateDict(state));
    assertArrayEquals(before, linear.weight().toDoubleArray());
  }
}
