package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.Golden;
import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Tensor;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SineFitTest {

  private static final String PROGRAM = "a + b*P3(c + d*x), gradient descent, lr 5e-6 (stage 4)";

  private static Tensor[] scalars(DType dtype, double... values) {
    return Arrays.stream(values)
        .mapToObj(value -> Tensor.scalar(dtype, value).requiresGrad(true))
        .toArray(Tensor[]::new);
  }

  @Test
  void float64RunAgreesWithPyTorch() {
    compare(DType.FLOAT64);
  }

  @Test
  void float32RunAgreesWithPyTorch() {
    compare(DType.FLOAT32);
  }

  /**
   * Every iteration rounds the numbers once more, by half a unit of their last place at most.
   * Descent does not amplify that, so at worst it adds up.
   */
  private static double roundingOfARun(DType dtype) {
    return 2000 * (dtype == DType.FLOAT64 ? 0x1p-53 : 0x1p-24);
  }

  private static void compare(DType dtype) {
    double tolerance = roundingOfARun(dtype);
    JsonNode golden = golden(dtype);
    Tensor[] w = scalars(dtype, Golden.numbers(golden.get("start")));
    Tensor x = Tensor.linspace(dtype, -Math.PI, Math.PI, 2000);
    Map<Integer, Double> losses = new HashMap<>();
    SineFit.fit(w, x, x.sin(), 5e-6, 2000, losses::put);
    assertEquals(golden.get("losses").size(), losses.size());
    for (JsonNode entry : golden.get("losses")) {
      double expected = entry.get(1).doubleValue();
      assertEquals(expected, losses.get(entry.get(0).intValue()), tolerance * expected);
    }
    double[] result = Arrays.stream(w).mapToDouble(Tensor::item).toArray();
    assertArrayEquals(Golden.numbers(golden.get("final")), result, tolerance);
  }

  private static JsonNode golden(DType dtype) {
    for (JsonNode node : Golden.read("programs.json")) {
      if (node.get("program").asText().equals(PROGRAM)
          && node.get("dtype").asText().equals(dtype.toString())) {
        return node;
      }
    }
    throw new AssertionError("no golden run of " + PROGRAM);
  }

  @Test
  void theGradientOfTheLossIsRight() {
    Random rng = new Random(1);
    Tensor x = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 17);
    GradCheck.check(
        w -> SineFit.loss(SineFit.predict(w, x), x.sin()),
        Tensor.randn(DType.FLOAT64, rng),
        Tensor.randn(DType.FLOAT64, rng),
        Tensor.randn(DType.FLOAT64, rng),
        Tensor.randn(DType.FLOAT64, rng));
  }
}
