package arraystoadam.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Golden;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The gradients of operations against PyTorch's. */
class GoldenGradientTest {

  /**
   * Eight units in the last place of 1, or of a larger number: an operation and its derivative
   * round a handful of times, and PyTorch adds in another order.
   */
  private static final double TOLERANCE = 8 * Math.ulp(1.0);

  @TestFactory
  Stream<DynamicTest> gradientsOfOperationsAreThoseOfPyTorch() {
    return StreamSupport.stream(Golden.read("ops.json").spliterator(), false)
        .filter(node -> !node.get("op").asText().equals("linear")) // a layer, not an operation
        .map(node -> DynamicTest.dynamicTest(name(node), () -> check(node)));
  }

  private static String name(JsonNode node) {
    StringBuilder shapes = new StringBuilder();
    node.get("inputs").forEach(input -> shapes.append(' ').append(input.get("shape")));
    return node.get("op").asText() + node.get("attrs") + shapes;
  }

  private static void check(JsonNode node) {
    List<Tensor> inputs =
        StreamSupport.stream(node.get("inputs").spliterator(), false)
            .map(input -> tensor(input).requiresGrad(true))
            .toList();
    Tensor output = compute(node.get("op").asText(), node.get("attrs"), inputs);
    assertClose(node.get("output"), output);
    output.backward(tensor(node.get("cotangent")));
    for (int i = 0; i < inputs.size(); i++) {
      assertClose(node.get("grads").get(i), inputs.get(i).grad());
    }
  }

  private static Tensor tensor(JsonNode node) {
    return Tensor.of(Golden.numbers(node.get("data")), Golden.integers(node.get("shape")));
  }

  private static void assertClose(JsonNode expected, Tensor actual) {
    assertEquals(Shape.of(Golden.integers(expected.get("shape"))), actual.shape());
    double[] numbers = Golden.numbers(expected.get("data"));
    double[] actualNumbers = actual.toDoubleArray();
    for (int i = 0; i < numbers.length; i++) {
      double allowed = TOLERANCE * Math.max(1, Math.abs(numbers[i]));
      assertEquals(numbers[i], actualNumbers[i], allowed, "element " + i);
    }
  }

  private static Tensor compute(String op, JsonNode attrs, List<Tensor> inputs) {
    Tensor x = inputs.get(0);
    Tensor y = inputs.get(inputs.size() - 1);
    int dim = attrs.path("dim").asInt();
    boolean keepDim = attrs.path("keepdim").asBoolean();
    return switch (op) {
      case "add" -> x.add(y);
      case "sub" -> x.sub(y);
      case "mul" -> x.mul(y);
      case "div" -> x.div(y);
      case "pow" -> x.pow(y);
      case "pow_scalar", "pow_negative_base" -> x.pow(attrs.get("exponent").asDouble());
      case "neg" -> x.neg();
      case "exp" -> x.exp();
      case "log" -> x.log();
      case "sin" -> x.sin();
      case "cos" -> x.cos();
      case "tanh" -> x.tanh();
      case "sigmoid" -> x.sigmoid();
      case "relu" -> x.relu();
      case "sqrt" -> x.sqrt();
      case "abs" -> x.abs();
      case "sum" -> x.sum();
      case "mean" -> x.mean();
      case "sum_dim" -> x.sum(dim, keepDim);
      case "mean_dim" -> x.mean(dim, keepDim);
      case "max_dim" -> x.max(dim, keepDim);
      case "softmax" -> x.softmax(dim);
      case "log_softmax" -> x.logSoftmax(dim);
      case "matmul" -> x.matmul(y);
      case "transpose" -> x.t();
      case "reshape" -> x.reshape(Golden.integers(attrs.get("shape")));
      case "unsqueeze" -> x.unsqueeze(dim);
      case "flatten" -> x.flatten(attrs.get("start").asInt(), attrs.get("end").asInt());
      case "unsqueeze_pow" -> x.unsqueeze(-1).pow(y);
      case "mse_loss_sum" -> x.sub(y).pow(2).sum();
      case "mse_loss_mean" -> x.sub(y).pow(2).mean();
      case "cross_entropy_sum" -> crossEntropy(x, attrs).sum();
      case "cross_entropy_mean" -> crossEntropy(x, attrs).mean();
      default -> throw new AssertionError("no such operation: " + op);
    };
  }

  private static Tensor crossEntropy(Tensor logits, JsonNode attrs) {
    int[] index = Golden.integers(attrs.get("target"));
    for (int row = 0; row < index.length; row++) {
      index[row] += row * logits.dim(1);
    }
    return logits.logSoftmax(1).flatten().indexSelect(0, index).neg();
  }
}
