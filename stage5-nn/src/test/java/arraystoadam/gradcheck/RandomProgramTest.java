package arraystoadam.gradcheck;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.TestDevice;
import arraystoadam.gradcheck.RandomProgram.Feature;
import arraystoadam.gradcheck.RandomProgram.Instruction;
import arraystoadam.gradcheck.RandomProgram.Leaf;
import arraystoadam.gradcheck.RandomProgram.Op;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.MutantNode;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import net.jqwik.api.statistics.StatisticsReport.StatisticsReportMode;

/** Random expression graphs: their gradients agree with finite differences. */
@AddLifecycleHook(TestDevice.class)
class RandomProgramTest {

  /**
   * With a step of 1e-5 a difference of numbers near 1 is wrong by about 1e-10, as {@link
   * GradCheckOptions} says; a program of several operations may multiply that by a hundred.
   */
  private static final GradCheckOptions STRICT =
      GradCheckOptions.DEFAULT.withTolerances(1e-8, 1e-6);

  @Provide
  static Arbitrary<RandomProgram> programs() {
    // A size of 0 is rare, or most tensors were empty.
    Arbitrary<Integer> size =
        Arbitraries.frequencyOf(
            Tuple.of(40, Arbitraries.integers().between(1, 3)), Tuple.of(1, Arbitraries.just(0)));
    Arbitrary<List<Integer>> shape =
        Arbitraries.frequencyOf(
            Tuple.of(2, size.list().ofMaxSize(3)), Tuple.of(1, size.list().ofSize(2)));
    Arbitrary<Leaf> leaf =
        Combinators.combine(shape, Arbitraries.integers().between(0, 999)).as(Leaf::new);
    Arbitrary<Integer> choice = Arbitraries.integers().between(0, 59);
    // Every other step builds on the latest value, so that expressions become deep.
    Arbitrary<Integer> first =
        Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(0)), Tuple.of(1, choice));
    Arbitrary<Instruction> instruction =
        Combinators.combine(Arbitraries.of(Op.class), first, choice, choice).as(Instruction::new);
    return Combinators.combine(
            leaf.list().ofMinSize(1).ofMaxSize(3), instruction.list().ofMinSize(1).ofMaxSize(12))
        .as(RandomProgram::new);
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  @StatisticsReport(StatisticsReportMode.OFF)
  void gradientsAgreeWithDifferences(@ForAll("programs") RandomProgram program) {
    atSomeStep(step -> GradCheck.check(step, program.function(), program.inputs()));
    requireCoverage(program);
  }

  @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
  void secondDerivativesAgreeWithDifferences(@ForAll("programs") RandomProgram program) {
    atSomeStep(step -> GradCheck.checkSecondOrder(step, program.function(), program.inputs()));
  }

  /**
   * The quotient has an error of its own: about a sixth of the third derivative times the square of
   * the step, which shows where a program is steep and its gradient happens to be small. A shorter
   * step makes that a hundred times smaller; a wrong gradient stays wrong.
   */
  private static void atSomeStep(Consumer<GradCheckOptions> check) {
    try {
      check.accept(STRICT);
    } catch (AssertionError e) {
      check.accept(STRICT.withStep(STRICT.step() / 10));
    }
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void aSecondRunGivesTheSameBits(@ForAll("programs") RandomProgram program) {
    double[][] first = gradients(program);
    double[][] second = gradients(program);
    double[][] collected = collectedGradients(program);
    for (int i = 0; i < first.length; i++) {
      assertArrayEquals(first[i], second[i]);
      assertArrayEquals(first[i], collected[i]);
    }
  }

  /** The programs must be what this test is for. */
  private static void requireCoverage(RandomProgram program) {
    Set<Feature> features = program.features();
    for (Feature feature : Feature.values()) {
      Statistics.label(feature.name())
          .collect(features.contains(feature))
          .coverage(c -> c.check(true).percentage(p -> p >= leastPercentage(feature)));
    }
    Statistics.label("length")
        .collect(program.length() >= 5)
        .coverage(c -> c.check(true).percentage(p -> p >= 30));
  }

  /** About half of what is usual. */
  private static double leastPercentage(Feature feature) {
    return switch (feature) {
      case REUSE -> 40;
      case DIAMOND, BROADCAST, REDUCTION, SAME_OPERAND_TWICE, SEVERAL_RESULTS, SCALAR -> 20;
      case MATMUL, UNUSED_LEAF -> 10;
      case EMPTY -> 3;
    };
  }

  private static double[][] gradients(RandomProgram program) {
    Tensor[] leaves = leaves(program);
    Tensor output = program.function().apply(leaves);
    return Autograd.grad(output, weights(output), List.of(leaves), BackwardOption.ALLOW_UNUSED)
        .stream()
        .map(Tensor::toDoubleArray)
        .toArray(double[][]::new);
  }

  private static double[][] collectedGradients(RandomProgram program) {
    Tensor[] leaves = leaves(program);
    Tensor output = program.function().apply(leaves);
    output.backward(weights(output));
    return Arrays.stream(leaves)
        .map(leaf -> leaf.hasGrad() ? leaf.grad() : Tensor.zerosLike(leaf))
        .map(Tensor::toDoubleArray)
        .toArray(double[][]::new);
  }

  private static Tensor[] leaves(RandomProgram program) {
    return Arrays.stream(program.inputs())
        .map(input -> input.copy().requiresGrad(true))
        .toArray(Tensor[]::new);
  }

  private static Tensor weights(Tensor output) {
    Tensor weights = Tensor.randn(output.dtype(), new Random(0), output.shape().toArray());
    return weights.to(output.device());
  }

  // ---- What a failure looks like.

  @Example
  void printsAProgramLineByLine() {
    RandomProgram program =
        new RandomProgram(
            List.of(new Leaf(List.of(2), 0), new Leaf(List.of(), 1)),
            List.of(
                new Instruction(Op.MATMUL, 0, 0, 0), // there is no matrix: left out
                new Instruction(Op.MUL, 0, 0, 0),
                new Instruction(Op.SUM, 0, 0, 0),
                new Instruction(Op.SIN, 1, 0, 0)));
    assertEquals(
        List.of(
            "v0 = [0.8, -0.9] [2];",
            "v1 = [1.56] [];",
            "v2 = v1 * v0 [2];",
            "v3 = sum(v2) [];",
            "v4 = sin(v2) [2];",
            "return v3, v4"),
        program.toString().lines().toList());
  }

  @Example
  void aFailureShrinksToOneWrongProduct() {
    assertEquals(
        List.of("v0 = [0.8] [];", "v1 = v0 * v0 [];", "return v1"),
        shrunk(RandomProgramTest::withoutTheSecondGradient).toString().lines().toList());
  }

  @Example
  void aFailureShrinksToOneBroadcast() {
    List<String> lines = shrunk(RandomProgramTest::withoutTheSum).toString().lines().toList();
    assertTrue(lines.size() <= 5, lines::toString);
    assertTrue(lines.stream().anyMatch(line -> line.contains(" * ")), lines::toString);
  }

  /** What remains of a random program that fails with this multiplication. */
  private static RandomProgram shrunk(BinaryOperator<Tensor> mul) {
    Predicate<Shrinkable<RandomProgram>> fails = candidate -> fails(candidate.value(), mul);
    Random random = new Random(0);
    Optional<Shrinkable<RandomProgram>> simpler =
        programs().generator(1000).stream(random).filter(fails).findFirst();
    Shrinkable<RandomProgram> smallest = simpler.orElseThrow();
    while (simpler.isPresent()) {
      smallest = simpler.get();
      simpler = smallest.shrink().filter(fails).findFirst();
    }
    return smallest.value();
  }

  private static boolean fails(RandomProgram program, BinaryOperator<Tensor> mul) {
    try {
      GradCheck.check(STRICT, program.function(mul), program.inputs());
      return false;
    } catch (AssertionError e) {
      return true;
    }
  }

  private static Tensor withoutTheSecondGradient(Tensor a, Tensor b) {
    return mul(a, b, g -> List.of(g.mul(b), g.mul(a).mul(0)));
  }

  /** The repeats of the second factor are averaged in place of summed. */
  private static Tensor withoutTheSum(Tensor a, Tensor b) {
    return mul(
        a, b, g -> List.of(g.mul(b), g.mul(a).mul((double) b.size() / Math.max(g.size(), 1))));
  }

  private static Tensor mul(Tensor a, Tensor b, MutantNode.Backward backward) {
    return MutantNode.result("mul", a.detach().mul(b.detach()), backward, a, b);
  }
}
