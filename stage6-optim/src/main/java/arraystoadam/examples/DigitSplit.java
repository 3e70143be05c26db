package arraystoadam.examples;

import arraystoadam.optim.RandomPermutation;
import java.util.Random;
import java.util.stream.IntStream;

/** The images to learn from, and those to be tested with. */
record DigitSplit(DigitImages training, DigitImages test) {

  private static final int TEST_SIZE = 360;

  /** Splits at random, the same way each time: the test images are by the same writers. */
  static DigitSplit random(DigitImages all) {
    return at(all, RandomPermutation.of(all.size(), new Random(1797)));
  }

  /** Splits in the order of the file: nearly all test images are by other writers. */
  static DigitSplit byWriters(DigitImages all) {
    return at(all, IntStream.range(0, all.size()).toArray());
  }

  private static DigitSplit at(DigitImages all, int[] order) {
    int boundary = order.length - TEST_SIZE;
    return new DigitSplit(
        all.select(IntStream.range(0, boundary).map(i -> order[i]).toArray()),
        all.select(IntStream.range(boundary, order.length).map(i -> order[i]).toArray()));
  }
}
