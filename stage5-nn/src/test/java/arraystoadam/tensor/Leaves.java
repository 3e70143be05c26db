package arraystoadam.tensor;

/** Shows the tests of other packages what only this one can see of a graph. */
public final class Leaves {

  private Leaves() {}

  /** Whether the graph of a tensor leads to a leaf, so that a backward pass has a purpose. */
  public static boolean areReachedFrom(Tensor tensor) {
    return tensor.requiresGrad() && tensor.requireNode("", "").hasLeaf();
  }
}
