package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Golden;
import arraystoadam.device.DType;
import arraystoadam.nn.Sequential;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** PyTorch's run of the program with one optimizer and one type. */
record GoldenSineFit(String optimizer, DType dtype, JsonNode node) {

  private static final String MODEL = "Sequential(Linear(3,1), Flatten(0,1)), MSELoss(sum), ";
  private static final String STAGES = " (stages 5, 6)";

  static List<GoldenSineFit> all() {
    return StreamSupport.stream(Golden.read("programs.json").spliterator(), false)
        .filter(node -> node.get("program").textValue().startsWith(MODEL))
        .map(GoldenSineFit::of)
        .toList();
  }

  private static GoldenSineFit of(JsonNode node) {
    String program = node.get("program").textValue();
    return new GoldenSineFit(
        program.replace(MODEL, "").replace(STAGES, ""),
        DType.of(node.get("dtype").textValue()),
        node);
  }

  /** The model that the run starts with. */
  Sequential start() {
    double[] start = coefficients("start");
    return CubicModel.of(dtype, start[0], start[1], start[2], start[3]);
  }

  /** The bias, then the weights: a, b, c and d. */
  private double[] coefficients(String key) {
    double[] weight = Golden.numbers(node.get(key).get("weight"));
    return new double[] {node.get(key).get("bias").doubleValue(), weight[0], weight[1], weight[2]};
  }

  /** Compares the losses up to an iteration, relative to their size. */
  void assertLosses(Map<Integer, Double> actual, int last, double tolerance) {
    assertEquals(20, node.get("losses").size());
    assertEquals(20, actual.size());
    for (JsonNode entry : node.get("losses")) {
      int iteration = entry.get(0).intValue();
      double expected = entry.get(1).doubleValue();
      if (iteration <= last) {
        assertEquals(
            expected, actual.get(iteration), tolerance * expected, "iteration " + iteration);
      }
    }
  }

  /** Compares the numbers at the end, relative to their size; below 0.001 they count as 0.001. */
  void assertFinal(double[] actual, double tolerance) {
    double[] expected = coefficients("final");
    for (int i = 0; i < 4; i++) {
      double size = Math.max(Math.abs(expected[i]), 1e-3);
      assertEquals(expected[i], actual[i], tolerance * size, "coefficient " + i);
    }
  }

  @Override
  public String toString() {
    return optimizer + " " + dtype;
  }
}
