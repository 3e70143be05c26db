package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import arraystoadam.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** First to third derivatives against PyTorch's. */
class HigherOrderTest {

  /** A third derivative is a sum of about ten terms of up to 6, each of some ten roundings. */
  private static final double TOLERANCE = 1e-14;

  @TestFactory
  Stream<DynamicTest> higherDerivativesAreThoseOfPyTorch() {
    return StreamSupport.stream(Golden.read("higher_order.json").spliterator(), false)
        .map(node -> DynamicTest.dynamicTest(node.get("function").asText(), () -> check(node)));
  }

  private static void check(JsonNode node) {
    Tensor x = Tensor.of(Golden.numbers(node.get("x"))).requiresGrad(true);
    Tensor y = compute(node.get("function").asText(), x);
    assertArrayEquals(Golden.numbers(node.get("value")), y.toDoubleArray(), TOLERANCE);
    for (JsonNode derivative : node.get("derivatives_1_to_3")) {
      y = Autograd.grad(y.sum(), x, BackwardOption.CREATE_GRAPH);
      assertArrayEquals(Golden.numbers(derivative), y.toDoubleArray(), TOLERANCE);
    }
  }

  private static Tensor compute(String function, Tensor x) {
    return switch (function) {
      case "sin*exp" -> x.sin().mul(x.exp());
      case "x^3" -> x.pow(3);
      case "tanh" -> x.tanh();
      case "1/(1+x^2)" -> Tensor.ones(x.dtype()).div(x.pow(2).add(1));
      case "log(sigmoid)" -> x.sigmoid().log();
      default -> throw new AssertionError("no such function: " + function);
    };
  }
}
