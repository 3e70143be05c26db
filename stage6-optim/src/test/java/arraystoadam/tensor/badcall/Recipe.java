package arraystoadam.tensor.badcall;

import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;

/** How to make an argument: a new object for every try, and a text that a report can show. */
interface Recipe {

  /** Makes the argument; {@code tensors} makes the tensors that it has in it. */
  Object make(Function<TensorRecipe, Tensor> tensors);

  /** The tensors that the argument has in it. */
  default Stream<TensorRecipe> tensors() {
    return Stream.empty();
  }

  /** A list of tensors. */
  record OfList(List<TensorRecipe> parts) implements Recipe {

    @Override
    public List<Tensor> make(Function<TensorRecipe, Tensor> tensors) {
      return parts.stream().map(part -> part == null ? null : tensors.apply(part)).toList();
    }

    @Override
    public Stream<TensorRecipe> tensors() {
      return parts.stream();
    }

    @Override
    public String toString() {
      return parts.toString();
    }
  }

  /** An array of tensors. */
  record OfArray(OfList list) implements Recipe {

    @Override
    public Tensor[] make(Function<TensorRecipe, Tensor> tensors) {
      return list.make(tensors).toArray(Tensor[]::new);
    }

    @Override
    public Stream<TensorRecipe> tensors() {
      return list.tensors();
    }

    @Override
    public String toString() {
      return list.toString();
    }
  }

  /** A source of random numbers. */
  record OfRandom(long seed) implements Recipe {

    @Override
    public Random make(Function<TensorRecipe, Tensor> tensors) {
      return new Random(seed);
    }

    @Override
    public String toString() {
      return "new Random(" + seed + ")";
    }
  }
}
