package ex6_5;

import arraystoadam.nn.CrossEntropyLoss;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Module;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Reduction;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.CosineAnnealingLR;
import arraystoadam.optim.DataLoader;
import arraystoadam.optim.LRSchedule;
import arraystoadam.optim.Optimizer;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.random.RandomGenerator;

/** Learns to tell the points of two spirals apart. */
public final class Spirals {

  private static final int HIDDEN = 32;
  private static final int BATCH_SIZE = 32;
  private static final int EPOCHS = 60;

  private Spirals() {}

  /**
   * Makes a network and trains it.
   *
   * @param points {@code [N, 2]}, FLOAT32
   * @param classes {@code [N]}, 0 or 1 for each point
   * @param rng where all random numbers come from
   * @return a network from points {@code [M, 2]} to two numbers each, {@code [M, 2]}
   */
  public static Module train(Tensor points, Tensor classes, RandomGenerator rng) {
    Module model =
        new Sequential(
            new Linear(2, HIDDEN, rng),
            new ReLU(),
            new Linear(HIDDEN, HIDDEN, rng),
            new ReLU(),
            new Linear(HIDDEN, 2, rng));
    Optimizer optimizer = new Adam(model.parameters(), 0.02);
    LRSchedule schedule = new CosineAnnealingLR(optimizer, EPOCHS, 0);
    DataLoader loader = new DataLoader(List.of(points, classes), BATCH_SIZE, rng);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      trainOneEpoch(model, loader, optimizer);
      schedule.step();
    }
    return model;
  }

  private static void trainOneEpoch(Module model, DataLoader loader, Optimizer optimizer) {
    CrossEntropyLoss lossFunction = new CrossEntropyLoss(Reduction.MEAN);
    for (List<Tensor> batch : loader) {
      Tensor loss = lossFunction.forward(model.forward(batch.get(0)), batch.get(1));
      optimizer.zeroGrad();
      loss.backward();
      optimizer.step();
    }
  }
}
