package arraystoadam.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The network for PyTorch called from Java, with Adam. */
final class DjlNetwork implements AutoCloseable {

  private final List<NDArray> parameters = new ArrayList<>();
  private final List<NDArray> m = new ArrayList<>();
  private final List<NDArray> v = new ArrayList<>();
  private final double lr;
  private int steps;

  DjlNetwork(Map<String, Tensor> state, double lr) {
    this.lr = lr;
    for (String name : List.of("0.weight", "0.bias", "2.weight", "2.bias")) {
      parameters.add(Torch.leaf(state.get(name)));
      m.add(Torch.array(state.get(name).mul(0)));
      v.add(Torch.array(state.get(name).mul(0)));
    }
  }

  /** A training step; returns the loss and how many were read right. */
  double[] step(NDArray x, NDArray classes, boolean countsRight) {
    Torch.recordOnlyWhenAsked();
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      parameters.forEach(Torch::zeroGrad);
      NDArray logits;
      NDArray loss;
      try (GradientCollector collector = Torch.ENGINE.newGradientCollector()) {
        logits = forward(x);
        loss = crossEntropy(logits, classes);
        collector.backward(loss);
      }
      steps++;
      for (int i = 0; i < parameters.size(); i++) {
        update(parameters.get(i), parameters.get(i).getGradient(), m.get(i), v.get(i));
      }
      double right = countsRight ? logits.argMax(1).eq(classes).sum().getLong() : 0;
      return new double[] {loss.getFloat(), right};
    }
  }

  private NDArray forward(NDArray x) {
    NDArray hidden = Linear.linear(x, parameters.get(0), parameters.get(1)).get(0);
    return Linear.linear(Activation.relu(hidden), parameters.get(2), parameters.get(3)).get(0);
  }

  // DJL's own loss multiplies by a number that may be collected before the gradient reads it.
  private static NDArray crossEntropy(NDArray logits, NDArray classes) {
    return logits.logSoftmax(1).gather(classes.expandDims(1), 1).mean().neg();
  }

  private void update(NDArray parameter, NDArray grad, NDArray m, NDArray v) {
    m.muli(0.9).addi(grad.mul(0.1));
    v.muli(0.999).addi(grad.mul(grad).muli(0.001));
    NDArray mHat = m.div(1 - Math.pow(0.9, steps));
    NDArray vHat = v.div(1 - Math.pow(0.999, steps));
    parameter.subi(mHat.divi(vHat.sqrt().addi(1e-8)).muli(lr));
  }

  @Override
  public void close() {
    for (List<NDArray> arrays : List.of(parameters, m, v)) {
      arrays.forEach(NDArray::close);
    }
  }
}
