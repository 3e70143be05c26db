package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.gradcheck.GradCheckOptions;
import arraystoadam.gradcheck.TensorFunction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.DoubleBinaryOperator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

/**
 * Calls every public method with arguments that fit and with arguments that do not. Whatever they
 * are, a call returns something sound, or it is refused with a message that names the operation and
 * a value that was given; no exception from inside comes out, and a refused call changes nothing.
 *
 * <p>The methods are found by reflection, so a new one is called too.
 */
class BadCallTest {

  // ---- What can be called.

  private static final List<Method> TENSOR_METHODS = methods(Tensor.class, m -> true);

  private static final List<Method> OTHER_METHODS =
      Stream.of(
              methods(Autograd.class, m -> m.getName().equals("grad")),
              methods(GradCheck.class, m -> true),
              methods(Shape.class, m -> true),
              methods(Device.class, m -> m.getName().equals("of")),
              methods(DType.class, m -> m.getName().equals("of")))
          .flatMap(List::stream)
          .toList();

  /** What the messages of an operation call it, where that is not the name of the method. */
  private static final Map<String, String> NAMES =
      Map.of(
          "Shape.of", "shape",
          "Device.of", "device",
          "DType.of", "dtype",
          "GradCheck.check", "GradCheck",
          "GradCheck.checkSecondOrder", "GradCheck",
          "Autograd.grad", "grad|backward"); // it is a backward pass

