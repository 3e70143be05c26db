package arraystoadam.nn;

import arraystoadam.tensor.Tensor;
import java.util.Objects;

/** Joins a range of dimensions into one, as {@link Tensor#flatten(int, int)} does. */
public final class Flatten extends Module {

  private final int startDim;
  private final int endDim;

  /** Joins all dimensions but the first, which counts the examples: {@code [N, *]}. */
  public Flatten() {
    this(1, -1);
  }

  /** Joins the dimensions from {@code startDim} to {@code endDim}, both included. */
  public Flatten(int startDim, int endDim) {
    this.startDim = startDim;
    this.endDim = endDim;
  }

  @Override
  public Tensor forward(Tensor input) {
    return Objects.requireNonNull(input, "Flatten: input is null").flatten(startDim, endDim);
  }

  @Override
  protected String describe() {
    return "Flatten(" + startDim + ", " + endDim + ")";
  }
}
