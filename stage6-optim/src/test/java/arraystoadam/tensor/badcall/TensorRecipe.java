package arraystoadam.tensor.badcall;

import arraystoadam.device.DType;
import arraystoadam.device.TestDevice;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How to make a tensor: its part in a graph, its type, its shape, and a seed for its numbers. */
record TensorRecipe(Kind kind, DType dtype, List<Integer> shape, long seed) implements Recipe {

  enum Kind {
    PLAIN,
    LEAF,
    LEAF_WITH_GRADIENT,
    RESULT,
    RESULT_OF_FREED_GRAPH
  }

  @Override
  public Tensor make(Function<TensorRecipe, Tensor> tensors) {
    return tensors.apply(this);
  }

  @Override
  public Stream<TensorRecipe> tensors() {
    return Stream.of(this);
  }

  Tensor make() {
    Tensor tensor = numbers();
    return kind == Kind.PLAIN ? tensor : inAGraph(tensor.requiresGrad(true));
  }

  private Tensor inAGraph(Tensor leaf) {
    if (kind == Kind.LEAF) {
      return leaf;
    }
    Tensor result = leaf.copy();
    if (kind != Kind.RESULT) {
      result.backward(Tensor.zerosLike(result));
    }
    return kind == Kind.LEAF_WITH_GRADIENT ? leaf : result;
  }

  private Tensor numbers() {
    int[] sizes = Pools.ints(shape);
    IntStream picks = new Random(seed).ints(Shape.of(sizes).size(), 0, Pools.DOUBLES.size());
    Tensor numbers = Tensor.of(picks.mapToDouble(Pools.DOUBLES::get).toArray(), sizes);
    return numbers.to(dtype).to(TestDevice.get());
  }

  boolean isGiant() {
    return shape.contains(Pools.GIANT);
  }

  @Override
  public String toString() {
    return kind + " " + dtype + " " + shape + " " + Arrays.toString(numbers().toDoubleArray());
  }
}
