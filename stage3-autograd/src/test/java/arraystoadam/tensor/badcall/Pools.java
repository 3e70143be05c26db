package arraystoadam.tensor.badcall;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheckOptions;
import arraystoadam.gradcheck.TensorFunction;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Values to choose from. Each begins with what is simple, as that is what jqwik shrinks to. */
final class Pools {

  static final List<Double> DOUBLES =
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
  static final int GIANT = (1 << 30) - 1;

  static final List<List<Integer>> SHAPES =
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

  /** Mostly indices and sizes that may exist, and a few that never do. */
  static final List<Integer> INTS =
      Stream.concat(
              Stream.generate(() -> List.of(0, 1, 2, -1, 3, -2, 4, -3, 5, -4))
                  .limit(3)
                  .flatMap(List::stream),
              Stream.of(1 << 20, 1 << 30, Integer.MAX_VALUE, Integer.MIN_VALUE))
          .toList();

  static final List<Integer> TAME_INTS = List.of(0, 1, -1, 2);

  static final List<String> STRINGS =
      List.of("cpu", "float32", "float64", "", " ", "CPU", "float", "cuda:0", "float32 ", "%s");

  static final List<GradCheckOptions> OPTIONS =
      List.of(
          GradCheckOptions.DEFAULT,
          GradCheckOptions.DEFAULT.withStep(0.5),
          GradCheckOptions.DEFAULT.withTolerances(0, Double.POSITIVE_INFINITY));

  /** Functions for GradCheck, with names that a report can show. */
  enum Function implements TensorFunction {
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
  enum Computation implements Supplier<Tensor> {
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

  private Pools() {}

  static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(n -> n).toArray();
  }
}
