package ex2_5;

import arraystoadam.tensor.Tensor;

/** A network of two layers, and its gradients. */
public final class TwoLayers {

  private TwoLayers() {}

  static Tensor hidden(Tensor x, Tensor w1, Tensor b1) {
    return x.matmul(w1).add(b1).tanh();
  }

  static Tensor predict(Tensor x, Tensor w1, Tensor b1, Tensor w2, Tensor b2) {
    return hidden(x, w1, b1).matmul(w2).add(b2);
  }

  static Tensor loss(Tensor prediction, Tensor target) {
    return prediction.sub(target).pow(2).sum();
  }

  /**
   * The derivatives of the loss with respect to w1, b1, w2 and b2, each in the shape of its tensor.
   *
   * @param x the inputs, {@code [N, D]}
   * @param target what the network should predict, {@code [N, M]}
   * @param w1 {@code [D, H]}
   * @param b1 {@code [H]}
   * @param w2 {@code [H, M]}
   * @param b2 {@code [M]}
   */
  public static Tensor[] gradients(
      Tensor x, Tensor target, Tensor w1, Tensor b1, Tensor w2, Tensor b2) {
    Tensor hidden = hidden(x, w1, b1);
    Tensor gradPrediction = hidden.matmul(w2).add(b2).sub(target).mul(2); // [N, M]
    Tensor gradHidden = gradPrediction.matmul(w2.t()); // [N, H]
    Tensor gradInner = gradHidden.mul(hidden.pow(2).neg().add(1)); // [N, H]
    return new Tensor[] {
      x.t().matmul(gradInner),
      gradInner.sum(0),
      hidden.t().matmul(gradPrediction),
      gradPrediction.sum(0)
    };
  }
}
