package arraystoadam.gradcheck;

import arraystoadam.device.TestDevice;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A random expression graph: leaves, and instructions that compute more values from earlier ones.
 *
 * <p>The numbers of an instruction only choose among what is possible where it stands, so any list
 * of instructions is a program, and stays one when some are removed. An instruction that fits no
 * value is left out, and so is one whose result is large: differences need tame numbers.
 */
final class RandomProgram {

  /** Smooth operations. */
  enum Op {
    SIN,
    TANH,
    SIGMOID,
    EXP,
    SCALE,
    ADD,
    SUB,
    MUL,
    DIV,
    SUM,
    MEAN,
    SOFTMAX,
    MATMUL,
    TRANSPOSE,
    RESHAPE,
    FLATTEN,
    UNSQUEEZE,
    EXPAND,
    SELECT,
    INDEX_SELECT,
    CAT
  }

  /** What makes a graph worth checking. */
  enum Feature {
    REUSE,
    DIAMOND,
    SAME_OPERAND_TWICE,
    BROADCAST,
    REDUCTION,
    MATMUL,
    SEVERAL_RESULTS,
    UNUSED_LEAF,
    SCALAR,
    EMPTY
  }

  /** A leaf and where its numbers come from. */
  record Leaf(List<Integer> sizes, int seed) {
    Tensor tensor() {
      Random rng = new Random(seed);
      int[] shape = sizes.stream().mapToInt(n -> n).toArray();
      double[] numbers = new double[Shape.of(shape).size()];
      Arrays.setAll(numbers, i -> Math.round(rng.nextGaussian() * 100) / 100.0);
      return Tensor.of(numbers, shape).to(TestDevice.get());
    }
  }

  /**
   * {@code a} and {@code b} choose the operands, the first one counted from the latest value; all
   * numbers are taken modulo the choices.
   */
  record Instruction(Op op, int a, int b, int c) {}

  /** An instruction that has made its choices. */
  private record Step(Op op, String text, TensorFunction compute, List<Integer> operands) {}

  private static final int MOST_ELEMENTS = 48;
  private static final double LARGEST = 8;

  private final List<Tensor> leaves;
  private final List<Step> steps = new ArrayList<>();
  private final List<Tensor> values;

  RandomProgram(List<Leaf> leaves, List<Instruction> instructions) {
    this.leaves = leaves.stream().map(Leaf::tensor).toList();
    this.values = new ArrayList<>(this.leaves);
    instructions.forEach(this::add);
  }

  private void add(Instruction instruction) {
    Step step = plan(instruction);
    if (step != null) {
      Tensor result = compute(step, values, Tensor::mul);
      if (isTame(result)) {
        steps.add(step);
        values.add(result);
      }
    }
  }

  private static boolean isTame(Tensor tensor) {
    return tensor.size() <= MOST_ELEMENTS
        && Arrays.stream(tensor.toDoubleArray()).allMatch(v -> Math.abs(v) <= LARGEST);
  }

  Tensor[] inputs() {
    return leaves.toArray(Tensor[]::new);
  }

  TensorFunction function() {
    return function(Tensor::mul);
  }

  /** The program with another multiplication. */
  TensorFunction function(BinaryOperator<Tensor> mul) {
    return x -> {
      List<Tensor> all = new ArrayList<>(List.of(x));
      steps.forEach(step -> all.add(compute(step, all, mul)));
      List<Tensor> results = results().stream().map(all::get).toList();
      return results.size() == 1
          ? results.get(0)
          : Tensor.cat(results.stream().map(Tensor::flatten).toList(), 0);
    };
  }

  private static Tensor compute(Step step, List<Tensor> values, BinaryOperator<Tensor> mul) {
    Tensor[] operands = step.operands.stream().map(values::get).toArray(Tensor[]::new);
    return step.op == Op.MUL ? mul.apply(operands[0], operands[1]) : step.compute.apply(operands);
  }

  /** The values that no step uses, except for leaves: all that is computed counts. */
  private List<Integer> results() {
    Set<Integer> used = used();
    List<Integer> results =
        IntStream.range(leaves.size(), values.size())
            .filter(i -> !used.contains(i))
            .boxed()
            .toList();
    return results.isEmpty() ? List.of(0) : results;
  }

  private Set<Integer> used() {
    return steps.stream().flatMap(step -> step.operands.stream()).collect(Collectors.toSet());
  }

  // ---- Planning.

