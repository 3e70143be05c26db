package arraystoadam.tensor;

import java.util.ArrayList;
import java.util.List;

/** What the forward pass of one call of a {@link Function} leaves for its backward pass. */
public final class Context {

  private final List<Boolean> needsGrad;
  private final List<SavedTensor> marks = new ArrayList<>();
  private final List<Shape> shapes = new ArrayList<>();
  private final List<Tensor> sources = new ArrayList<>();
  private final List<Tensor> constants = new ArrayList<>();

  /** A mark in time, for nodes have an order: what is younger was made in the forward pass. */
  private final Node newest = new OperationNode("context", Shape.SCALAR);

  Context(List<Tensor> inputs) {
    needsGrad = inputs.stream().map(Tensor::requiresGrad).toList();
  }

  /**
   * Keeps tensors for the backward pass, which refuses to run if they are changed in place before
   * it. For second derivatives, keep inputs, the output, or other shapes of them: what else the
   * forward pass computes is not recorded, so that a second derivative through it is refused.
   */
  public void saveForBackward(Tensor... tensors) {
    Function.allGiven("saveForBackward", "a tensor", tensors).forEach(this::save);
  }

  /**
   * Keeps tensors as {@link #saveForBackward} does, that have no derivative: a mask, positions,
   * random numbers.
   */
  public void saveConstant(Tensor... tensors) {
    for (Tensor tensor : Function.allGiven("saveConstant", "a tensor", tensors)) {
      Tensor constant = tensor.detach();
      constants.add(constant);
      save(constant);
    }
  }

  private void save(Tensor tensor) {
    sources.add(tensor);
    shapes.add(tensor.shape());
    marks.add(new SavedTensor(tensor));
  }

  /**
   * The saved tensor at a position, in the order in which they were saved, counted from 0.
   *
   * @throws IllegalArgumentException if no tensor was saved there
   */
  public Tensor saved(int position) {
    Tensor source = get("saved", sources, position);
    Shape shape = shapes.get(position);
    return source.shape().equals(shape) ? source : source.reshape(shape.toArray());
  }

  /**
   * Whether a gradient of the input at a position is wanted; if not, any tensor will do.
   *
   * @throws IllegalArgumentException if there is no such input
   */
  public boolean needsInputGrad(int position) {
    return get("needsInputGrad", needsGrad, position);
  }

  private static <T> T get(String operation, List<T> list, int position) {
    if (position < 0 || position >= list.size()) {
      throw new IllegalArgumentException(
          operation + ": position " + position + " must be from 0 to below " + list.size());
    }
    return list.get(position);
  }

  /** What the saved tensors were when they were saved. */
  List<SavedTensor> marks() {
    return marks;
  }

  /** What the saved tensors are in the graph: the same, or the same numbers in another shape. */
  List<Tensor> sources() {
    return sources;
  }

  /** Gives each saved tensor its place in the graph: the forward pass has recorded nothing. */
  void connect(List<Tensor> inputs, Tensor raw, Tensor output) {
    for (int i = 0; i < sources.size(); i++) {
      Tensor tensor = sources.get(i);
      boolean isKnown = constants.contains(tensor) || inputs.contains(tensor) || isOlder(tensor);
      if (!isKnown) {
        sources.set(i, tensor == raw ? output : source(i, tensor, inputs, output));
      }
    }
  }

  /** A leaf that was made in the forward pass knows nothing of what it was computed from. */
  private boolean isOlder(Tensor tensor) {
    return tensor.requiresGrad()
        && (!tensor.isLeaf() || tensor.requireNode("", "").compareTo(newest) < 0);
  }

  /** A tensor that shares its numbers with one in the graph is that one in another shape. */
  private static Tensor source(int position, Tensor tensor, List<Tensor> inputs, Tensor output) {
    List<Tensor> sources = sharing(tensor, inputs);
    if (sources.isEmpty()) {
      sources = sharing(tensor, List.of(output));
    }
    if (sources.size() == 1) {
      return sources.get(0);
    }
    Tensor unrecorded = tensor.detach();
    unrecorded.attach(new UnrecordedNode(output.operation(), position, tensor.shape(), inputs));
    return unrecorded;
  }

  private static List<Tensor> sharing(Tensor tensor, List<Tensor> others) {
    return others.stream().filter(o -> o.storage() == tensor.storage()).distinct().toList();
  }
}
