package ex2_3;

import arraystoadam.tensor.Tensor;

/** The logarithm of a sum of exponentials. */
public final class LogSumExp {

  private LogSumExp() {}

  /** {@code log(sum(exp(x)))} of each row: {@code [N, M]} gives {@code [N]}; M is at least 1. */
  public static Tensor logSumExp(Tensor x) {
    Tensor shifted = x.sub(x.max(1, true));
    return x.max(1).add(shifted.exp().sum(1).log());
  }
}