  private Step plan(Instruction i) {
    int a = latest(i.a);
    Tensor x = values.get(a);
    int rank = x.rank();
    int dim = rank == 0 ? 0 : i.c % rank;
    boolean keepDim = i.b % 2 == 0;
    return switch (i.op) {
      case SIN -> unary(i.op, "sin(%s)", t -> t[0].sin(), a);
      case TANH -> unary(i.op, "tanh(%s)", t -> t[0].tanh(), a);
      case SIGMOID -> unary(i.op, "sigmoid(%s)", t -> t[0].sigmoid(), a);
      case EXP -> unary(i.op, "exp(tanh(%s))", t -> t[0].tanh().exp(), a);
      case SCALE -> unary(i.op, "%s * 1.5", t -> t[0].mul(1.5), a);
      case ADD -> binary(i, "%s + %s", t -> t[0].add(t[1]));
      case SUB -> binary(i, "%s - %s", t -> t[0].sub(t[1]));
      case MUL -> binary(i, "%s * %s", t -> t[0].mul(t[1]));
      case DIV -> binary(i, "%s / (%s^2 + 1)", t -> t[0].div(t[1].pow(2).add(1)));
      case SUM ->
          rank == 0 || i.b % 3 == 0
              ? unary(i.op, "sum(%s)", t -> t[0].sum(), a)
              : unary(i.op, "sum(%s" + along(dim, keepDim), t -> t[0].sum(dim, keepDim), a);
      case MEAN ->
          rank == 0 || i.b % 3 == 0
              ? unary(i.op, "mean(%s)", t -> t[0].mean(), a)
              : unary(i.op, "mean(%s" + along(dim, keepDim), t -> t[0].mean(dim, keepDim), a);
      case SOFTMAX -> unary(i.op, "softmax(%s, dim " + dim + ")", t -> t[0].softmax(dim), a);
      case MATMUL -> matmul(i);
      case TRANSPOSE -> {
        int other = rank == 0 ? 0 : i.b % rank;
        yield rank < 2
            ? null
            : unary(
                i.op,
                "transpose(%s, " + dim + ", " + other + ")",
                t -> t[0].transpose(dim, other),
                a);
      }
      case RESHAPE -> {
        int[] sizes = x.shape().toArray();
        int[] reversed = IntStream.range(0, rank).map(d -> sizes[rank - 1 - d]).toArray();
        yield unary(
            i.op, "reshape(%s, " + Shape.of(reversed) + ")", t -> t[0].reshape(reversed), a);
      }
      case FLATTEN -> unary(i.op, "flatten(%s)", t -> t[0].flatten(), a);
      case UNSQUEEZE -> {
        int before = i.c % (rank + 1);
        yield unary(i.op, "unsqueeze(%s, " + before + ")", t -> t[0].unsqueeze(before), a);
      }
      case EXPAND -> {
        int[] sizes =
            IntStream.concat(IntStream.of(2), Arrays.stream(x.shape().toArray()))
                .map(n -> n == 1 ? 3 : n)
                .toArray();
        yield unary(i.op, "expand(%s, " + Shape.of(sizes) + ")", t -> t[0].expand(sizes), a);
      }
      case SELECT -> {
        if (rank == 0 || x.dim(dim) == 0) {
          yield null;
        }
        int index = i.b % x.dim(dim);
        yield unary(
            i.op, "select(%s, dim " + dim + ", " + index + ")", t -> t[0].select(dim, index), a);
      }
      case INDEX_SELECT -> {
        if (rank == 0 || x.dim(dim) == 0) {
          yield null;
        }
        int[] index = {i.b % x.dim(dim), 0, i.b % x.dim(dim)};
        yield unary(
            i.op,
            "indexSelect(%s, dim " + dim + ", " + Arrays.toString(index) + ")",
            t -> t[0].indexSelect(dim, index),
            a);
      }
      case CAT -> {
        int b = partner(i.b, j -> rank > 0 && differOnlyIn(dim, x, values.get(j)));
        String text = "cat(%s, %s, dim " + dim + ")";
        yield rank == 0 ? null : step(i.op, text, t -> Tensor.cat(List.of(t), dim), List.of(a, b));
      }
    };
  }

  private static String along(int dim, boolean keepDim) {
    return ", dim " + dim + (keepDim ? ", keep)" : ")");
  }

  private Step unary(Op op, String text, TensorFunction compute, int operand) {
    return step(op, text, compute, List.of(operand));
  }

  private Step binary(Instruction i, String text, TensorFunction compute) {
    int a = latest(i.a);
    int b = partner(i.b, j -> broadcast(values.get(a), values.get(j)));
    return step(i.op, text, compute, List.of(a, b));
  }

