package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Golden;
import arraystoadam.tensor.Tensor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What PyTorch computed for an operation.
 *
 * @param cotangent the gradient of the output
 * @param grads the gradients of the inputs
 */
record GoldenOperation(List<Tensor> inputs, Tensor output, Tensor cotangent, List<Tensor> grads) {

  /** The only case of an operation in {@code golden/ops.json}. */
  static GoldenOperation of(String name) {
    List<JsonNode> found =
        elements(Golden.read("ops.json")).stream()
            .filter(node -> node.get("op").textValue().equals(name))
            .toList();
    assertEquals(1, found.size(), name);
    JsonNode node = found.get(0);
    return new GoldenOperation(
        tensors(node.get("inputs")),
        tensor(node.get("output")),
        tensor(node.get("cotangent")),
        tensors(node.get("grads")));
  }

  private static List<Tensor> tensors(JsonNode nodes) {
    return elements(nodes).stream().map(GoldenOperation::tensor).toList();
  }

  private static Tensor tensor(JsonNode node) {
    return Tensor.of(Golden.numbers(node.get("data")), Golden.integers(node.get("shape")));
  }

  private static List<JsonNode> elements(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false).toList();
  }
}
