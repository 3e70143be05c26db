package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class ParameterGroupsTest {

  private final Tensor a = Tensor.scalar(1).requiresGrad(true);
  private final Tensor b = Tensor.scalar(1).requiresGrad(true);
  private final SGD slow = new SGD(List.of(a), 0.125);
  private final SGD fast = new SGD(List.of(b), 0.5, new SGD.Options().withMomentum(0.5));
  private final ParameterGroups groups = new ParameterGroups(slow, fast);

  private void step() {
    groups.zeroGrad();
    a.add(b).backward();
    groups.step();
  }

  @Test
  void eachGroupHasItsOwnOptions() {
    step();
    step();
    assertEquals(1 - 0.125 * 2, a.item());
    assertEquals(1 - 0.5 * (1 + 1.5), b.item());
  }

  @Test
  void eachGroupMayHaveItsOwnSchedule() {
    LRSchedule schedule = new StepLR(fast, 1, 0.5);
    schedule.step();
    step();
    assertEquals(1 - 0.125, a.item());
    assertEquals(1 - 0.25, b.item());
  }

  @Test
  void theStateIsThatOfAllGroups() {
    step();
    Map<String, Tensor> state = groups.stateDict();
    assertTrue(state.keySet().containsAll(List.of("0.lr", "1.lr", "1.0.velocity")), "" + state);
    step();
    double expected = b.item();
    groups.loadStateDict(state);
    b.detach().fillInPlace(0.5);
    step();
    assertEquals(expected, b.item());
  }

  @Test
  void aStateThatDoesNotFitChangesNothing() {
    Map<String, Tensor> state = new LinkedHashMap<>(groups.stateDict());
    state.put("0.lr", Tensor.scalar(7));
    state.put("1.lr", Tensor.scalar(-1));
    assertRefused(() -> groups.loadStateDict(state), "part 1: SGD: lr is -1.0");
    assertEquals(0.125, slow.lr());
  }

  @Test
  void ifOneGroupCannotStepNoneDoes() {
    step();
    double before = a.item();
    b.setData(b.detach().to(DType.FLOAT64));
    a.add(b.to(DType.FLOAT32)).backward();
    assertThrows(IllegalStateException.class, groups::step);
    assertEquals(before, a.item());
  }

  private static void assertRefused(Executable call, String part) {
    String message = assertThrows(IllegalArgumentException.class, call).getMessage();
    assertTrue(message.contains(part), message);
  }

  @Test
  void groupsAreChecked() {
    assertRefused(ParameterGroups::new, "there must be at least one group");
    assertRefused(
        () -> new ParameterGroups(slow, new SGD(List.of(b, a), 1)),
        "a parameter of shape [] in group 1 is in one before it, too");
    assertThrows(NullPointerException.class, () -> new ParameterGroups(slow, null));
    assertThrows(NullPointerException.class, () -> new ParameterGroups((Optimizer[]) null));
    assertFalse(a.hasGrad());
  }
}
