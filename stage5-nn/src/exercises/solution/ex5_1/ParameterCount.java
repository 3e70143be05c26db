package ex5_1;

import arraystoadam.nn.Module;
import arraystoadam.tensor.Tensor;

/** Counts the numbers that a network learns. */
public final class ParameterCount {

  private ParameterCount() {}

  /** The number of elements in all parameters of a model. */
  public static int count(Module model) {
    return model.parameters().stream().mapToInt(Tensor::size).sum();
  }

  /**
   * The number of weights and biases in a chain of linear layers.
   *
   * @param sizes what goes in, what is in between, and what comes out: at least one size
   */
  public static int predict(int... sizes) {
    int total = 0;
    for (int i = 1; i < sizes.length; i++) {
      total += (sizes[i - 1] + 1) * sizes[i];
    }
    return total;
  }
}
