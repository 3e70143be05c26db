package arraystoadam.gradcheck;

import arraystoadam.device.Device;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleSupplier;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Small random shapes and FLOAT64 tensors for gradient checks, on one device. */
final class RandomTensors {

  private final Random rng;
  private final Device device;

  RandomTensors(long seed, Device device) {
    this.rng = new Random(seed);
    this.device = device;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + rng.nextInt(high - low + 1);
  }

  boolean coin() {
    return rng.nextBoolean();
  }

  /** A shape of the given ranks with sizes from 0 to 3; 0 is rare, or most tensors were empty. */
  int[] shape(int minRank, int maxRank) {
    return IntStream.range(0, between(minRank, maxRank)).map(i -> size()).toArray();
  }

  /** A shape whose sizes are all at least 1. */
  int[] fullShape(int minRank, int maxRank) {
    return IntStream.range(0, between(minRank, maxRank)).map(i -> between(1, 3)).toArray();
  }

  int size() {
    return rng.nextInt(12) == 0 ? 0 : between(1, 3);
  }

  /** A shape that broadcasts to the given one: some sizes become 1, some leading ones go. */
  int[] repeatable(int[] shape) {
    int first = rng.nextInt(3) == 0 ? between(0, shape.length) : 0;
    return IntStream.range(first, shape.length)
        .map(dim -> rng.nextInt(3) == 0 ? 1 : shape[dim])
        .toArray();
  }

  /** A dimension of a shape, counted from the front or from the end. */
  int dim(int[] shape) {
    int rank = Math.max(shape.length, 1);
    return between(-rank, rank - 1);
  }

  /** Any numbers. */
  Tensor normal(int... shape) {
    return tensor(rng::nextGaussian, shape);
  }

  /** Numbers from 0.5 to 2, where logarithms and powers are smooth. */
  Tensor positive(int... shape) {
    return tensor(() -> 0.5 + 1.5 * rng.nextDouble(), shape);
  }

  /** Numbers from 0.2 to 2 and their negatives: away from 0. */
  Tensor nonZero(int... shape) {
    return tensor(() -> (coin() ? 1 : -1) * (0.2 + 1.8 * rng.nextDouble()), shape);
  }

  /** Numbers that are all at least 0.05 apart, so that a maximum is clear. */
  Tensor distinct(int... shape) {
    int n = Shape.of(shape).size();
    List<Double> numbers =
        DoubleStream.iterate(-1, v -> v + 0.05 + rng.nextDouble() / 10).limit(n).boxed().toList();
    List<Double> shuffled = new ArrayList<>(numbers);
    Collections.shuffle(shuffled, rng);
    double[] values = shuffled.stream().mapToDouble(v -> v).toArray();
    return Tensor.of(values, shape).to(device);
  }

  /** Positions from 0 to below {@code size}, some of them more than once. */
  int[] indices(int size) {
    int count = size == 0 ? 0 : between(0, 4);
    return IntStream.range(0, count).map(i -> rng.nextInt(size)).toArray();
  }

  private Tensor tensor(DoubleSupplier source, int... shape) {
    double[] values = DoubleStream.generate(source).limit(Shape.of(shape).size()).toArray();
    return Tensor.of(values, shape).to(device);
  }
}
