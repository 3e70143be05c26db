package arraystoadam.tensor;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * What the backward pass knows of a tensor that needs a gradient: the operation that computed it,
 * the nodes of its inputs, and how the gradient of the result becomes the gradients of the inputs.
 */
abstract class Node implements Comparable<Node> {

  private static final AtomicLong MADE = new AtomicLong();

  private final long number = MADE.incrementAndGet();
  private final String operation;
  private final Shape shape;
  private List<Node> inputs = new ArrayList<>(2);
  private List<SavedTensor> saved = new ArrayList<>(0);
  private boolean hasLeaf;
  private boolean freed;

  /** {@code shape} is that of the result, and so of its gradient. */
  Node(String operation, Shape shape) {
    this.operation = operation;
    this.shape = shape;
  }

  /** The gradient of each of {@link #inputs}, given that of the result. */
  abstract List<Tensor> computeGradients(Tensor gradient);

  /**
   * The gradient of each of {@link #inputs}, given that of the result.
   *
   * @throws IllegalStateException if a tensor that was saved for this has been changed
   */
  final List<Tensor> gradients(Tensor gradient) {
    saved.forEach(tensor -> tensor.requireUnchanged(operation));
    if (Anomaly.isWatching()) {
      List<Tensor> read = saved.stream().map(SavedTensor::tensor).toList();
      return Anomaly.checkedGradients(this, gradient, read);
    }
    return computeGradients(gradient);
  }

  /** A node is greater than all that were made before it, and so than those of its inputs. */
  @Override
  public final int compareTo(Node other) {
    return Long.compare(number, other.number);
  }

  final void addInput(Node input) {
    inputs.add(input);
    hasLeaf |= input.hasLeaf();
  }

  /** Remembers a tensor that the backward pass reads, to notice if it is changed before that. */
  final void save(SavedTensor tensor) {
    saved.add(tensor);
  }

  final String operation() {
    return operation;
  }

  final Shape shape() {
    return shape;
  }

  /** The nodes of those inputs that need a gradient. */
  final List<Node> inputs() {
    return inputs;
  }

  /** Whether a leaf is behind this node, or is it. There is none behind a constant gradient. */
  boolean hasLeaf() {
    return hasLeaf;
  }

  /** Lets go of all that only the backward pass needs. */
  void free() {
    freed = true;
    inputs = List.of();
    saved = List.of();
  }

  /**
   * Checks that a backward pass can go through this node.
   *
   * @throws IllegalStateException if an earlier one has freed it
   */
  final void requireNotFreed() {
    if (freed) {
      throw new IllegalStateException(
          String.format(
              "backward: the graph behind '%s' was freed by an earlier backward pass: give that one"
                  + " RETAIN_GRAPH to go through the graph again",
              operation));
    }
  }
}
