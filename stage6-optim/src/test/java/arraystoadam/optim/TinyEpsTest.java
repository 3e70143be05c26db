package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What keeps a divisor away from 0 may be 0 itself: then a gradient of 0 moves nothing. */
class TinyEpsTest {

  private static final double SMALLEST_FLOAT = Float.MIN_VALUE;

  private record Kind(String name, BiFunction<Tensor, Double, Optimizer> maker) {
    Optimizer make(Tensor parameter, double eps) {
      return maker.apply(parameter, eps);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Kind> kinds() {
    RMSprop.Options rmsprop = new RMSprop.Options();
    Adam.Options adam = new Adam.Options();
    return Stream.of(
        new Kind("RMSprop", (p, eps) -> new RMSprop(List.of(p), 0.1, rmsprop.withEps(eps))),
        new Kind(
            "RMSprop, centered, with momentum",
            (p, eps) ->
                new RMSprop(
                    List.of(p), 0.1, rmsprop.withEps(eps).withCentered(true).withMomentum(0.5))),
        new Kind(
            "Adagrad", (p, eps) -> new Adagrad(List.of(p), 0.1, new Adagrad.Options(0, 0, eps))),
        new Kind("Adam", (p, eps) -> new Adam(List.of(p), 0.1, adam.withEps(eps))),
        new Kind(
            "AMSGrad", (p, eps) -> new Adam(List.of(p), 0.1, adam.withEps(eps).withAmsgrad(true))),
        new Kind("AdamW", (p, eps) -> new AdamW(List.of(p), 0.1, adam.withEps(eps))));
  }

  private static void step(Optimizer optimizer, Tensor parameter, double... gradient) {
    parameter.clearGrad();
    parameter.mul(Tensor.of(gradient).to(parameter.dtype())).sum().backward();
    optimizer.step();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void anElementThatHasNeverHadAGradientStays(Kind kind) {
    for (DType dtype : DType.values()) {
      for (double eps : new double[] {0, 1e-50, SMALLEST_FLOAT / 2, SMALLEST_FLOAT, 1e-8}) {
        Tensor parameter = Tensor.of(new double[] {1, 2}).to(dtype).requiresGrad(true);
        Optimizer optimizer = kind.make(parameter, eps);
        step(optimizer, parameter, 3, 0);
        step(optimizer, parameter, -4, 0);
        double[] numbers = parameter.toDoubleArray();
        assertEquals(2, numbers[1], dtype + ", eps " + eps);
        assertTrue(numbers[0] < 1, dtype + ", eps " + eps + ": " + numbers[0]);
        step(optimizer, parameter, 0, 1);
        assertTrue(parameter.toDoubleArray()[1] < 2, "a gradient moves it");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aGradientWhoseSquareIsZeroDoesNotThrowItAway(Kind kind) {
    Tensor parameter = Tensor.of(new float[] {1}).requiresGrad(true);
    step(kind.make(parameter, 0), parameter, 1e-30);
    assertArrayEquals(new double[] {1}, parameter.toDoubleArray());
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void aGradientThatIsNotANumberShows(Kind kind) {
    Tensor parameter = Tensor.of(new float[] {1}).requiresGrad(true);
    step(kind.make(parameter, 0), parameter, Double.NaN);
    assertTrue(Double.isNaN(parameter.item()));
  }
}
