package arraystoadam.gradcheck;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.gradcheck.HandMade.Backward;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.FaultyEngine;
import arraystoadam.tensor.FaultyEngine.Fault;
import arraystoadam.tensor.MutantNode;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The wrong backward passes that {@link GradCheck} must reject. */
final class Mutants {

  /** Mistakes in what is returned, for any operation. */
  private static final Map<String, UnaryOperator<Backward>> GROSS = new LinkedHashMap<>();

  /** The same, but so small that they drown where other operations follow. */
  private static final Map<String, UnaryOperator<Backward>> FINE = new LinkedHashMap<>();

  /** Right gradients whose own gradients are wrong. */
  private static final Map<String, UnaryOperator<Backward>> SECOND = new LinkedHashMap<>();

  static {
    GROSS.put("returns zero", each(g -> g.mul(0)));
    GROSS.put("has the wrong sign", each(Tensor::neg));
    GROSS.put("returns twice the value", each(g -> g.mul(2)));
    GROSS.put("is wrong in one element of the last input", last(Mutants::withoutTheLargest));
    GROSS.put("has the wrong sign in one element", last(Mutants::withTheLargestNegated));
    GROSS.put("returns the elements in reverse", each(Mutants::reversed));
    GROSS.put("spreads the gradient evenly", arriving(g -> g.mul(0).add(g.mean())));
    GROSS.put("clips the gradient", arriving(g -> clipped(g, 0.1)));
    GROSS.put("takes ones for the gradient", arriving(g -> g.mul(0).add(1)));
    GROSS.put("differs from run to run", Mutants::growing);

    FINE.put("is off by 1e-5 in one element", right -> (g, x) -> off(1e-5, right, g, x));
    FINE.put("is larger by a factor of 1.00002", each(g -> g.mul(1.00002)));
    FINE.put("adds 1e-12 to the gradient", each(g -> g.add(1e-12)));
    FINE.put("clips a gradient that is large", arriving(g -> clipped(g, 100)));

    SECOND.put("is detached", each(Tensor::detach));
    SECOND.put("is detached from the gradient that arrives", arriving(Tensor::detach));
    SECOND.put("has twice the second derivative", each(g -> g.mul(2).sub(g.detach())));
  }

  private Mutants() {}

  /** Wrong gradients. */
  static List<Mutant> firstOrder() {
    List<Mutant> all = new ArrayList<>();
    for (HandMade operation : HandMadeOperations.all()) {
      Map<String, Backward> wrong = new LinkedHashMap<>(operation.wrong);
      GROSS.forEach((name, mutation) -> wrong.put(name, mutation.apply(operation.right)));
      for (int i = 0; i < operation.inputs.length && operation.inputs.length > 1; i++) {
        wrong.put("returns zero for input " + i, only(i, g -> g.mul(0)).apply(operation.right));
      }
      wrong.forEach((name, backward) -> all.add(mutant(operation, name, backward)));
      wrong.forEach((name, backward) -> all.add(inALongerExpression(operation, name, backward)));
      FINE.forEach((name, m) -> all.add(mutant(operation, name, m.apply(operation.right))));
    }
    all.addAll(engines());
    all.addAll(stale());
    return all;
  }

  /** Right gradients whose own gradients are wrong. */
  static List<Mutant> secondOrder() {
    List<Mutant> all = new ArrayList<>();
    for (HandMade operation : HandMadeOperations.all()) {
      SECOND.forEach((name, m) -> all.add(mutant(operation, name, m.apply(operation.right))));
    }
    return all;
  }

  private static Mutant mutant(HandMade operation, String mutation, Backward backward) {
    return new Mutant(
        operation.name,
        mutation,
        operation.with(operation.right),
        operation.with(backward),
        operation.inputs);
  }

  private static Mutant inALongerExpression(
      HandMade operation, String mutation, Backward backward) {
    return new Mutant(
        operation.name + " in a longer expression",
        mutation,
        longer(operation.with(operation.right)),
        longer(operation.with(backward)),
        operation.inputs);
  }