  private static List<Method> methods(Class<?> type, Predicate<Method> wanted) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !m.isSynthetic() && wanted.test(m))
        .sorted(Comparator.comparing(Method::toString))
        .toList();
  }

  // ---- What they are called with. An argument is kept as a recipe, which makes a new object for
  // every try and can be read in a report.

  private enum Kind {
    PLAIN,
    LEAF,
    LEAF_WITH_GRADIENT,
    RESULT,
    RESULT_OF_FREED_GRAPH
  }

  private record TensorRecipe(Kind kind, DType dtype, List<Integer> shape, long seed) {

    Tensor make() {
      Tensor tensor = numbers();
      if (kind == Kind.PLAIN) {
        return tensor;
      }
      tensor.requiresGrad(true);
      if (kind == Kind.LEAF) {
        return tensor;
      }
      Tensor result = tensor.copy();
      if (kind != Kind.RESULT) {
        result.backward(Tensor.zerosLike(result));
      }
      return kind == Kind.LEAF_WITH_GRADIENT ? tensor : result;
    }

    boolean isGiant() {
      return shape.contains(GIANT);
    }

    private Tensor numbers() {
      int[] sizes = ints(shape);
      IntStream picks = new Random(seed).ints(Shape.of(sizes).size(), 0, DOUBLES.size());
      return Tensor.of(picks.mapToDouble(DOUBLES::get).toArray(), sizes).to(dtype);
    }

    @Override
    public String toString() {
      return kind + " " + dtype + " " + shape + " " + Arrays.toString(numbers().toDoubleArray());
    }
  }

  private record ListRecipe(List<TensorRecipe> tensors) {
    @Override
    public String toString() {
      return tensors.toString();
    }
  }

  private record ArrayRecipe(List<TensorRecipe> tensors) {
    @Override
    public String toString() {
      return tensors.toString();
    }
  }

  private record RandomRecipe(long seed) {
    @Override
    public String toString() {
      return "new Random(" + seed + ")";
    }
  }

  /**
   * The shape and the type that the tensors of a call are likely to have. A tame call has few
   * others, and dimensions and indices that mostly exist.
   */
  private record Likely(List<Integer> shape, DType dtype, boolean isTame) {}

  private record Call(Method method, List<Object> arguments) {

    String name() {
      return method.getName();
    }

    /** Makes the arguments. Equal recipes give one and the same tensor. */
    List<Object> make() {
      Map<TensorRecipe, Tensor> made = new HashMap<>();
      return arguments.stream().map(argument -> make(argument, made)).toList();
    }

    private static Object make(Object argument, Map<TensorRecipe, Tensor> made) {
      if (argument instanceof TensorRecipe recipe) {
        return made.computeIfAbsent(recipe, TensorRecipe::make);
      } else if (argument instanceof ListRecipe recipe) {
        return recipe.tensors().stream().map(tensor -> make(tensor, made)).toList();
      } else if (argument instanceof ArrayRecipe recipe) {
        return recipe.tensors().stream().map(tensor -> make(tensor, made)).toArray(Tensor[]::new);
      } else if (argument instanceof RandomRecipe recipe) {
        return new Random(recipe.seed());
      }
      return argument;
    }

    Stream<TensorRecipe> recipes() {
      return arguments.stream().flatMap(Call::recipes);
    }

    private static Stream<TensorRecipe> recipes(Object argument) {
      if (argument instanceof TensorRecipe recipe) {
        return Stream.of(recipe);
      } else if (argument instanceof ListRecipe list) {
        return list.tensors().stream();
      }
      return argument instanceof ArrayRecipe array ? array.tensors().stream() : Stream.empty();
    }

    /** The arguments with null in the place of each object, and of each tensor in a list. */
    List<List<Object>> withNulls() {
      List<List<Object>> result = new ArrayList<>();
      Class<?>[] types = method.getParameterTypes();
      int first = isStatic() ? 0 : 1;
      for (int i = 0; i < types.length; i++) {
        List<TensorRecipe> nothing = Collections.singletonList(null);
        if (!types[i].isPrimitive()) {
          result.add(with(first + i, null));
        }
        if (types[i] == List.class) {
          result.add(with(first + i, new ListRecipe(nothing)));
        } else if (types[i] == Tensor[].class) {
          result.add(with(first + i, new ArrayRecipe(nothing)));
        } else if (types[i] == BackwardOption[].class) {
          result.add(with(first + i, new BackwardOption[1]));
        }
      }
      return result;
    }

    private List<Object> with(int position, Object argument) {
      List<Object> result = new ArrayList<>(arguments);
      result.set(position, argument);
      return result;
    }

    boolean changesItsTensor() {
      return name().endsWith("InPlace") || name().equals("setData");
    }

    boolean isStatic() {
      return Modifier.isStatic(method.getModifiers());
    }

    @Override
    public String toString() {
      List<String> texts = arguments.stream().map(BadCallTest::text).toList();
      String types =
          Arrays.stream(method.getParameterTypes())
              .map(Class::getSimpleName)
              .collect(Collectors.joining(", ", "(", ")"));
      String signature = method.getDeclaringClass().getSimpleName() + "." + name() + types;
      return isStatic()
          ? signature + " with " + texts
          : signature + " on " + texts.get(0) + " with " + texts.subList(1, texts.size());
    }
  }

  private static String text(Object argument) {
    String text = Arrays.deepToString(new Object[] {argument});
    return text.substring(1, text.length() - 1);
  }

  // ---- Pools. They begin with what is simple, because that is what jqwik shrinks to.

  private static final List<Double> DOUBLES =
      List.of(
          0.0,
          1.0,
          -1.0,
          0.5,
          -0.0,
          3.0,
          Double.NaN,
          Double.POSITIVE_INFINITY,
          Double.NEGATIVE_INFINITY,
          1e308,
          -1e308,
          1e39,
          Double.MIN_VALUE);

  /** A size of which a few make more than 2^31 elements; legal beside a 0. */
  private static final int GIANT = (1 << 30) - 1;

  private static final List<List<Integer>> SHAPES =
      List.of(
          List.of(),
          List.of(1),
          List.of(2),
          List.of(3),
          List.of(0),
          List.of(1, 1),
          List.of(2, 3),
          List.of(3, 2),
          List.of(2, 2),
          List.of(1, 3),
          List.of(2, 1),
          List.of(0, 3),
          List.of(2, 0),
          List.of(2, 1, 3),
          List.of(1, 2, 2),
          List.of(2, 0, 3),
          List.of(2, 1, 1, 2),
          List.of(0, GIANT, GIANT));

  private static final List<Integer> INTS =
      Stream.concat(
              Stream.generate(() -> List.of(0, 1, 2, -1, 3, -2, 4, -3, 5, -4))
                  .limit(3)
                  .flatMap(List::stream),
              Stream.of(1 << 20, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE))
          .toList();

  private static final List<String> STRINGS =
      List.of("cpu", "float32", "float64", "", " ", "CPU", "float", "cuda:0", "float32 ", "%s");

  /** Functions for GradCheck, with names that a report can show. */
  private enum Function implements TensorFunction {
    SQUARE(x -> x.mul(x)),
    SUM(x -> x.sum()),
    SIGMOID(x -> x.sigmoid()),
    DETACHED(x -> x.detach()),
    IN_FLOAT32(x -> x.to(DType.FLOAT32)),
    CONSTANT(x -> Tensor.ones(DType.FLOAT64, 2));

    private final UnaryOperator<Tensor> function;

    Function(UnaryOperator<Tensor> function) {
      this.function = function;
    }

    @Override
    public Tensor apply(Tensor... inputs) {
      return function.apply(inputs.length == 0 ? Tensor.ones(DType.FLOAT64) : inputs[0]);
    }
  }

  /** Computations for GradCheck. */
  private enum Computation implements Supplier<Tensor> {
    CONSTANT(() -> Tensor.ones(DType.FLOAT64, 2)),
    OF_ITS_OWN(() -> Tensor.ones(DType.FLOAT64, 2).requiresGrad(true).exp());

    private final Supplier<Tensor> computation;

    Computation(Supplier<Tensor> computation) {
      this.computation = computation;
    }

    @Override
    public Tensor get() {
      return computation.get();
    }
  }

  private static final List<GradCheckOptions> OPTIONS =
      List.of(
          GradCheckOptions.DEFAULT,
          GradCheckOptions.DEFAULT.withStep(0.5),
          GradCheckOptions.DEFAULT.withTolerances(0, Double.POSITIVE_INFINITY));

  /** Kept, because to build them takes longer than the calls. */
  private static final Map<List<Object>, Arbitrary<Object>> ARGUMENTS = new HashMap<>();

  private static Arbitrary<Object> argument(Class<?> type, Likely likely) {
    return ARGUMENTS.computeIfAbsent(List.of(type, likely), key -> newArgument(type, likely));
  }

  private static Arbitrary<Object> newArgument(Class<?> type, Likely likely) {
    if (type == Tensor.class) {
      return tensors(likely).asGeneric();
    } else if (type == List.class) {
      return tensors(likely).list().ofMaxSize(3).map(ListRecipe::new);
    } else if (type == Tensor[].class) {
      return tensors(likely).list().ofMaxSize(3).map(ArrayRecipe::new);
    } else if (type == int.class) {
      return Arbitraries.of(likely.isTame() ? List.of(0, 1, -1, 2) : INTS).asGeneric();
    } else if (type == int[].class) {
      return sizes(likely).asGeneric();
    } else if (type == double.class) {
      return Arbitraries.of(DOUBLES).asGeneric();
    } else if (type == double[].class) {
      return doubles(likely).asGeneric();
    } else if (type == float[].class) {
      return doubles(likely).map(BadCallTest::toFloats).asGeneric();
    } else if (type == boolean.class) {
      return Arbitraries.of(true, false).asGeneric();
    } else if (type == DType.class) {
      return Arbitraries.of(DType.class).asGeneric();
    } else if (type == Device.class) {
      return Arbitraries.just(Device.of("cpu"));
    } else if (type == BackwardOption[].class) {
      return Arbitraries.of(BackwardOption.class)
          .array(BackwardOption[].class)
          .ofMaxSize(3)
          .asGeneric();
    } else if (type == RandomGenerator.class) {
      return Arbitraries.longs().map(RandomRecipe::new);
    } else if (type == String.class) {
      return Arbitraries.of(STRINGS).asGeneric();
    } else if (type == TensorFunction.class) {
      return Arbitraries.of(Function.class).asGeneric();
    } else if (type == Supplier.class) {
      return Arbitraries.of(Computation.class).asGeneric();
    } else if (type == GradCheckOptions.class) {
      return Arbitraries.of(OPTIONS).asGeneric();
    } else if (type == Shape.class) {
      return Arbitraries.of(SHAPES).map(shape -> Shape.of(ints(shape)));
    } else if (type == Object.class) {
      return Arbitraries.of("", Shape.SCALAR, 1);
    }
    throw new IllegalStateException(
        "this test has no arguments of type " + type + " yet: add some");
  }

  private static Arbitrary<TensorRecipe> tensors(Likely likely) {
    List<List<Integer>> shapes = new ArrayList<>(related(likely.shape()));
    List<DType> dtypes = new ArrayList<>(List.of(likely.dtype()));
    List<Kind> kinds = new ArrayList<>(List.of(Kind.PLAIN, Kind.PLAIN, Kind.LEAF, Kind.RESULT));
    if (!likely.isTame()) {
      shapes.addAll(SHAPES);
      dtypes.addAll(Collections.nCopies(3, likely.dtype()));
      dtypes.addAll(List.of(DType.values()));
      kinds.addAll(List.of(Kind.values()));
    }
    return Combinators.combine(
            Arbitraries.of(kinds),
            Arbitraries.of(dtypes),
            Arbitraries.of(shapes),
            Arbitraries.longs().between(0, likely.isTame() ? 1 : 1000))
        .as(TensorRecipe::new);
  }

  /** Shapes that often fit the given one: itself, parts of it, transposed, with a 1 in it. */
  private static List<List<Integer>> related(List<Integer> shape) {
    List<List<Integer>> result = new ArrayList<>(Collections.nCopies(6, shape));
    if (shape.contains(GIANT)) {
      return result; // without its 0, it would fill the memory
    }
    for (int i = 0; i < shape.size(); i++) {
      result.add(shape.subList(i, shape.size()));
      List<Integer> one = new ArrayList<>(shape);
      one.set(i, 1);
      result.add(one);
    }
    List<Integer> reversed = new ArrayList<>(shape);
    Collections.reverse(reversed);
    result.add(reversed);
    return result;
  }

  private static Arbitrary<int[]> sizes(Likely likely) {
    List<List<Integer>> fitting = new ArrayList<>(related(likely.shape()));
    fitting.add(List.of(-1));
    List<Arbitrary<List<Integer>>> choices = new ArrayList<>();
    choices.add(Arbitraries.of(fitting));
    choices.add(Arbitraries.of(0, 1).list().ofMinSize(1).ofMaxSize(3));
    choices.add(Arbitraries.of(List.of(0), List.of(1, 0), List.of(0, 2, 1)));
    if (!likely.isTame()) {
      choices.add(Arbitraries.of(INTS).list().ofMaxSize(5));
    }
    return Arbitraries.oneOf(choices).map(BadCallTest::ints);
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(n -> n).toArray();
  }

  private static Arbitrary<double[]> doubles(Likely likely) {
    int size = likely.shape().contains(GIANT) ? 0 : Shape.of(ints(likely.shape())).size();
    Arbitrary<List<Double>> any = Arbitraries.of(DOUBLES).list().ofMaxSize(6);
    Arbitrary<List<Double>> fitting = Arbitraries.of(DOUBLES).list().ofSize(size);
    return Arbitraries.oneOf(List.of(fitting, any))
        .map(list -> list.stream().mapToDouble(v -> v).toArray());
  }

  private static float[] toFloats(double[] values) {
    float[] result = new float[values.length];
    IntStream.range(0, values.length).forEach(i -> result[i] = (float) values[i]);
    return result;
  }

  @Provide
  Arbitrary<Call> tensorCalls() {
    return calls(TENSOR_METHODS);
  }

  @Provide
  Arbitrary<Call> otherCalls() {
    return calls(OTHER_METHODS);
  }

  @Provide
  Arbitrary<Call> elementwiseCalls() {
    return calls(methods(Tensor.class, m -> isElementwise(m)));
  }

  @Provide
  Arbitrary<Call> reshapeCalls() {
    return calls(methods(Tensor.class, m -> m.getName().equals("reshape")));
  }

  @Provide
  Arbitrary<Call> expandCalls() {
    return calls(methods(Tensor.class, m -> m.getName().equals("expand")));
  }

  @Provide
  Arbitrary<Call> catCalls() {
    return calls(methods(Tensor.class, m -> m.getName().equals("cat")));
  }

  @Provide
  Arbitrary<Call> nullCalls() {
    List<Method> methods =
        Stream.concat(TENSOR_METHODS.stream(), OTHER_METHODS.stream())
            .filter(m -> !m.getName().equals("equals") && takesAnObject(m))
            .toList();
    return calls(methods)
        .flatMap(
            call -> Arbitraries.of(call.withNulls()).map(with -> new Call(call.method(), with)));
  }

  private static boolean takesAnObject(Method method) {
    return Arrays.stream(method.getParameterTypes()).anyMatch(type -> !type.isPrimitive());
  }

  private static Arbitrary<Call> calls(List<Method> methods) {
    Arbitrary<Likely> likely =
        Combinators.combine(
                Arbitraries.of(SHAPES), Arbitraries.of(DType.class), Arbitraries.of(true, false))
            .as(Likely::new);
    return Combinators.combine(Arbitraries.of(methods), likely)
        .flatAs(BadCallTest::calls)
        .filter(BadCallTest::isAffordable);
  }

  private static Arbitrary<Call> calls(Method method, Likely likely) {
    List<Arbitrary<Object>> arguments = new ArrayList<>();
    if (!Modifier.isStatic(method.getModifiers())) {
      arguments.add(argument(method.getDeclaringClass(), likely));
    }
    for (Class<?> type : method.getParameterTypes()) {
      arguments.add(argument(type, likely));
    }
    return Combinators.combine(arguments).as(list -> new Call(method, list));
  }

  /** A size is small, or it fits no heap. What lies between works, but takes long. */
  private static boolean isAffordable(Call call) {
    boolean isGradCheck = call.method().getDeclaringClass() == GradCheck.class;
    if (isGradCheck && call.recipes().anyMatch(TensorRecipe::isGiant)) {
      return false; // broadcasting to such a tensor has no gradient: what has no use has no room
    }
    for (Object argument : call.arguments()) {
      if (argument instanceof int[] sizes && !isAffordable(sizes)
          || argument instanceof Integer size && call.isStatic() && !isAffordable(size)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAffordable(int... sizes) {
    double product = 1;
    for (int size : sizes) {
      product *= size < 0 ? 1 : size;
    }
    double bytes = product * DType.FLOAT32.bytes();
    return product <= 1 << 20
        || product > Integer.MAX_VALUE
        || bytes > Runtime.getRuntime().maxMemory();
  }

  // ---- Calling.

  /** How often each method was called, and how often it returned. */
  private static final Map<String, int[]> COUNTS = new TreeMap<>();

  /** The outcome of a call: a result or an exception. */
  private record Outcome(List<Object> made, Object result, Throwable thrown) {

    boolean refused() {
      return thrown != null;
    }

    Tensor made(int index) {
      return (Tensor) made.get(index);
    }
  }

  private static Outcome run(Call call, List<Object> made) {
    Object receiver = call.isStatic() ? null : made.get(0);
    Object[] arguments = made.subList(call.isStatic() ? 0 : 1, made.size()).toArray();
    int[] counts = COUNTS.computeIfAbsent(call.method().toString(), m -> new int[2]);
    counts[0]++;
    try {
      Outcome outcome = new Outcome(made, call.method().invoke(receiver, arguments), null);
      counts[1]++;
      return outcome;
    } catch (InvocationTargetException e) {
      return new Outcome(made, null, e.getCause());
    } catch (IllegalAccessException e) {
      throw failure(call, "cannot be called: " + e, e);
    }
  }

  private static AssertionError failure(Call call, String problem, Throwable cause) {
    return new AssertionError(problem + "\n  in " + call, cause);
  }

  private static void require(boolean condition, Call call, String problem) {
    if (!condition) {
      throw failure(call, problem, null);
    }
  }

  /** Calls, and checks all that holds for every call. */
  private static Outcome check(Call call) {
    List<Object> made = call.make();
    List<double[]> before = numbers(made);
    Outcome outcome = run(call, made);
    if (outcome.refused()) {
      checkRefusal(call, outcome);
    } else {
      checkResult(call, outcome.result());
    }
    if (outcome.refused() || !call.changesItsTensor()) {
      List<double[]> after = numbers(made);
      for (int i = 0; i < before.size(); i++) {
        require(Arrays.equals(before.get(i), after.get(i)), call, "changed operand " + i);
      }
    }
    if (outcome.result() instanceof Tensor result) {
      checkBackward(call, outcome, result);
    }
    return outcome;
  }

  private static List<double[]> numbers(List<Object> made) {
    return made.stream().flatMap(BadCallTest::tensors).map(Tensor::toDoubleArray).toList();
  }

  private static Stream<Tensor> tensors(Object object) {
    if (object instanceof Tensor tensor) {
      return Stream.of(tensor);
    } else if (object instanceof Tensor[] array) {
      return Arrays.stream(array);
    } else if (object instanceof List<?> list) {
      return list.stream().flatMap(BadCallTest::tensors);
    }
    return Stream.empty();
  }

  // ---- Refusals.

  private static void checkRefusal(Call call, Outcome outcome) {
    Throwable thrown = outcome.thrown();
    String message = thrown.getMessage();
    if (thrown instanceof AssertionError && call.method().getDeclaringClass() == GradCheck.class) {
      require(message.startsWith("gradient of "), call, "failed with: " + message);
      return;
    }
    boolean isArgument = thrown.getClass() == IllegalArgumentException.class;
    if (!isArgument && thrown.getClass() != IllegalStateException.class) {
      throw failure(call, "threw " + thrown, thrown);
    }
    require(message != null && !message.isBlank(), call, "threw without a message: " + thrown);
    List<String> names = names(call);
    require(
        names.stream().anyMatch(in(message)),
        call,
        "message does not name " + names + ": " + message);
    require(
        !isArgument || outcome.made().stream().flatMap(BadCallTest::words).anyMatch(in(message)),
        call,
        "message names no value that was given: " + message);
  }

  private static List<String> names(Call call) {
    String owner = call.method().getDeclaringClass().getSimpleName();
    return List.of(NAMES.getOrDefault(owner + "." + call.name(), call.name()).split("\\|"));
  }

  private static Predicate<String> in(String message) {
    return word -> hasWord(message, word);
  }

  private static boolean hasWord(String message, String word) {
    return Pattern.compile("(?<![\\w.])" + Pattern.quote(word) + "(?!\\w)").matcher(message).find();
  }

  /** The ways in which a message may name an argument. */
  private static Stream<String> words(Object argument) {
    if (argument instanceof Tensor tensor) {
      Stream<String> sizes = Arrays.stream(tensor.shape().toArray()).mapToObj(Integer::toString);
      Stream<String> kind = Stream.of(tensor.dtype().toString(), tensor.operation());
      return Stream.concat(Stream.of(tensor.shape().toString()), Stream.concat(kind, sizes));
    } else if (argument instanceof List<?> list) {
      return Stream.concat(Stream.of("" + list.size()), list.stream().flatMap(BadCallTest::words));
    } else if (argument instanceof Tensor[] array) {
      return words(List.of(array));
    } else if (argument instanceof int[] array) {
      Stream<String> each = Arrays.stream(array).mapToObj(Integer::toString);
      return Stream.concat(Stream.of(Arrays.toString(array), "" + array.length), each);
    } else if (argument instanceof double[] array) {
      return Stream.of("" + array.length);
    } else if (argument instanceof float[] array) {
      return Stream.of("" + array.length);
    } else if (argument instanceof BackwardOption[] array) {
      return Arrays.stream(array).map(BackwardOption::toString);
    } else if (argument instanceof Integer number) {
      return Stream.of("" + number, "" + number.doubleValue());
    }
    return Stream.of(argument == Function.IN_FLOAT32 ? "float32" : "" + argument);
  }

  // ---- Results.

  private static void checkResult(Call call, Object result) {
    if (result instanceof Shape shape) {
      require(shape.toArray().length == shape.rank(), call, "returned the shape " + shape);
    }
    tensors(result).forEach(tensor -> checkTensor(call, tensor));
  }

  private static void checkTensor(Call call, Tensor tensor) {
    try {
      int[] sizes = tensor.shape().toArray();
      boolean isEmpty = Arrays.stream(sizes).anyMatch(n -> n == 0); // however large the others are
      long product =
          isEmpty ? 0 : Arrays.stream(sizes).asLongStream().reduce(1, Math::multiplyExact);
      int size = tensor.size();
      require(size == product, call, "returned " + tensor.shape() + " of " + size);
      require(tensor.toDoubleArray().length == size, call, "returned other numbers than " + size);
      if (!isEmpty) { // the text of a giant shape is a matter for ToStringTest
        require(!tensor.toString().isBlank(), call, "returned a tensor without a text");
      }
      require(
          !tensor.hasGrad() || tensor.grad().shape().equals(tensor.shape()),
          call,
          "left a gradient of another shape");
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw failure(call, "returned a broken tensor: " + e, e);
    }
  }

  /** What could be computed has a gradient, unless there is no leaf, or the graph is gone. */
  private static void checkBackward(Call call, Outcome outcome, Tensor result) {
    boolean isFreed = call.recipes().anyMatch(r -> r.kind() == Kind.RESULT_OF_FREED_GRAPH);
    boolean isGiant = list(result.shape()).stream().anyMatch(n -> n >= GIANT);
    boolean hasLeaf = result.requiresGrad() && result.requireNode("", "").hasLeaf();
    if (!hasLeaf || isFreed || isGiant) {
      return;
    }
    try {
      result.backward(Tensor.zerosLike(result));
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw failure(call, "has no gradient: " + e, e);
    }
    outcome.made().stream().flatMap(BadCallTest::tensors).forEach(t -> checkTensor(call, t));
  }

  // ---- The properties.

  @Property(tries = 15_000, edgeCases = EdgeCasesMode.NONE)
  void everyMethodOfTensor(@ForAll("tensorCalls") Call call) {
    check(call);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void everyOtherEntryPoint(@ForAll("otherCalls") Call call) {
    check(call);
  }

  /** Other arguments may be refused first. */
  @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE)
  void nullIsRefused(@ForAll("nullCalls") Call call) {
    Outcome outcome = run(call, call.make());
    require(outcome.refused(), call, "returned " + outcome.result());
    if (outcome.thrown().getClass() == NullPointerException.class) {
      String message = outcome.thrown().getMessage();
      String names = String.join("|", names(call));
      if (message == null || !message.matches("(" + names + "): [a-z0-9A-Z ]+ is null")) {
        throw failure(call, "threw " + outcome.thrown(), outcome.thrown());
      }
    } else {
      checkRefusal(call, outcome);
    }
  }

  /** Compares with loops over indices, and with the rules of broadcasting written down again. */
  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void elementwise(@ForAll("elementwiseCalls") Call call) {
    Outcome outcome = check(call);
    Tensor a = outcome.made(0);
    Tensor b = outcome.made(1);
    Optional<List<Integer>> shape = broadcast(a.shape().toArray(), b.shape().toArray());
    boolean isInPlace = call.changesItsTensor();
    boolean fits = shape.isPresent() && (!isInPlace || shape.get().equals(list(a.shape())));
    boolean isRecorded = isInPlace && (a.requiresGrad() || b.requiresGrad());
    requireOutcome(call, outcome, fits && !isRecorded && a.dtype() == b.dtype(), shape);
    DoubleBinaryOperator rule = ELEMENTWISE.get(call.name().replace("InPlace", ""));
    if (!outcome.refused() && !call.name().equals("pow")) {
      List<Object> again = call.make(); // an operation in place has changed the first operand
      double[] expected = apply(rule, (Tensor) again.get(0), (Tensor) again.get(1), shape.get());
      double[] found = ((Tensor) outcome.result()).toDoubleArray();
      require(
          Arrays.equals(expected, found),
          call,
          "gave " + Arrays.toString(found) + " instead of " + Arrays.toString(expected));
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void reshape(@ForAll("reshapeCalls") Call call) {
    Outcome outcome = check(call);
    Tensor tensor = outcome.made(0);
    Optional<List<Integer>> shape = reshaped(tensor.size(), (int[]) call.arguments().get(1));
    requireOutcome(call, outcome, shape.isPresent(), shape);
    if (!outcome.refused()) {
      double[] found = ((Tensor) outcome.result()).toDoubleArray();
      require(Arrays.equals(tensor.toDoubleArray(), found), call, "changed the numbers");
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void expand(@ForAll("expandCalls") Call call) {
    Outcome outcome = check(call);
    Tensor tensor = outcome.made(0);
    Optional<List<Integer>> shape =
        expanded(tensor.shape().toArray(), (int[]) call.arguments().get(1));
    requireOutcome(call, outcome, shape.isPresent(), shape);
    if (!outcome.refused()) {
      double[] expected = apply((a, b) -> a, tensor, Tensor.zerosLike(tensor), shape.get());
      double[] found = ((Tensor) outcome.result()).toDoubleArray();
      require(Arrays.equals(expected, found), call, "gave " + Arrays.toString(found));
    }
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void cat(@ForAll("catCalls") Call call) {
    Outcome outcome = check(call);
    List<Tensor> parts = tensors(outcome.made().get(0)).toList();
    Optional<List<Integer>> shape = joined(parts, (Integer) call.arguments().get(1));
    requireOutcome(call, outcome, shape.isPresent(), shape);
  }

  /** A loop over the sizes would take for ever. */
  @Test
  void nothingOfAGiantShapeIsNotBroken() {
    Tensor nothing = Tensor.zeros(3, GIANT, GIANT, 0); // 3 * GIANT * GIANT overflows a long
    checkTensor(null, nothing);
    assertEquals(0, nothing.size());
  }

  private static void requireOutcome(
      Call call, Outcome outcome, boolean mustSucceed, Optional<List<Integer>> shape) {
    require(
        outcome.refused() != mustSucceed,
        call,
        mustSucceed ? "was refused: " + outcome.thrown() : "returned, but cannot be done");
    if (mustSucceed) {
      Shape found = ((Tensor) outcome.result()).shape();
      require(list(found).equals(shape.get()), call, found + " instead of " + shape.get());
    }
  }

  // ---- The rules again, in the plainest form.

  private static final Map<String, DoubleBinaryOperator> ELEMENTWISE =
      Map.ofEntries(
          Map.entry("add", (a, b) -> a + b),
          Map.entry("sub", (a, b) -> a - b),
          Map.entry("mul", (a, b) -> a * b),
          Map.entry("div", (a, b) -> a / b),
          Map.entry("pow", StrictMath::pow),
          Map.entry("maximum", Math::max),
          Map.entry("eq", (a, b) -> a == b ? 1 : 0),
          Map.entry("ne", (a, b) -> a != b ? 1 : 0),
          Map.entry("lt", (a, b) -> a < b ? 1 : 0),
          Map.entry("le", (a, b) -> a <= b ? 1 : 0),
          Map.entry("gt", (a, b) -> a > b ? 1 : 0),
          Map.entry("ge", (a, b) -> a >= b ? 1 : 0));

  private static boolean isElementwise(Method method) {
    return ELEMENTWISE.containsKey(method.getName().replace("InPlace", ""))
        && List.of(method.getParameterTypes()).equals(List.of(Tensor.class));
  }

  private static List<Integer> list(Shape shape) {
    return Arrays.stream(shape.toArray()).boxed().toList();
  }

  /** The shape that two shapes broadcast to, if they do. */
  private static Optional<List<Integer>> broadcast(int[] a, int[] b) {
    List<Integer> result = new ArrayList<>();
    for (int i = 1; i <= Math.max(a.length, b.length); i++) {
      int first = i > a.length ? 1 : a[a.length - i];
      int second = i > b.length ? 1 : b[b.length - i];
      if (first != second && first != 1 && second != 1) {
        return Optional.empty();
      }
      result.add(0, first == 1 ? second : first);
    }
    return ifOfLegalSize(result);
  }

  private static Optional<List<Integer>> ifOfLegalSize(List<Integer> shape) {
    if (shape.stream().anyMatch(n -> n < 0)) {
      return Optional.empty();
    }
    double size = shape.stream().mapToDouble(n -> n).reduce(1, (a, b) -> a * b);
    boolean hasRoom = size * DType.FLOAT32.bytes() <= Runtime.getRuntime().maxMemory();
    return size <= Integer.MAX_VALUE && hasRoom ? Optional.of(shape) : Optional.empty();
  }

  private static Optional<List<Integer>> reshaped(int size, int... sizes) {
    List<Integer> result = new ArrayList<>(Arrays.stream(sizes).boxed().toList());
    int open = result.indexOf(-1);
    if (open >= 0) {
      result.set(open, 1);
      double rest = result.stream().mapToDouble(n -> n).reduce(1, (a, b) -> a * b);
      if (rest < 1 || rest > Integer.MAX_VALUE || size % rest != 0) {
        return Optional.empty();
      }
      result.set(open, (int) (size / rest));
    }
    double product = result.stream().mapToDouble(n -> n).reduce(1, (a, b) -> a * b);
    return product == size ? ifOfLegalSize(result) : Optional.empty();
  }

  private static Optional<List<Integer>> expanded(int[] shape, int... sizes) {
    int added = sizes.length - shape.length;
    List<Integer> result = new ArrayList<>();
    for (int i = 0; i < sizes.length; i++) {
      int own = i < added ? 1 : i - added < shape.length ? shape[i - added] : 1;
      int target = sizes[i] == -1 && i >= added ? own : sizes[i];
      if (own != 1 && own != target) {
        return Optional.empty();
      }
      result.add(target);
    }
    return added < 0 ? Optional.empty() : ifOfLegalSize(result);
  }

  private static Optional<List<Integer>> joined(List<Tensor> parts, int dim) {
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    int rank = parts.get(0).rank();
    if (dim < -rank || dim >= rank) {
      return Optional.empty();
    }
    int d = dim < 0 ? dim + rank : dim;
    List<Integer> result = new ArrayList<>(list(parts.get(0).shape()));
    long total = 0;
    for (Tensor part : parts) {
      List<Integer> own = new ArrayList<>(list(part.shape()));
      if (part.dtype() != parts.get(0).dtype() || own.size() != rank) {
        return Optional.empty();
      }
      total += own.set(d, result.get(d));
      if (!own.equals(result)) {
        return Optional.empty();
      }
    }
    result.set(d, (int) Math.min(total, Integer.MAX_VALUE));
    return total > Integer.MAX_VALUE ? Optional.empty() : ifOfLegalSize(result);
  }

  private static double[] apply(
      DoubleBinaryOperator rule, Tensor a, Tensor b, List<Integer> shape) {
    int[] sizes = ints(shape);
    double[] first = a.toDoubleArray();
    double[] second = b.toDoubleArray();
    double[] result = new double[Shape.of(sizes).size()];
    for (int i = 0; i < result.length; i++) {
      double x = first[offset(i, sizes, a.shape().toArray())];
      double y = second[offset(i, sizes, b.shape().toArray())];
      double value = rule.applyAsDouble(x, y);
      result[i] = a.dtype() == DType.FLOAT32 ? (float) value : value;
    }
    return result;
  }

  /** Where the element at position {@code i} of the result is in an operand. */
  private static int offset(int i, int[] shape, int... operand) {
    int offset = 0;
    int stride = 1;
    for (int d = 1; d <= operand.length; d++) {
      int size = operand[operand.length - d];
      int index = i % shape[shape.length - d];
      i /= shape[shape.length - d];
      offset += size == 1 ? 0 : index * stride;
      stride *= size;
    }
    return offset;
  }

  // ---- The test of the test.

  /** Calls that are all refused, or all good, would show little. */
  @AfterContainer
  static void aFairShareWasRefused() {
    int calls = COUNTS.values().stream().mapToInt(counts -> counts[0]).sum();
    int returned = COUNTS.values().stream().mapToInt(counts -> counts[1]).sum();
    if (calls > 10_000) {
      assertEquals(0.6, (double) returned / calls, 0.2, "the share of calls that returned");
    }
  }
}
