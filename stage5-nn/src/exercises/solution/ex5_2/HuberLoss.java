package ex5_2;

import arraystoadam.tensor.Tensor;

/** The mean of r^2 / 2 for small errors r, and of delta * (|r| - delta / 2) for large ones. */
public final class HuberLoss {

  private final double delta;

  public HuberLoss(double delta) {
    if (!(delta > 0)) {
      throw new IllegalArgumentException("HuberLoss: delta is " + delta + ", but must be above 0");
    }
    this.delta = delta;
  }

  /** The loss, a scalar. The shapes must be equal. */
  public Tensor forward(Tensor prediction, Tensor target) {
    if (!prediction.shape().equals(target.shape())) {
      throw new IllegalArgumentException(
          String.format(
              "HuberLoss: the prediction has shape %s and the target %s, but they must be equal",
              prediction.shape(), target.shape()));
    }
    Tensor error = prediction.sub(target);
    Tensor size = error.abs();
    Tensor quadratic = error.pow(2).div(2);
    Tensor linear = size.sub(delta / 2).mul(delta);
    return Tensor.where(size.le(delta), quadratic, linear).mean();
  }
}
