package ex4_1;

import arraystoadam.tensor.Context;
import arraystoadam.tensor.Function;
import arraystoadam.tensor.Tensor;
import java.util.List;

/** Passes the numbers on, and turns the gradient round: times minus the strength. */
public final class GradientReversal extends Function {

  private final double strength;

  public GradientReversal(double strength) {
    this.strength = strength;
  }

  @Override
  protected Tensor forward(Context context, List<Tensor> inputs) {
    throw new UnsupportedOperationException("Exercise 4.1: return the numbers of the input");
  }

  @Override
  protected List<Tensor> backward(Context context, Tensor gradOutput) {
    throw new UnsupportedOperationException(
        "Exercise 4.1: return the gradient times minus " + strength);
  }
}
