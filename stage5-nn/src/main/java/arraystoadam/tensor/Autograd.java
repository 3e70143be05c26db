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
    noGrad(
        () -> {
          action.run();
          return null;
        });
  }

  /** Computes something without recording it: the result does not require a gradient. */
  public static <T> T noGrad(Supplier<T> action) {
    return withRecording(false, action);
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

  /** The gradient of a one-element output by one input; see the general form. */
  public static Tensor grad(Tensor output, Tensor input, BackwardOption... options) {
    return grad(output, List.of(input), options).get(0);
  }

  /** The gradients of a one-element output by each input; see the general form. */
  public static List<Tensor> grad(Tensor output, List<Tensor> inputs, BackwardOption... options) {
    return grad(output, output.implicitGradient("grad"), inputs, options);
  }

  /**
   * The gradients of {@code sum(gradOutput * output)} by each input, in the shapes of the inputs.
   * No tensor's own {@link Tensor#grad} changes. The inputs need not be leaves.
   *
   * @param gradOutput the weight of each element of the output, in the shape of the output
   * @throws IllegalArgumentException if an input does not require a gradient, if the output does
   *     not depend on it (unless {@link BackwardOption#ALLOW_UNUSED} is given), or if {@code
   *     gradOutput} does not fit the output
   * @throws IllegalStateException if the graph was freed, or a tensor in it was changed in place
   */
  public static List<Tensor> grad(
      Tensor output, Tensor gradOutput, List<Tensor> inputs, BackwardOption... options) {
    Set<BackwardOption> chosen = Set.copyOf(Arrays.asList(options));
    Node root = output.requireNode("grad", "the output");
    List<Node> targets = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      targets.add(inputs.get(i).requireNode("grad", "input " + i));
    }
    requireFits("grad", output, gradOutput);
    Map<Node, Tensor> gradients =
        withRecording(
            chosen.contains(CREATE_GRAPH),
            () -> BackwardPass.toTargets(targets, root, gradOutput, keepsGraph(chosen)));
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
    return Tensor.zerosLike(input);
  }

  /** Adds the gradients of an output to those of the leaves behind it. */
  static void backward(Tensor output, Tensor gradOutput, BackwardOption... options) {
    Set<BackwardOption> chosen = Set.copyOf(Arrays.asList(options));
    Node root = output.requireNode("backward", "the tensor");
    requireFits("backward", output, gradOutput);
    withRecording(
        chosen.contains(CREATE_GRAPH),
        () -> {
          BackwardPass.toLeaves(root, gradOutput, keepsGraph(chosen))
              .forEach((leaf, gradient) -> ((LeafNode) leaf).accumulate(gradient));
          return null;
        });
  }

  private static boolean keepsGraph(Set<BackwardOption> options) {
    return options.contains(RETAIN_GRAPH) || options.contains(CREATE_GRAPH);
  }

  private static void requireFits(String operation, Tensor output, Tensor gradOutput) {
    Kernels.requireSameKind(operation, output, gradOutput);
    if (!gradOutput.shape().equals(output.shape())) {
      throw new IllegalArgumentException(
          String.format(
              "%s: the gradient has shape %s, but must have that of the tensor, %s",
              operation, gradOutput.shape(), output.shape()));
    }
  }
}
