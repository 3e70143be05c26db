package arraystoadam.tensor;

import arraystoadam.device.DType;
import java.util.Random;
import java.util.stream.IntStream;

/** Small random shapes and tensors. */
final class Samples {

  private static final double[] SPECIAL = {
    0, -0.0, 1, -1, 2, 3, 0.5, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY
  };

  private final Random rng;

  Samples(long seed) {
    this.rng = new Random(seed);
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  int between(int low, int high) {
    return low + rng.nextInt(high - low + 1);
  }

  DType dtype() {
    return rng.nextBoolean() ? DType.FLOAT32 : DType.FLOAT64;
  }

  /** A size from 0 to 4; 0 is rare, or most tensors were empty. */
  int size() {
    return rng.nextInt(12) == 0 ? 0 : between(1, 4);
  }

  int[] shape(int minRank, int maxRank) {
    return IntStream.range(0, between(minRank, maxRank)).map(i -> size()).toArray();
  }

  /** A shape without a 0. */
  int[] fullShape(int minRank, int maxRank) {
    return IntStream.range(0, between(minRank, maxRank)).map(i -> between(1, 4)).toArray();
  }

  /** A shape that broadcasts to the given one: some sizes become 1, some leading ones go. */
  int[] repeatable(int[] shape) {
    int first = rng.nextInt(3) == 0 ? between(0, shape.length) : 0;
    return IntStream.range(first, shape.length)
        .map(dim -> rng.nextInt(3) == 0 ? 1 : shape[dim])
        .toArray();
  }

  /** Two shapes that broadcast, to a shape that may be neither of them. */
  int[][] broadcastable(int maxRank) {
    int[] shape = shape(0, maxRank);
    return new int[][] {repeatable(shape), repeatable(shape)};
  }

  /** A dimension counted from the front or from the end; a scalar has dimension 0. */
  int dim(int[] shape) {
    int rank = Math.max(shape.length, 1);
    return between(-rank, rank - 1);
  }

  /** Positions from 0 to below {@code size}, some of them more than once. */
  int[] indices(int size) {
    int count = size == 0 ? 0 : between(0, 5);
    return IntStream.range(0, count).map(i -> rng.nextInt(size)).toArray();
  }

  /** Normally distributed numbers; each element is another one. */
  Tensor normal(DType dtype, int... shape) {
    return Tensor.randn(dtype, rng, shape);
  }

  /** Numbers of which about half are special: zeros, ones, NaN, infinities; many are equal. */
  Tensor special(DType dtype, int... shape) {
    double[] values = new double[Shape.of(shape).size()];
    for (int i = 0; i < values.length; i++) {
      boolean isSpecial = rng.nextBoolean();
      values[i] = isSpecial ? SPECIAL[rng.nextInt(SPECIAL.length)] : rng.nextGaussian();
    }
    return Tensor.of(values, shape).to(dtype);
  }

  /** Small whole numbers, among which there are many ties. */
  Tensor whole(DType dtype, int... shape) {
    double[] values = rng.ints(Shape.of(shape).size(), -3, 4).asDoubleStream().toArray();
    return Tensor.of(values, shape).to(dtype);
  }
}