  /** The function amid others, with its inputs and its result used more than once. */
  private static TensorFunction longer(TensorFunction function) {
    return x -> {
      Tensor[] inner = Arrays.stream(x).map(t -> t.add(t.sin().mul(0.5))).toArray(Tensor[]::new);
      Tensor y = function.apply(inner);
      return y.mul(y.mean()).add(y.tanh()).mul(x[0].sum().sin().add(2));
    };
  }

  // ---- Mutations.

  private static UnaryOperator<Backward> each(UnaryOperator<Tensor> change) {
    return right -> (g, x) -> right.gradients(g, x).stream().map(change).toList();
  }

  private static UnaryOperator<Backward> only(int input, UnaryOperator<Tensor> change) {
    return right ->
        (g, x) -> {
          List<Tensor> gradients = new ArrayList<>(right.gradients(g, x));
          gradients.set(input, change.apply(gradients.get(input)));
          return gradients;
        };
  }

  private static UnaryOperator<Backward> last(UnaryOperator<Tensor> change) {
    return right -> (g, x) -> only(x.length - 1, change).apply(right).gradients(g, x);
  }

  /** A change of the gradient of the result. */
  private static UnaryOperator<Backward> arriving(UnaryOperator<Tensor> change) {
    return right -> (g, x) -> right.gradients(change.apply(g), x);
  }

  /** 1 where the largest element is, else 0. */
  private static Tensor isLargest(Tensor x) {
    return x.eq(x.max());
  }

  private static Tensor withoutTheLargest(Tensor gradient) {
    return gradient.mul(isLargest(gradient.abs()).eq(0));
  }

  private static Tensor withTheLargestNegated(Tensor gradient) {
    return gradient.mul(isLargest(gradient.abs()).mul(-2).add(1));
  }

  private static Tensor reversed(Tensor gradient) {
    int n = gradient.size();
    int[] index = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
    return gradient.flatten().indexSelect(0, index).reshape(gradient.shape().toArray());
  }

  private static Tensor clipped(Tensor gradient, double limit) {
    return gradient.maximum(-limit).neg().maximum(-limit).neg();
  }

  private static Backward growing(Backward right) {
    AtomicInteger calls = new AtomicInteger();
    return (g, x) -> {
      double factor = 1 + 1e-12 * calls.incrementAndGet();
      return each(t -> t.mul(factor)).apply(right).gradients(g, x);
    };
  }

  /** Changes the smallest element, but stays 0 where the gradient that arrives is 0. */
  private static List<Tensor> off(double amount, Backward right, Tensor g, Tensor... x) {
    Tensor change = g.sum().sign().mul(amount);
    return last(t -> t.add(isLargest(t.abs().neg()).mul(change))).apply(right).gradients(g, x);
  }

  // ---- Mistakes of the engine, not of an operation.

  private static List<Mutant> engines() {
    RandomTensors r = new RandomTensors(2, Device.of("cpu"));
    Tensor[] inputs = {r.normal(3, 1), r.normal(3)};
    List<Mutant> result = new ArrayList<>();
    for (Fault fault : Fault.values()) {
      if (fault != Fault.NONE) {
        String name = lowerCase(fault);
        result.add(new Mutant("engine", name, engine(Fault.NONE), engine(fault), inputs));
      }
    }
    return result;
  }

  private static TensorFunction engine(Fault fault) {
    return x ->
        MutantNode.result(
            "engine",
            knotted(x),
            grad -> FaultyEngine.gradients(fault, knotted(x), grad, List.of(x)),
            x);
  }

  /** Broadcasting, and values whose uses are near to and far from the result. */
  private static Tensor knotted(Tensor... x) {
    Tensor a = x[0].sin();
    Tensor b = a.mul(x[1]);
    Tensor c = b.sin().exp().mul(b);
    return c.add(a).mul(b.add(x[0]));
  }

  // ---- Values that are no longer those of the forward pass.

