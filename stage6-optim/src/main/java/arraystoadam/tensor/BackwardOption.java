package arraystoadam.tensor;

/** What a backward pass may be asked to do differently. */
public enum BackwardOption {
  /** Keep the graph, so that another backward pass can go through it. */
  RETAIN_GRAPH,
  /**
   * Record the backward pass itself, so that the gradients can be differentiated again. Keeps the
   * graph.
   */
  CREATE_GRAPH,
  /** For {@link Autograd#grad}: an input that the output does not depend on gets zeros. */
  ALLOW_UNUSED
}
