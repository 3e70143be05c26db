package arraystoadam.gradcheck;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Wrong backward passes of all kinds: the gradient check rejects each, and passes its twin. */
class MutationSuiteTest {

  private static final int FIRST_ORDER = 666;
  private static final int SECOND_ORDER = 60;
  private static final int SUBTLE = 4;

  @TestFactory
  Stream<DynamicTest> rejectsAWrongGradient() {
    return each(Mutants.firstOrder(), MutationSuiteTest::assertRejected);
  }

  @TestFactory
  Stream<DynamicTest> rejectsARightGradientWhoseDerivativeIsWrong() {
    return each(Mutants.secondOrder(), MutationSuiteTest::assertRejectedBySecondOrderOnly);
  }

  /** Mistakes that a comparison of numbers alone would not see. */
  @TestFactory
  Stream<DynamicTest> rejectsSubtleMistakes() {
    return each(Mutants.subtle(), MutationSuiteTest::assertRejected);
  }

  @Test
  void theEngineItselfRefusesAGradientOfTheWrongShape() {
    Tensor x = Tensor.ones(DType.FLOAT64, 2, 3);
    HandMade sum =
        new HandMade("sum", in -> in[0].sum(0, true), (g, in) -> List.of(g.expand(2, 3)), x);
    GradCheck.check(sum.with((g, in) -> List.of(g.expand(2, 3))), x);
    IllegalStateException e =
        assertThrows(
            IllegalStateException.class, () -> GradCheck.check(sum.with((g, in) -> List.of(g)), x));
    assertTrue(e.getMessage().contains("[1, 3]"), e.getMessage());
    assertTrue(e.getMessage().contains("[2, 3]"), e.getMessage());
  }

  @Test
  void theSecondOrderCheckAloneRejectsAWrongGradient() {
    HandMade sin = HandMadeOperations.all().get(0);
    TensorFunction twice = sin.with((g, x) -> List.of(g.mul(x[0].cos()).mul(2)));
    assertFails(() -> GradCheck.checkSecondOrder(twice, sin.inputs));
  }

  /** The lists must not shrink unnoticed. */
  @Test
  void noMutantWasLost() {
    assertEquals(FIRST_ORDER, names(Mutants.firstOrder()).size());
    assertEquals(SECOND_ORDER, names(Mutants.secondOrder()).size());
    assertEquals(SUBTLE, names(Mutants.subtle()).size());
  }

  private static Set<String> names(List<Mutant> mutants) {
    return mutants.stream().map(Mutant::toString).collect(Collectors.toSet());
  }

  private static Stream<DynamicTest> each(List<Mutant> mutants, Consumer<Mutant> test) {
    return mutants.stream()
        .map(mutant -> DynamicTest.dynamicTest(mutant.toString(), () -> test.accept(mutant)));
  }

  private static void assertRejected(Mutant mutant) {
    GradCheck.check(mutant.twin(), mutant.inputs());
    assertFails(() -> GradCheck.check(mutant.function(), mutant.inputs()));
  }

  private static void assertRejectedBySecondOrderOnly(Mutant mutant) {
    GradCheck.checkSecondOrder(mutant.twin(), mutant.inputs());
    GradCheck.check(mutant.function(), mutant.inputs());
    assertFails(() -> GradCheck.checkSecondOrder(mutant.function(), mutant.inputs()));
  }

  /** A mutant that crashes was not rejected. */
  private static void assertFails(Runnable check) {
    AssertionError e = assertThrows(AssertionError.class, check::run);
    assertTrue(e.getMessage().startsWith("gradient of '"), e.getMessage());
  }
}
