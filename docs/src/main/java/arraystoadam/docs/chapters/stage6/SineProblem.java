package arraystoadam.docs.chapters.stage6;

import arraystoadam.device.DType;
import arraystoadam.nn.Flatten;
import arraystoadam.nn.Linear;
import arraystoadam.nn.MSELoss;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.LRSchedule;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.Random;

/** The task of {@code SineFit}, for programs that look at how it is solved. */
final class SineProblem {

  /** Another type than that of {@code SineFit}, so that rounding does not blur the picture. */
  private static final DType DTYPE = DType.FLOAT64;

  private final Tensor powers;
  private final Tensor y;

  SineProblem() {
    Tensor x = Tensor.linspace(DTYPE, -Math.PI, Math.PI, 2000);
    powers = x.unsqueeze(-1).pow(Tensor.arange(DTYPE, 1, 4, 1));
    y = x.sin();
  }

  /** The model of {@code SineFit} with the seed 0. */
  static Sequential model() {
    return model(0);
  }

  static Sequential model(long seed) {
    Sequential model = new Sequential(new Linear(3, 1, new Random(seed)), new Flatten(0, 1));
    model.to(DTYPE);
    return model;
  }

  Tensor loss(Sequential model) {
    return new MSELoss(Reduction.SUM).forward(model.forward(powers), y);
  }

  /** One training step; returns the loss before it. */
  double step(Sequential model, Optimizer optimizer) {
    Tensor loss = loss(model);
    optimizer.zeroGrad();
    loss.backward();
    optimizer.step();
    return loss.item();
  }

  /** Some training steps, each followed by a step of the schedule. */
  void train(Sequential model, Optimizer optimizer, LRSchedule schedule, int steps) {
    for (int i = 0; i < steps; i++) {
      step(model, optimizer);
      schedule.step();
    }
  }

  /** Some training steps. */
  void train(Sequential model, Optimizer optimizer, int steps) {
    for (int i = 0; i < steps; i++) {
      step(model, optimizer);
    }
  }
}
