package arraystoadam.tensor;

import java.util.ArrayList;
import java.util.List;

/** What the forward pass of one call of a {@link Function} leaves for its backward pass. */
public final class Context {

  private final List<Boolean> needsGrad;
  private final List<Tensor> saved = new ArrayList<>();

  Context(List<Tensor> inputs) {
    needsGrad = inputs.stream().map(Tensor::requiresGrad).toList();
  }

  /**
   * Keeps tensors for the backward pass, which refuses to run if they are changed in place before
   * it. For second derivatives, keep inputs or the output: what is computed from them within the
   * forward pass counts as a constant.
   */
  public void saveForBackward(Tensor... tensors) {
    saved.addAll(List.of(tensors));
  }

  /**
   * The saved tensor at a position, counted from 0.
   *
   * @throws IllegalArgumentException if no tensor was saved there
   */
  public Tensor saved(int position) {
    return get("saved", saved, position);
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

  List<Tensor> saved() {
    return saved;
  }

  /** Replaces the output as the forward pass made it by the one that is part of the graph. */
  void replaceOutput(Tensor raw, Tensor output) {
    saved.replaceAll(tensor -> tensor == raw ? output : tensor);
  }
}
