package arraystoadam.tensor;

import java.util.List;

/** The node of a leaf: a tensor that was not computed, where gradients are collected. */
final class LeafNode extends Node {

  private final Tensor leaf;

  LeafNode(Tensor leaf) {
    super("leaf", leaf.shape());
    this.leaf = leaf;
  }

  /** Checks that a gradient can be added to that of the leaf, which may have changed since. */
  void requireFits(Tensor gradient) {
    if (leaf.requiresGrad()) {
      Dispatch.requireMatchingStorage("backward", leaf, gradient);
    }
  }

  /** Adds to the gradient of the leaf, unless it has been told in the meantime to need none. */
  void accumulate(Tensor gradient) {
    if (leaf.requiresGrad()) {
      leaf.accumulateGrad(gradient);
    }
  }

  @Override
  boolean hasLeaf() {
    return true;
  }

  @Override
  List<Tensor> computeGradients(Tensor gradient) {
    return List.of();
  }
}
