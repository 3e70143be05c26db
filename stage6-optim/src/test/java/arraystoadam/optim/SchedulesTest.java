package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.Golden;
import arraystoadam.tensor.Tensor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

class SchedulesTest {

  private static Optimizer optimizer(double lr) {
    return new SGD(List.of(Tensor.ones(1).requiresGrad(true)), lr);
  }

  @TestFactory
  Stream<DynamicTest> agreeWithPyTorch() {
    return StreamSupport.stream(Golden.read("schedulers.json").spliterator(), false)
        .map(node -> DynamicTest.dynamicTest(node.get("scheduler").asText(), () -> check(node)));
  }

  /**
   * PyTorch multiplies the last rate again and again, for 15 epochs, where the formulas here begin
   * with the first one; and a cosine loses two digits near its minimum.
   */
  private static void check(JsonNode node) {
    Optimizer optimizer = optimizer(node.get("base_lr").doubleValue());
    LRSchedule schedule = make(node.get("scheduler").asText(), optimizer, node.get("options"));
    double[] expected = Golden.numbers(node.get("lr"));
    for (int epoch = 0; epoch < expected.length; epoch++) {
      assertEquals(epoch, schedule.epoch());
      assertEquals(expected[epoch], optimizer.lr(), 1e-14 * expected[epoch], "epoch " + epoch);
      schedule.step();
    }
  }

  private static LRSchedule make(String name, Optimizer optimizer, JsonNode options) {
    double gamma = options.path("gamma").asDouble();
    return switch (name) {
      case "StepLR" -> new StepLR(optimizer, options.get("step_size").asInt(), gamma);
      case "MultiStepLR" ->
          new MultiStepLR(optimizer, gamma, Golden.integers(options.get("milestones")));
      case "ExponentialLR" -> new ExponentialLR(optimizer, gamma);
      case "CosineAnnealingLR" ->
          new CosineAnnealingLR(
              optimizer, options.get("T_max").asInt(), options.get("eta_min").asDouble());
      case "LinearLR" ->
          new LinearLR(
              optimizer,
              options.get("start_factor").asDouble(),
              options.path("end_factor").asDouble(1),
              options.get("total_iters").asInt());
      default -> throw new AssertionError("no such schedule: " + name);
    };
  }

  @Test
  void aNewScheduleSetsTheRateOfEpochZero() {
    Optimizer optimizer = optimizer(1);
    List<Supplier<LRSchedule>> schedules =
        List.of(
            () -> new StepLR(optimizer, 2, 0.5),
            () -> new MultiStepLR(optimizer, 0.5, 2),
            () -> new ExponentialLR(optimizer, 0.5),
            () -> new CosineAnnealingLR(optimizer, 2, 0),
            () -> new LinearLR(optimizer, 1, 2));
    for (Supplier<LRSchedule> schedule : schedules) {
      optimizer.followSchedule(7);
      schedule.get();
      assertEquals(1, optimizer.lr());
    }
  }

  @Test
  void aRateThatIsSetIsTheBaseOfSchedulesMadeAfterIt() {
    Optimizer optimizer = optimizer(1);
    LRSchedule first = new ExponentialLR(optimizer, 0.5);
    first.step();
    assertEquals(0.5, optimizer.lr());
    optimizer.setLr(8);
    LRSchedule second = new ExponentialLR(optimizer, 0.25);
    assertEquals(8, optimizer.lr());
    second.step();
    assertEquals(2, optimizer.lr());
    first.step();
    assertEquals(0.25, optimizer.lr(), "its base is still 1");
  }

