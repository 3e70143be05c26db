package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Coverage;
import arraystoadam.Golden;
import arraystoadam.device.DType;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The results of PyTorch's operations. */
class GoldenForwardTest {

  private interface Operation {
    Tensor apply(List<Tensor> inputs, JsonNode attributes);
  }

  private static final Map<String, Operation> OPERATIONS =
      Map.ofEntries(
          Map.entry("add", (x, a) -> x.get(0).add(x.get(1))),
          Map.entry("sub", (x, a) -> x.get(0).sub(x.get(1))),
          Map.entry("mul", (x, a) -> x.get(0).mul(x.get(1))),
          Map.entry("div", (x, a) -> x.get(0).div(x.get(1))),
          Map.entry("pow", (x, a) -> x.get(0).pow(x.get(1))),
          Map.entry("neg", (x, a) -> x.get(0).neg()),
          Map.entry("exp", (x, a) -> x.get(0).exp()),
          Map.entry("log", (x, a) -> x.get(0).log()),
          Map.entry("sin", (x, a) -> x.get(0).sin()),
          Map.entry("cos", (x, a) -> x.get(0).cos()),
          Map.entry("tanh", (x, a) -> x.get(0).tanh()),
          Map.entry("sigmoid", (x, a) -> x.get(0).sigmoid()),
          Map.entry("relu", (x, a) -> x.get(0).relu()),
          Map.entry("sqrt", (x, a) -> x.get(0).sqrt()),
          Map.entry("abs", (x, a) -> x.get(0).abs()),
          Map.entry("pow_scalar", (x, a) -> x.get(0).pow(a.get("exponent").doubleValue())),
          Map.entry("pow_negative_base", (x, a) -> x.get(0).pow(a.get("exponent").doubleValue())),
          Map.entry("sum", (x, a) -> x.get(0).sum()),
          Map.entry("mean", (x, a) -> x.get(0).mean()),
          Map.entry("sum_dim", (x, a) -> x.get(0).sum(dim(a), keepDim(a))),
          Map.entry("mean_dim", (x, a) -> x.get(0).mean(dim(a), keepDim(a))),
          Map.entry("max_dim", (x, a) -> x.get(0).max(dim(a), keepDim(a))),
          Map.entry("softmax", (x, a) -> x.get(0).softmax(dim(a))),
          Map.entry("log_softmax", (x, a) -> x.get(0).logSoftmax(dim(a))),
          Map.entry("matmul", (x, a) -> x.get(0).matmul(x.get(1))),
          Map.entry("transpose", (x, a) -> x.get(0).t()),
          Map.entry("reshape", (x, a) -> x.get(0).reshape(Golden.integers(a.get("shape")))),
          Map.entry("unsqueeze", (x, a) -> x.get(0).unsqueeze(dim(a))),
          Map.entry(
              "flatten",
              (x, a) -> x.get(0).flatten(a.get("start").intValue(), a.get("end").intValue())),
          Map.entry("unsqueeze_pow", (x, a) -> x.get(0).unsqueeze(-1).pow(x.get(1))));

  /** These are made of other operations in a later stage, and tested there. */
  private static final Set<String> LATER =
      Set.of("mse_loss_sum", "mse_loss_mean", "cross_entropy_sum", "cross_entropy_mean", "linear");

  @Test
  void everyOperationInTheFileIsKnown() {
    Set<String> known = new HashSet<>(OPERATIONS.keySet());
    known.addAll(LATER);
    Set<String> inFile = new HashSet<>();
    Golden.read("ops.json").forEach(test -> inFile.add(test.get("op").asText()));
    Coverage.assertComplete(
        inFile, "is in ops.json but not in OPERATIONS", known, "is listed but not in ops.json");
  }

  @TestFactory
  Stream<DynamicTest> resultsInFloat64AreThoseOfPyTorch() {
    return tests(DType.FLOAT64);
  }

  @TestFactory
  Stream<DynamicTest> resultsInFloat32AreNearThoseOfPyTorch() {
    return tests(DType.FLOAT32);
  }

  private static Stream<DynamicTest> tests(DType dtype) {
    List<DynamicTest> tests = new ArrayList<>();
    for (JsonNode test : Golden.read("ops.json")) {
      String op = test.get("op").asText();
      if (!LATER.contains(op)) {
        List<Tensor> inputs = new ArrayList<>();
        test.get("inputs").forEach(input -> inputs.add(tensor(input).to(dtype)));
        List<Shape> shapes = inputs.stream().map(Tensor::shape).toList();
        tests.add(
            DynamicTest.dynamicTest(
                op + " " + test.get("attrs") + " of " + shapes,
                () -> {
                  Tensor actual = OPERATIONS.get(op).apply(inputs, test.get("attrs"));
                  assertEquals(dtype, actual.dtype());
                  assertClose(tensor(test.get("output")), actual);
                }));
      }
    }
    return tests.stream();
  }

  /**
   * To eight units in the last place of 1, or of a larger result: an operation rounds a handful of
   * times, and PyTorch adds in another order. For FLOAT32 the inputs are rounded as well.
   */
  private static void assertClose(Tensor expected, Tensor actual) {
    assertEquals(expected.shape(), actual.shape());
    double tolerance = 8 * (actual.dtype() == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0));
    double[] numbers = actual.toDoubleArray();
    double[] reference = expected.toDoubleArray();
    for (int i = 0; i < reference.length; i++) {
      assertEquals(reference[i], numbers[i], tolerance * Math.max(1, Math.abs(reference[i])));
    }
  }

  private static Tensor tensor(JsonNode node) {
    return Tensor.of(Golden.numbers(node.get("data")), Golden.integers(node.get("shape")));
  }

  private static int dim(JsonNode attributes) {
    return attributes.get("dim").intValue();
  }

  private static boolean keepDim(JsonNode attributes) {
    return attributes.get("keepdim").booleanValue();
  }
}
