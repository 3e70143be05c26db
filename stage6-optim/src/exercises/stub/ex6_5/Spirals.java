package ex6_5;

import arraystoadam.nn.Module;
import arraystoadam.tensor.Tensor;
import java.util.random.RandomGenerator;

/** Learns to tell the points of two spirals apart. */
public final class Spirals {

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
    throw new UnsupportedOperationException("Exercise 6.5: train a network and return it");
  }
}
