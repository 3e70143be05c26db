package arraystoadam.gradcheck;

import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Compares the gradients that a function's backward pass computes with numerical ones.
 *
 * <p>The outputs are weighted with random numbers and summed. The gradient of that sum with respect
 * to each element x of each input must agree with the central difference {@code (f(x + h) - f(x -
 * h)) / 2h}. Random weights matter: with equal ones, the gradient of softmax is 0, and a backward
 * pass that returns nothing but 0 would be right.
 *
 * <p>The function is called many times and must give the same result for the same inputs. The
 * inputs must not be near a kink, such as 0 for relu: to the two sides of a kink the slopes differ,
 * and a difference taken across it is neither of them.
 */
public final class GradCheck {

  private final Supplier<Tensor> function;
  private final List<? extends Tensor> leaves;
  private final GradCheckOptions options;
  private final Tensor weights;
  private final String operation;

  private GradCheck(
      Supplier<Tensor> function, List<? extends Tensor> leaves, GradCheckOptions options) {
    this.function = given("the function", function);
    this.leaves = given("inputs", leaves);
    this.options = given("options", options);
    if (leaves.isEmpty()) {
      throw new IllegalArgumentException("GradCheck: 0 inputs, but there must be at least one");
    }
    leaves.forEach(GradCheck::requireLeaf);
    Tensor output = output();
    requireFloat64("the output", output);
    this.weights = randomWeights(output, options.seed());
    this.operation = output.operation();
  }

  /**
   * Checks the gradients of a function at a point with the default options.
   *
   * @param function any function of tensors
   * @param inputs the point: FLOAT64 tensors, whose numbers are copied
   * @throws AssertionError if a gradient is wrong; the message names the operation that computed
   *     the output, the input, the element, and both values
   * @throws IllegalArgumentException if an input or the output is not FLOAT64
   */
  public static void check(TensorFunction function, Tensor... inputs) {
    check(GradCheckOptions.DEFAULT, function, inputs);
  }

  /** The same with other options. */
  public static void check(GradCheckOptions options, TensorFunction function, Tensor... inputs) {
    Tensor[] leaves = leaves(inputs);
    given("the function", function);
    check(options, () -> function.apply(leaves), List.of(leaves));
  }

  /**
   * Checks the gradients of a computation with respect to some of the leaves that it reads, such as
   * the parameters of a model. The leaves are changed during the check and restored after it.
   *
   * @param computation computes the same output from the same numbers whenever it is called
   * @param leaves FLOAT64 leaves that require a gradient
   */
  public static void check(
      GradCheckOptions options, Supplier<Tensor> computation, List<? extends Tensor> leaves) {
    new GradCheck(computation, leaves, options).run();
  }

  /**
   * Checks the gradients and the second derivatives: the gradients of the backward pass are also a
   * function of the inputs and of the weights of the outputs, and its gradients are checked.
   */
  public static void checkSecondOrder(TensorFunction function, Tensor... inputs) {
    checkSecondOrder(GradCheckOptions.DEFAULT, function, inputs);
  }

  /** The same with other options. */
  public static void checkSecondOrder(
      GradCheckOptions options, TensorFunction function, Tensor... inputs) {
    Tensor[] leaves = leaves(inputs);
    given("the function", function);
    checkSecondOrder(options, () -> function.apply(leaves), List.of(leaves));
  }

  /** The same for a computation that reads leaves, as {@link #check} takes it. */
  public static void checkSecondOrder(
      GradCheckOptions options, Supplier<Tensor> computation, List<? extends Tensor> leaves) {
    check(options, computation, leaves);
    Tensor weights = new GradCheck(computation, leaves, options).weights.requiresGrad(true);
    List<Tensor> all = new ArrayList<>(leaves);
    all.add(weights);
    check(options, () -> flat(gradients(computation.get(), weights, leaves)), all);
  }

  /** All gradients in one vector. */
  private static Tensor flat(List<Tensor> gradients) {
    return Tensor.cat(gradients.stream().map(Tensor::flatten).toList(), 0);
  }

  /** The gradients by backward pass; zeros if the output does not depend on any leaf. */
  private static List<Tensor> gradients(
      Tensor output, Tensor weights, List<? extends Tensor> leaves) {
    if (!output.requiresGrad()) {
      return leaves.stream().map(Tensor::zerosLike).toList();
    }
    return Autograd.grad(
        output,
        weights.copy(), // a backward pass that changed them would change the question
        List.copyOf(leaves),
        BackwardOption.CREATE_GRAPH,
        BackwardOption.ALLOW_UNUSED);
  }

  private void run() {
    List<Tensor> gradients = gradients(output(), weights, leaves);
    requireRepeatable(gradients);
    for (int i = 0; i < leaves.size(); i++) {
      requireLike(i, gradients.get(i));
      compare(i, gradients.get(i).toDoubleArray());
    }
    requireLinear(gradients);
  }

  private static Tensor randomWeights(Tensor output, long seed) {
    int[] shape = output.shape().toArray();
    return Tensor.randn(DType.FLOAT64, new Random(seed), shape).to(output.device());
  }

  private Tensor output() {
    return given("the output", function.get());
  }

