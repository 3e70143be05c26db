package arraystoadam.tensor;

import static arraystoadam.tensor.BackwardOption.ALLOW_UNUSED;
import static arraystoadam.tensor.BackwardOption.CREATE_GRAPH;
import static arraystoadam.tensor.BackwardOption.RETAIN_GRAPH;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Automatic differentiation: gradients without touching the tensors' own, and whether operations
 * are recorded at all. Recording is switched for each thread separately; it is on at first.
 */
public final class Autograd {

  private static final ThreadLocal<Boolean> RECORDING = ThreadLocal.withInitial(() -> true);

  private Autograd() {}

  /** Whether this thread records operations on tensors that require a gradient. */
  public static boolean isGradEnabled() {
    return RECORDING.get();
  }

  /** Runs something without recording it, such as the update of a parameter. */
  public static void noGrad(Runnable action) {
    noGrad(supplier("noGrad", action));
  }

  /** Computes something without recording it: the result does not require a gradient. */
  public static <T> T noGrad(Supplier<T> action) {
    return withRecording(false, Dispatch.given("noGrad", "action", action));
  }

  /** Runs something and records it, even within {@link #noGrad} or a custom backward pass. */
  public static void enableGrad(Runnable action) {
    enableGrad(supplier("enableGrad", action));
  }

  /** Computes something and records it, even within {@link #noGrad} or a custom backward pass. */
  public static <T> T enableGrad(Supplier<T> action) {
    return withRecording(true, Dispatch.given("enableGrad", "action", action));
  }

  /** Runs something and looks for the source of a NaN; see the other form. */
  public static void detectAnomaly(Runnable action) {
    detectAnomaly(supplier("detectAnomaly", action));
  }

  /**
   * Computes something and stops at the first operation that makes a NaN or an infinity from finite
   * numbers, be it in the computation or in a backward pass within it, in this thread. A NaN that
   * was in the data already is not reported. It looks at every number of every operation, so it is
   * slow; meant for finding out why a loss is NaN.
   *
   * @throws ArithmeticException if there is such an operation; the message names it, the shapes and
   *     the element, and for a backward pass the operation whose derivative it was
   */
  public static <T> T detectAnomaly(Supplier<T> action) {
    return Anomaly.watch(true, Dispatch.given("detectAnomaly", "action", action));
  }

  private static Supplier<Void> supplier(String operation, Runnable action) {
    Dispatch.given(operation, "action", action);
    return () -> {
      action.run();
      return null;
    };
  }

  private static <T> T withRecording(boolean recording, Supplier<T> action) {
    boolean before = RECORDING.get();
    RECORDING.set(recording);
    try {
      return action.get();
    } finally {
      RECORDING.set(before);
    }
  }

  /** The gradient of a one-element output with respect to one input; see the general form. */
  public static Tensor grad(Tensor output, Tensor input, BackwardOption... options) {
    return grad(output, Arrays.asList(input), options).get(0);
  }

  /** The gradients of a one-element output with respect to each input; see the general form. */
  public static List<Tensor> grad(Tensor output, List<Tensor> inputs, BackwardOption... options) {
    Tensor given = Dispatch.given("grad", "the output", output);
    return grad(output, given.implicitGradient("grad"), inputs, options);
  }

