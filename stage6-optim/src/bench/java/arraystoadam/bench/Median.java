package arraystoadam.bench;

import java.util.List;

/** The value in the middle. */
final class Median {

  private Median() {}

  /** Half of the values are at most this, and half at least. */
  static double of(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }
}