  private void requireLike(int input, Tensor gradient) {
    Tensor leaf = leaves.get(input);
    if (!gradient.shape().equals(leaf.shape()) || gradient.dtype() != leaf.dtype()) {
      throw failure(
          input, String.format("is of shape %s and %s", gradient.shape(), gradient.dtype()));
    }
  }

  /** The backward pass must give the same bits when it runs again, after a call elsewhere. */
  private void requireRepeatable(List<Tensor> gradients) {
    callElsewhere();
    List<Tensor> again = gradients(output(), weights, leaves);
    for (int i = 0; i < gradients.size(); i++) {
      if (!Arrays.equals(gradients.get(i).toDoubleArray(), again.get(i).toDoubleArray())) {
        throw failure(i, "differs between two runs of the backward pass");
      }
    }
  }

  /**
   * A gradient is linear in the weights of the outputs: weights of 0 must give gradients of 0, and
   * the sum of two weights the sum of both gradients, even where one is a thousand times as large.
   */
  private void requireLinear(List<Tensor> gradients) {
    List<Tensor> ofZero = gradients(output(), Tensor.zerosLike(weights), leaves);
    Tensor large = randomWeights(weights, options.seed() + 1).mul(1000);
    List<Tensor> ofLarge = gradients(output(), large, leaves);
    List<Tensor> ofSum = gradients(output(), weights.add(large), leaves);
    for (int i = 0; i < gradients.size(); i++) {
      if (Arrays.stream(ofZero.get(i).toDoubleArray()).anyMatch(v -> v != 0)) {
        throw failure(i, "is not 0 where the gradient of the output is 0");
      }
      double[] sum = gradients.get(i).add(ofLarge.get(i)).toDoubleArray();
      double[] actual = ofSum.get(i).toDoubleArray();
      if (IntStream.range(0, sum.length).anyMatch(e -> !agree(actual[e], sum[e]))) {
        throw failure(i, "is not linear in the gradient of the output");
      }
    }
  }

  private void compare(int input, double[] analytic) {
    for (int element = 0; element < analytic.length; element++) {
      double numerical = difference(leaves.get(input), element);
      if (!agree(analytic[element], numerical)) {
        throw failure(
            input,
            String.format(
                "is wrong at element %s: the backward pass gives %s, the difference quotient %s",
                element, analytic[element], numerical));
      }
    }
  }

  private boolean agree(double a, double b) {
    double size = Math.max(Math.abs(a), Math.abs(b));
    double allowed = options.absoluteTolerance() + options.relativeTolerance() * size;
    return Math.abs(a - b) <= allowed && Double.isFinite(allowed);
  }

  /** Calls the function at a point nearby, which a backward pass must not remember. */
  private void callElsewhere() {
    leaves.stream().filter(leaf -> leaf.size() > 0).forEach(leaf -> difference(leaf, 0));
  }

  /**
   * The central difference with respect to one element, which is the gradient up to a tiny error.
   */
  private double difference(Tensor leaf, int element) {
    double[] numbers = leaf.toDoubleArray();
    double x = numbers[element];
    double h = options.step() * Math.max(1, Math.abs(x));
    try {
      Tensor above = outputAt(leaf, numbers, element, x + h);
      Tensor below = outputAt(leaf, numbers, element, x - h);
      return above.sub(below).mul(weights).sum().item() / ((x + h) - (x - h));
    } finally {
      setNumbers(leaf, numbers, element, x);
    }
  }

  private Tensor outputAt(Tensor leaf, double[] numbers, int element, double value) {
    setNumbers(leaf, numbers, element, value);
    return output().detach().copy();
  }

  private static void setNumbers(Tensor leaf, double[] numbers, int element, double value) {
    numbers[element] = value;
    Tensor moved = Tensor.of(numbers, leaf.shape().toArray()).to(leaf.device());
    Autograd.noGrad(() -> leaf.copyInPlace(moved));
  }

  private AssertionError failure(int input, String problem) {
    return new AssertionError(
        String.format(
            "gradient of '%s' by input %s of shape %s %s",
            operation, input, leaves.get(input).shape(), problem));
  }

  private static Tensor[] leaves(Tensor[] inputs) {
    return Arrays.stream(given("inputs", inputs))
        .map(input -> given("an input", input))
        .map(input -> input.detach().copy().requiresGrad(true))
        .toArray(Tensor[]::new);
  }

  private static void requireLeaf(Tensor leaf) {
    requireFloat64("an input", leaf);
    if (!leaf.isLeaf() || !leaf.requiresGrad()) {
      throw new IllegalArgumentException(
          "GradCheck: an input of shape "
              + leaf.shape()
              + " must be a leaf that requires a gradient");
    }
  }

  private static <T> T given(String name, T value) {
    return Objects.requireNonNull(value, "GradCheck: " + name + " is null");
  }

  private static void requireFloat64(String role, Tensor tensor) {
    if (given(role, tensor).dtype() != DType.FLOAT64) {
      throw new IllegalArgumentException(
          String.format(
              "GradCheck: %s is %s, but must be float64: a difference of nearly equal numbers has no"
                  + " digits left in float32",
              role, tensor.dtype()));
    }
  }
}
