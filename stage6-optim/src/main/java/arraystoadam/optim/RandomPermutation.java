package arraystoadam.optim;

import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** An order drawn at random. */
public final class RandomPermutation {

  private RandomPermutation() {}

  /**
   * The numbers from 0 to below {@code size}, shuffled by Fisher and Yates: all orders are equally
   * likely.
   *
   * @throws IllegalArgumentException if the size is negative
   */
  public static int[] of(int size, RandomGenerator rng) {
    Arguments.requireAtLeast(0, "RandomPermutation", "size", size);
    Arguments.given("RandomPermutation", "rng", rng);
    int[] order = IntStream.range(0, size).toArray();
    for (int i = size - 1; i > 0; i--) {
      int other = rng.nextInt(i + 1);
      int moved = order[i];
      order[i] = order[other];
      order[other] = moved;
    }
    return order;
  }
}