  /**
   * The gradients of {@code sum(gradOutput * output)} with respect to each input, in the shapes of
   * the inputs. No tensor's own {@link Tensor#grad} changes. The inputs need not be leaves.
   *
   * @param gradOutput the weight of each element of the output, in the shape of the output
   * @throws IllegalArgumentException if an input does not require a gradient, if the output does
   *     not depend on it (unless {@link BackwardOption#ALLOW_UNUSED} is given), or if {@code
   *     gradOutput} does not fit the output
   * @throws IllegalStateException if the output does not require a gradient, if the graph was
   *     freed, or if a tensor in it was changed in place
   */
  public static List<Tensor> grad(
      Tensor output, Tensor gradOutput, List<Tensor> inputs, BackwardOption... options) {
    Set<BackwardOption> chosen = chosen("grad", options);
    Node root = requireNode("grad", "the output", output);
    List<Node> targets = new ArrayList<>();
    for (Tensor input : Dispatch.given("grad", "inputs", inputs)) {
      targets.add(requireNode("grad", "input " + targets.size(), input));
    }
    requireFits("grad", output, gradOutput);
    Map<Node, Tensor> gradients =
        withRecording(
            chosen.contains(CREATE_GRAPH),
            () ->
                BackwardPass.toTargets(
                    targets, root, constant(gradOutput, chosen), keepsGraph(chosen)));
    List<Tensor> result = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      Tensor gradient = gradients.get(targets.get(i));
      result.add(gradient != null ? gradient : unused(inputs.get(i), i, chosen));
    }
    return result;
  }

  private static Tensor unused(Tensor input, int position, Set<BackwardOption> options) {
    if (!options.contains(ALLOW_UNUSED)) {
      throw new IllegalArgumentException(
          String.format(
              "grad: the output does not depend on input %s, of shape %s: pass ALLOW_UNUSED to get"
                  + " zeros",
              position, input.shape()));
    }
    return constant(Tensor.zerosLike(input), options);
  }

  /**
   * Where gradients are to be differentiated again, those that depend on nothing are part of the
   * graph too: then the derivative of the slope of a linear function is 0, and not an error.
   */
  private static Tensor constant(Tensor gradient, Set<BackwardOption> options) {
    if (!options.contains(CREATE_GRAPH) || gradient.requiresGrad()) {
      return gradient;
    }
    Tensor constant = new Tensor(gradient.storage(), gradient.shape(), "constant");
    constant.attach(new OperationNode("constant", gradient.shape()));
    return constant;
  }

  /** Adds the gradients of an output to those of the leaves that it depends on. */
  static void backward(Tensor output, Tensor gradOutput, BackwardOption... options) {
    Set<BackwardOption> chosen = chosen("backward", options);
    Node root = requireNode("backward", "the tensor", output);
    requireLeaf(root);
    requireFits("backward", output, gradOutput);
    withRecording(
        chosen.contains(CREATE_GRAPH),
        () -> {
          Map<Node, Tensor> gradients =
              BackwardPass.toLeaves(root, constant(gradOutput, chosen), keepsGraph(chosen));
          gradients.forEach((leaf, gradient) -> ((LeafNode) leaf).requireFits(gradient));
          gradients.forEach((leaf, gradient) -> ((LeafNode) leaf).accumulate(gradient));
          return null;
        });
  }

  private static void requireLeaf(Node root) {
    if (!root.hasLeaf()) {
      throw new IllegalStateException(
          String.format(
              "backward: no leaf is behind the result of '%s': it is a gradient that is the same"
                  + " wherever the leaves are",
              root.operation()));
    }
  }

  private static Set<BackwardOption> chosen(String operation, BackwardOption... options) {
    for (BackwardOption option : Dispatch.given(operation, "options", options)) {
      Dispatch.given(operation, "an option", option);
    }
    return Set.copyOf(Arrays.asList(options));
  }

  private static Node requireNode(String operation, String role, Tensor tensor) {
    return Dispatch.given(operation, role, tensor).requireNode(operation, role);
  }

  private static boolean keepsGraph(Set<BackwardOption> options) {
    return options.contains(RETAIN_GRAPH) || options.contains(CREATE_GRAPH);
  }

  private static void requireFits(String operation, Tensor output, Tensor gradOutput) {
    Dispatch.requireMatchingStorage(operation, output, gradOutput);
    if (!gradOutput.shape().equals(output.shape())) {
      throw new IllegalArgumentException(
          String.format(
              "%s: the gradient has shape %s, but must have that of the tensor, %s",
              operation, gradOutput.shape(), output.shape()));
    }
  }
}