  /** What a derivative remembers of the forward pass. */
  private enum Memory {
    THIS_CALL,
    THE_LATEST_CALL,
    THE_CALL_BEFORE,
    THE_FIRST_CALL
  }

  /** A sine that saves a copy of its input, more or less well. */
  private static final class Sin {
    private final Memory memory;
    private Tensor first;
    private Tensor latest;

    Sin(Memory memory) {
      this.memory = memory;
    }

    Tensor apply(Tensor x) {
      Tensor before = latest;
      latest = x.detach().copy();
      first = first == null ? latest : first;
      Tensor current = latest;
      return MutantNode.result(
          "sin",
          x.detach().sin(),
          g ->
              List.of(
                  g.mul(
                      switch (memory) {
                        case THIS_CALL -> x.cos();
                        case THE_LATEST_CALL -> latest.cos();
                        case THE_CALL_BEFORE -> (before == null ? current : before).cos();
                        case THE_FIRST_CALL -> first.cos();
                      })),
          x);
    }
  }

  private static List<Mutant> stale() {
    RandomTensors r = new RandomTensors(3, Device.of("cpu"));
    Tensor[] inputs = {r.normal(2, 3), r.normal(3)};
    List<Mutant> all = new ArrayList<>();
    for (Memory memory : Memory.values()) {
      if (memory != Memory.THIS_CALL) {
        String mutation = "remembers " + lowerCase(memory);
        all.add(
            new Mutant(
                "sin twice", mutation, twoSines(Memory.THIS_CALL), twoSines(memory), inputs));
      }
    }
    all.add(
        new Mutant(
            "sin of what is changed in place",
            "reads the changed input",
            changedInput(true),
            changedInput(false),
            inputs));
    all.add(
        new Mutant(
            "exp whose result is changed in place",
            "reads the changed result",
            changedResult(true),
            changedResult(false),
            inputs));
    return all;
  }

  private static TensorFunction twoSines(Memory memory) {
    Sin sin = new Sin(memory);
    return x -> sin.apply(x[0]).mul(sin.apply(x[1]));
  }

  /** Saves a tensor without a word to the engine, or a copy; then the tensor is changed. */
  private static TensorFunction changedInput(boolean copy) {
    return x -> {
      Tensor inner = x[0].mul(2);
      Tensor saved = copy ? inner.copy() : inner;
      Tensor result =
          MutantNode.result("sin", inner.detach().sin(), g -> List.of(g.mul(saved.cos())), inner);
      Autograd.noGrad(() -> inner.mulInPlace(3));
      return result;
    };
  }

  private static TensorFunction changedResult(boolean copy) {
    return x -> {
      Tensor value = x[0].detach().exp();
      Tensor saved = copy ? value.copy() : value;
      Tensor result = MutantNode.result("exp", value, g -> List.of(g.mul(saved)), x[0]);
      Tensor output = result.copy();
      Autograd.noGrad(() -> result.addInPlace(1));
      return output;
    };
  }

  // ---- Mistakes that a comparison of numbers alone would not see.

  static List<Mutant> subtle() {
    RandomTensors r = new RandomTensors(4, Device.of("cpu"));
    HandMade neg = new HandMade("neg", x -> x[0].neg(), (g, x) -> List.of(g.neg()), r.normal(2, 3));
    Tensor x = r.normal(2, 3);
    return List.of(
        mutant(neg, "is float32", (g, in) -> List.of(g.neg().to(DType.FLOAT32))),
        mutant(neg, "is infinite", (g, in) -> List.of(g.mul(1e200).mul(1e200))),
        mutant(
            neg,
            "fills the gradient that arrives with 0",
            (g, in) -> List.of(Autograd.noGrad(() -> g.fillInPlace(0)))),
        new Mutant(
            "sin",
            "remembers the call before",
            oneSine(Memory.THIS_CALL),
            oneSine(Memory.THE_CALL_BEFORE),
            x));
  }

  private static TensorFunction oneSine(Memory memory) {
    Sin sin = new Sin(memory);
    return x -> sin.apply(x[0]);
  }

  private static String lowerCase(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
