package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Golden;
import arraystoadam.tensor.Tensor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every step of every optimizer against PyTorch's. */
class GoldenOptimizersTest {

  private static Stream<JsonNode> all() {
    return StreamSupport.stream(Golden.read("optimizers.json").spliterator(), false);
  }

  private static String name(JsonNode node) {
    return node.get("optimizer").textValue();
  }

  static Stream<Named<JsonNode>> cases() {
    return all().map(node -> Named.of(name(node) + " " + node.get("options"), node));
  }

  @Test
  void noCaseIsLost() {
    Map<String, Integer> counts = new TreeMap<>();
    all().forEach(node -> counts.merge(name(node), 1, Integer::sum));
    assertEquals(Map.of("SGD", 4, "RMSprop", 2, "Adam", 3, "AdamW", 2, "Adagrad", 1), counts);
  }

  /**
   * Thirteen digits agree: 20 steps of up to 40 roundings each lose 800 * 1.1e-16. A number is the
   * sum of its steps, so one that comes close to 0 keeps the rounding errors of when it was larger:
   * they are measured against its largest value so far.
   */
  @ParameterizedTest
  @MethodSource("cases")
  void everyStepIsAsInPyTorch(JsonNode node) {
    int[] shape = Golden.integers(node.get("shape"));
    Tensor parameter = Tensor.of(Golden.numbers(node.get("start")), shape).requiresGrad(true);
    Optimizer optimizer = optimizer(name(node), node.get("options"), parameter);
    assertEquals(20, node.get("grads").size());
    double[] largest = new double[parameter.size()];
    for (int i = 0; i < 20; i++) {
      Gradients.set(parameter, Golden.numbers(node.get("grads").get(i)));
      optimizer.step();
      double[] expected = Golden.numbers(node.get("after_step").get(i));
      double[] actual = parameter.toDoubleArray();
      assertEquals(expected.length, actual.length);
      for (int j = 0; j < expected.length; j++) {
        largest[j] = Math.max(largest[j], Math.abs(expected[j]));
        assertEquals(expected[j], actual[j], 1e-13 * largest[j], "step " + (i + 1));
      }
    }
  }

  private static Optimizer optimizer(String name, JsonNode options, Tensor parameter) {
    List<Tensor> parameters = List.of(parameter);
    double lr = options.get("lr").doubleValue();
    return switch (name) {
      case "SGD" -> new SGD(parameters, lr, sgd(options));
      case "RMSprop" -> new RMSprop(parameters, lr, rmsprop(options));
      case "Adam" -> new Adam(parameters, lr, adam(new Adam.Options(), options));
      case "AdamW" ->
          new AdamW(parameters, lr, adam(new Adam.Options().withWeightDecay(0.01), options));
      case "Adagrad" -> new Adagrad(parameters, lr, adagrad(options));
      default -> throw new AssertionError("no optimizer " + name);
    };
  }

  private static SGD.Options sgd(JsonNode options) {
    SGD.Options result = new SGD.Options();
    for (Iterator<String> keys = options.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      JsonNode value = options.get(key);
      result =
          switch (key) {
            case "lr" -> result;
            case "momentum" -> result.withMomentum(value.doubleValue());
            case "dampening" -> result.withDampening(value.doubleValue());
            case "nesterov" -> result.withNesterov(value.booleanValue());
            case "weight_decay" -> result.withWeightDecay(value.doubleValue());
            default -> throw new AssertionError("no option " + key);
          };
    }
    return result;
  }

  private static RMSprop.Options rmsprop(JsonNode options) {
    RMSprop.Options result = new RMSprop.Options();
    for (Iterator<String> keys = options.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      JsonNode value = options.get(key);
      result =
          switch (key) {
            case "lr" -> result;
            case "alpha" -> result.withAlpha(value.doubleValue());
            case "eps" -> result.withEps(value.doubleValue());
            case "momentum" -> result.withMomentum(value.doubleValue());
            case "centered" -> result.withCentered(value.booleanValue());
            case "weight_decay" -> result.withWeightDecay(value.doubleValue());
            default -> throw new AssertionError("no option " + key);
          };
    }
    return result;
  }

  private static Adagrad.Options adagrad(JsonNode options) {
    assertEquals(1, options.size(), "an option beside lr is not known to this test");
    return new Adagrad.Options();
  }

  private static Adam.Options adam(Adam.Options defaults, JsonNode options) {
    Adam.Options result = defaults;
    for (Iterator<String> keys = options.fieldNames(); keys.hasNext(); ) {
      String key = keys.next();
      JsonNode value = options.get(key);
      result =
          switch (key) {
            case "lr" -> result;
            case "betas" -> {
              double[] betas = Golden.numbers(value);
              yield result.withBetas(betas[0], betas[1]);
            }
            case "eps" -> result.withEps(value.doubleValue());
            case "amsgrad" -> result.withAmsgrad(value.booleanValue());
            case "weight_decay" -> result.withWeightDecay(value.doubleValue());
            default -> throw new AssertionError("no option " + key);
          };
    }
    return result;
  }
}
