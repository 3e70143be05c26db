package arraystoadam.tensor.badcall;

import static java.util.Map.entry;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.device.TestDevice;
import arraystoadam.gradcheck.GradCheckOptions;
import arraystoadam.gradcheck.TensorFunction;
import arraystoadam.tensor.BackwardOption;
import arraystoadam.tensor.Shape;
import arraystoadam.tensor.Tensor;
import arraystoadam.tensor.badcall.TensorRecipe.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random arguments of every type that a public method takes. */
final class Arguments {

  private static final Map<Class<?>, Function<Likely, Arbitrary<?>>> BY_TYPE =
      Map.ofEntries(
          entry(Tensor.class, Arguments::tensors),
          entry(List.class, Arguments::lists),
          entry(Tensor[].class, likely -> lists(likely).map(Recipe.OfArray::new)),
          entry(int.class, likely -> of(likely.isTame() ? Pools.TAME_INTS : Pools.INTS)),
          entry(int[].class, Arguments::sizes),
          entry(double.class, likely -> of(Pools.DOUBLES)),
          entry(double[].class, Arguments::doubles),
          entry(float[].class, likely -> doubles(likely).map(Arguments::toFloats)),
          entry(boolean.class, likely -> Arbitraries.of(true, false)),
          entry(DType.class, likely -> Arbitraries.of(DType.class)),
          entry(Device.class, likely -> Arbitraries.just(TestDevice.get())),
          entry(BackwardOption[].class, likely -> options()),
          entry(RandomGenerator.class, likely -> Arbitraries.longs().map(Recipe.OfRandom::new)),
          entry(String.class, likely -> of(Pools.STRINGS)),
          entry(TensorFunction.class, likely -> Arbitraries.of(Pools.Function.class)),
          entry(Supplier.class, likely -> Arbitraries.of(Pools.Computation.class)),
          entry(GradCheckOptions.class, likely -> of(Pools.OPTIONS)),
          entry(Shape.class, likely -> of(Pools.SHAPES).map(s -> Shape.of(Pools.ints(s)))),
          entry(Object.class, likely -> Arbitraries.<Object>of("", Shape.SCALAR, 1)));

  /** Kept, because to build them takes longer than the calls. */
  private static final Map<List<Object>, Arbitrary<Object>> BUILT = new HashMap<>();

  private Arguments() {}

  static Arbitrary<Object> of(Class<?> type, Likely likely) {
    return BUILT.computeIfAbsent(List.of(type, likely), key -> build(type, likely));
  }

  private static Arbitrary<Object> build(Class<?> type, Likely likely) {
    Function<Likely, Arbitrary<?>> arguments = BY_TYPE.get(type);
    if (arguments == null) {
      throw new IllegalStateException("there are no arguments of type " + type + " yet: add some");
    }
    return arguments.apply(likely).asGeneric();
  }

  private static <T> Arbitrary<T> of(List<T> pool) {
    return Arbitraries.of(pool);
  }

  private static Arbitrary<TensorRecipe> tensors(Likely likely) {
    List<List<Integer>> shapes = new ArrayList<>(likely.shapes());
    List<DType> dtypes = new ArrayList<>(List.of(likely.dtype()));
    List<Kind> kinds = new ArrayList<>(List.of(Kind.PLAIN, Kind.PLAIN, Kind.LEAF, Kind.RESULT));
    if (!likely.isTame()) {
      shapes.addAll(Pools.SHAPES);
      dtypes.addAll(Collections.nCopies(3, likely.dtype()));
      dtypes.addAll(List.of(DType.values()));
      kinds.addAll(List.of(Kind.values()));
    }
    Arbitrary<Long> seeds = Arbitraries.longs().between(0, likely.isTame() ? 1 : 1000);
    return Combinators.combine(of(kinds), of(dtypes), of(shapes), seeds).as(TensorRecipe::new);
  }

  private static Arbitrary<Recipe.OfList> lists(Likely likely) {
    return tensors(likely).list().ofMaxSize(3).map(Recipe.OfList::new);
  }

  private static Arbitrary<int[]> sizes(Likely likely) {
    List<List<Integer>> fitting = new ArrayList<>(likely.shapes());
    fitting.add(List.of(-1));
    List<Arbitrary<List<Integer>>> choices = new ArrayList<>();
    choices.add(of(fitting));
    choices.add(Arbitraries.of(0, 1).list().ofMinSize(1).ofMaxSize(3));
    choices.add(Arbitraries.of(List.of(0), List.of(1, 0), List.of(0, 2, 1)));
    if (!likely.isTame()) {
      choices.add(of(Pools.INTS).list().ofMaxSize(5));
    }
    return Arbitraries.oneOf(choices).map(Pools::ints);
  }

  private static Arbitrary<double[]> doubles(Likely likely) {
    int[] sizes = Pools.ints(likely.shape());
    int size = likely.shape().contains(Pools.GIANT) ? 0 : Shape.of(sizes).size();
    Arbitrary<List<Double>> any = of(Pools.DOUBLES).list().ofMaxSize(6);
    Arbitrary<List<Double>> fitting = of(Pools.DOUBLES).list().ofSize(size);
    return Arbitraries.oneOf(List.of(fitting, any))
        .map(list -> list.stream().mapToDouble(v -> v).toArray());
  }

  private static float[] toFloats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }

  private static Arbitrary<BackwardOption[]> options() {
    return Arbitraries.of(BackwardOption.class).array(BackwardOption[].class).ofMaxSize(3);
  }
}
