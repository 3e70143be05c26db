package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.Adam;
import arraystoadam.optim.Optimizer;
import arraystoadam.optim.RMSprop;
import arraystoadam.optim.SGD;
import arraystoadam.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program against PyTorch's runs of it. */
class SineFitTest {

  private static final String RMSPROP = "RMSprop(lr=1e-3)";

  static Stream<GoldenSineFit> runs() {
    return GoldenSineFit.all().stream();
  }

  @Test
  void thereIsARunOfEachOptimizerInEachType() {
    List<String> names = runs().map(GoldenSineFit::toString).sorted().toList();
    assertEquals(
        List.of(
            "Adam(lr=1e-2) float32",
            "Adam(lr=1e-2) float64",
            "RMSprop(lr=1e-3) float32",
            "RMSprop(lr=1e-3) float64",
            "SGD(lr=1e-6) float32",
            "SGD(lr=1e-6) float64"),
        names);
  }

  /**
   * RMSprop is compared up to iteration 599. Some 30 iterations later it becomes unstable, and from
   * there on its numbers hang on the last bit of every sum: see {@link RMSpropStabilityTest}.
   */
  @ParameterizedTest
  @MethodSource("runs")
  void runAgreesWithPyTorch(GoldenSineFit golden) {
    double tolerance = roundingOfARun(golden.dtype());
    boolean toTheEnd = !golden.optimizer().equals(RMSPROP);
    Sequential model = golden.start();
    Tensor x = Tensor.linspace(golden.dtype(), -Math.PI, Math.PI, 2000);
    Optimizer optimizer = optimizer(golden.optimizer(), model);
    Map<Integer, Double> losses = new HashMap<>();
    SineFit.fit(model, optimizer, SineFit.powers(x), x.sin(), 2000, losses::put);
    golden.assertLosses(losses, toTheEnd ? 1999 : 599, tolerance);
    if (toTheEnd) {
      golden.assertFinal(SineFit.coefficients(model), tolerance);
    }
  }

  /**
   * Every iteration rounds the numbers once more, by half a unit of their last place at most.
   * Descent does not amplify that, so at worst it adds up.
   */
  private static double roundingOfARun(DType dtype) {
    return 2000 * (dtype == DType.FLOAT64 ? 0x1p-53 : 0x1p-24);
  }

  private static Optimizer optimizer(String name, Sequential model) {
    return switch (name) {
      case "SGD(lr=1e-6)" -> new SGD(model.parameters(), 1e-6);
      case RMSPROP -> new RMSprop(model.parameters(), 1e-3);
      case "Adam(lr=1e-2)" -> new Adam(model.parameters(), 1e-2);
      default -> throw new AssertionError("no optimizer " + name);
    };
  }
}