  private Step matmul(Instruction i) {
    int a = partner(i.a, j -> values.get(j).rank() == 2);
    if (a < 0) {
      return null;
    }
    int inner = values.get(a).dim(1);
    int b = partner(i.b, j -> values.get(j).rank() == 2 && values.get(j).dim(0) == inner);
    if (b >= 0 && i.c % 2 == 0) {
      return step(i.op, "matmul(%s, %s)", t -> t[0].matmul(t[1]), List.of(a, b));
    }
    int c = partner(i.b, j -> values.get(j).rank() == 2 && values.get(j).dim(1) == inner);
    return step(i.op, "matmul(%s, t(%s))", t -> t[0].matmul(t[1].t()), List.of(a, c));
  }

  private static Step step(Op op, String text, TensorFunction compute, List<Integer> operands) {
    Object[] names = operands.stream().map(i -> "v" + i).toArray();
    return new Step(op, String.format(Locale.ROOT, text, names), compute, operands);
  }

  private int latest(int choice) {
    return values.size() - 1 - choice % values.size();
  }

  /** One of the values that fit, or -1 if there is none. */
  private int partner(int choice, IntPredicate fits) {
    int[] all = IntStream.range(0, values.size()).filter(fits).toArray();
    return all.length == 0 ? -1 : all[choice % all.length];
  }

  private static boolean broadcast(Tensor a, Tensor b) {
    return IntStream.rangeClosed(1, Math.min(a.rank(), b.rank()))
        .allMatch(i -> a.dim(-i) == b.dim(-i) || a.dim(-i) == 1 || b.dim(-i) == 1);
  }

  private static boolean differOnlyIn(int dim, Tensor a, Tensor b) {
    return a.rank() == b.rank()
        && IntStream.range(0, a.rank()).allMatch(d -> d == dim || a.dim(d) == b.dim(d));
  }

  // ---- What is in the graph.

  Set<Feature> features() {
    Set<Feature> features = EnumSet.noneOf(Feature.class);
    List<BitSet> behind = new ArrayList<>();
    BitSet used = new BitSet();
    for (int i = 0; i < values.size(); i++) {
      BitSet own = new BitSet();
      own.set(i);
      behind.add(own);
      if (i >= leaves.size()) {
        addFeatures(steps.get(i - leaves.size()), own, behind, used, features);
      }
      addIf(values.get(i).rank() == 0, Feature.SCALAR, features);
      addIf(values.get(i).size() == 0, Feature.EMPTY, features);
    }
    addIf(results().size() > 1, Feature.SEVERAL_RESULTS, features);
    addIf(used.nextClearBit(0) < leaves.size(), Feature.UNUSED_LEAF, features);
    return features;
  }

  private void addFeatures(
      Step step, BitSet own, List<BitSet> behind, BitSet used, Set<Feature> features) {
    List<Integer> operands = step.operands;
    for (int operand : operands) {
      addIf(used.get(operand), Feature.REUSE, features);
      used.set(operand);
      own.or(behind.get(operand));
    }
    addIf(step.op == Op.SUM || step.op == Op.MEAN, Feature.REDUCTION, features);
    addIf(step.op == Op.MATMUL, Feature.MATMUL, features);
    if (operands.size() == 2) {
      int a = operands.get(0);
      int b = operands.get(1);
      boolean elementwise = step.op != Op.MATMUL && step.op != Op.CAT;
      boolean sameShape = values.get(a).shape().equals(values.get(b).shape());
      addIf(elementwise && !sameShape, Feature.BROADCAST, features);
      addIf(a == b, Feature.SAME_OPERAND_TWICE, features);
      addIf(a != b && behind.get(a).intersects(behind.get(b)), Feature.DIAMOND, features);
    }
  }

  private static void addIf(boolean present, Feature feature, Set<Feature> features) {
    if (present) {
      features.add(feature);
    }
  }

  int length() {
    return steps.size();
  }

  /** One line for each value, such as {@code v2 = v0 * v1 [2, 3];}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < values.size(); i++) {
      Tensor value = values.get(i);
      String source =
          i < leaves.size()
              ? Arrays.toString(value.toDoubleArray())
              : steps.get(i - leaves.size()).text;
      text.append(String.format("v%s = %s %s;%n", i, source, value.shape()));
    }
    String results = results().stream().map(i -> "v" + i).collect(Collectors.joining(", "));
    return text.append("return ").append(results).toString();
  }
}
