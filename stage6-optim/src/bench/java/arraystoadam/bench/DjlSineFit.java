package arraystoadam.bench;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.core.Linear;
import ai.djl.training.GradientCollector;
import arraystoadam.tensor.Tensor;

/**
 * The programs of the stages for PyTorch called from Java. DJL has no functions with a derivative
 * of one's own, so stage 4 leaves that of P3 to autograd.
 *
 * <p>The numbers in the formulas are arrays that live as long as this object. DJL would wrap a
 * plain {@code 2} in memory that belongs to Java and may be collected before the gradient reads it.
 */
final class DjlSineFit implements Task {

  private static final int ITERATIONS = 2000;
  private static final int POINTS = 2000;

  private final Stage stage;
  private final Tensor start;
  private NDArray x;
  private NDArray y;
  private NDArray powers;
  private NDArray half;
  private NDArray two;
  private NDArray three;
  private NDArray five;

  DjlSineFit(Stage stage, Tensor start) {
    this.stage = stage;
    this.start = start;
  }

  @Override
  public Object run() {
    return result();
  }

  @Override
  public double[] result() {
    Torch.recordOnlyWhenAsked();
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      x = Torch.array(Tensor.linspace(-Math.PI, Math.PI, POINTS));
      y = x.sin();
      half = Torch.MANAGER.create(0.5f);
      two = Torch.MANAGER.create(2f);
      three = Torch.MANAGER.create(3f);
      five = Torch.MANAGER.create(5f);
      return switch (stage) {
        case AUTOGRAD -> fitScalars(1e-6);
        case CUSTOM_FUNCTION -> fitScalars(5e-6);
        case NN, OPTIM -> fitLinear();
      };
    }
  }

  private double[] fitScalars(double lr) {
    NDArray[] w = new NDArray[4];
    for (int i = 0; i < w.length; i++) {
      w[i] = Torch.leaf(start.select(0, i));
    }
    for (int t = 0; t < ITERATIONS; t++) {
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        try (GradientCollector collector = Torch.ENGINE.newGradientCollector()) {
          NDArray loss = predict(w).sub(y).pow(two).sum();
          report(t, loss);
          collector.backward(loss);
        }
        for (NDArray p : w) {
          p.subi(p.getGradient().mul(lr));
          Torch.zeroGrad(p);
        }
      }
    }
    return new double[] {w[0].getFloat(), w[1].getFloat(), w[2].getFloat(), w[3].getFloat()};
  }

  private NDArray predict(NDArray[] w) {
    if (stage == Stage.AUTOGRAD) {
      return w[0].add(w[1].mul(x)).add(w[2].mul(x.pow(two))).add(w[3].mul(x.pow(three)));
    }
    NDArray z = w[2].add(w[3].mul(x));
    return w[0].add(w[1].mul(z.pow(three).mul(five).sub(z.mul(three)).mul(half)));
  }

  private double[] fitLinear() {
    NDArray weight = Torch.leaf(start.narrow(0, 1, 3).reshape(1, 3));
    NDArray bias = Torch.leaf(start.narrow(0, 0, 1));
    NDArray[] parameters = {weight, bias};
    NDArray[] squares = {weight.zerosLike(), bias.zerosLike()};
    powers = x.expandDims(-1).pow(Torch.MANAGER.create(new float[] {1, 2, 3}));
    for (int t = 0; t < ITERATIONS; t++) {
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        try (GradientCollector collector = Torch.ENGINE.newGradientCollector()) {
          NDArray output = Linear.linear(powers, weight, bias).get(0);
          NDArray loss = output.reshape(new Shape(POINTS)).sub(y).pow(two).sum();
          report(t, loss);
          collector.backward(loss);
        }
        for (int i = 0; i < parameters.length; i++) {
          update(parameters[i], parameters[i].getGradient(), squares[i]);
          Torch.zeroGrad(parameters[i]);
        }
      }
    }
    float[] w = weight.toFloatArray();
    return new double[] {bias.getFloat(0), w[0], w[1], w[2]};
  }

  private void update(NDArray parameter, NDArray grad, NDArray square) {
    if (stage == Stage.NN) {
      parameter.subi(grad.mul(1e-6));
      return;
    }
    square.muli(0.99).addi(grad.mul(grad).mul(0.01)); // RMSprop
    parameter.subi(grad.div(square.sqrt().add(1e-8)).mul(1e-3));
  }

  private static void report(int t, NDArray loss) {
    if (t % 100 == 99) {
      loss.getFloat();
    }
  }
}