  @Test
  void theStateOfAScheduleIsItsEpochAndItsBaseRate() {
    LRSchedule schedule = new ExponentialLR(optimizer(8), 0.5);
    schedule.goTo(3);
    Optimizer optimizer = optimizer(1);
    LRSchedule other = new ExponentialLR(optimizer, 0.5);
    optimizer.setLr(0.75);
    other.loadStateDict(schedule.stateDict());
    assertEquals(3, other.epoch());
    assertEquals(0.75, optimizer.lr(), "the optimizer has a state of its own");
    other.step();
    assertEquals(0.5, optimizer.lr());
    Map<String, Tensor> state = new LinkedHashMap<>(schedule.stateDict());
    state.put("epoch", Tensor.scalar(0.5));
    assertRefused(() -> other.loadStateDict(state), "epoch is 0.5");
    state.put("epoch", Tensor.scalar(1));
    state.put("baseLr", Tensor.scalar(-1));
    assertRefused(() -> other.loadStateDict(state), "ExponentialLR: baseLr is -1.0");
    assertRefused(() -> other.loadStateDict(Map.of()), "missing entries [baseLr, epoch]");
    assertEquals(4, other.epoch());
  }

  @Test
  void aLinearScheduleMayEndElsewhereThanAtTheBaseRate() {
    Optimizer optimizer = optimizer(2);
    LRSchedule schedule = new LinearLR(optimizer, 1, 0.25, 3);
    for (double expected : new double[] {2, 1.5, 1, 0.5, 0.5}) {
      assertEquals(expected, optimizer.lr());
      schedule.step();
    }
    new LinearLR(optimizer, 0.5, 0, 2).goTo(2);
    assertEquals(0, optimizer.lr());
  }

  @Test
  void goToContinuesAScheduleThatWasStopped() {
    Optimizer optimizer = optimizer(1);
    LRSchedule schedule = new ExponentialLR(optimizer, 0.5);
    schedule.goTo(3);
    assertEquals(0.125, optimizer.lr());
    schedule.step();
    assertEquals(0.0625, optimizer.lr());
  }

  @Test
  void trainingThatIsResumedHasTheRateItStoppedWith() {
    Optimizer first = optimizer(1);
    LRSchedule schedule = new StepLR(first, 1, 0.5);
    schedule.step();
    schedule.step();
    Optimizer second = optimizer(1);
    second.loadStateDict(first.stateDict());
    new StepLR(second, 1, 0.5).goTo(schedule.epoch());
    assertEquals(0.25, second.lr());
  }

  private static void assertRefused(Executable misuse, String... parts) {
    String message = assertThrows(IllegalArgumentException.class, misuse).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), "'" + part + "' is not in: " + message);
    }
  }

  @Test
  void argumentsAreChecked() {
    Optimizer optimizer = optimizer(1);
    assertRefused(() -> new StepLR(optimizer, 0, 0.1), "StepLR: stepSize", "0");
    assertRefused(() -> new StepLR(optimizer, 1, -0.1), "StepLR: gamma", "-0.1");
    assertRefused(() -> new MultiStepLR(optimizer, Double.NaN, 1), "MultiStepLR: gamma", "NaN");
    assertRefused(() -> new MultiStepLR(optimizer, 0.1, 2, -3), "MultiStepLR: milestone", "-3");
    assertRefused(() -> new ExponentialLR(optimizer, -1), "ExponentialLR: gamma", "-1.0");
    assertRefused(() -> new CosineAnnealingLR(optimizer, 0, 0), "CosineAnnealingLR: tMax", "0");
    assertRefused(
        () -> new CosineAnnealingLR(optimizer, 1, -1), "CosineAnnealingLR: etaMin", "-1.0");
    assertRefused(() -> new LinearLR(optimizer, 0, 1), "LinearLR: startFactor", "0.0");
    assertRefused(() -> new LinearLR(optimizer, 1.5, 1), "LinearLR: startFactor", "1.5");
    assertRefused(() -> new LinearLR(optimizer, 0.5, 0), "LinearLR: totalIters", "0");
    assertRefused(() -> new LinearLR(optimizer, 0.5, -0.1, 1), "LinearLR: endFactor", "-0.1");
    assertRefused(() -> new LinearLR(optimizer, 0.5, 1.1, 1), "LinearLR: endFactor", "1.1");
    assertRefused(() -> new LinearLR(optimizer, 0.5, Double.NaN, 1), "LinearLR: endFactor", "NaN");
    assertRefused(() -> new ExponentialLR(optimizer, 0.5).goTo(-1), "ExponentialLR: epoch", "-1");
  }
}
