package arraystoadam.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.Golden;
import arraystoadam.device.DType;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LossesTest {

  /** Of a loss of up to 4 and its gradients, after exp, log and a sum of a few terms. */
  private static final double ROUNDING = 2 * Math.ulp(2.0);

  private static Tensor of(double... values) {
    return Tensor.of(values);
  }

  private static void assertRefused(Executable misuse, String... parts) {
    String message = assertThrows(IllegalArgumentException.class, misuse).getMessage();
    for (String part : parts) {
      assertTrue(message.contains(part), "'" + part + "' is not in: " + message);
    }
  }

  @Test
  void l1IsThatByHand() {
    Tensor prediction = of(1, 2, 5).requiresGrad(true);
    Tensor target = of(2, 2, 1);
    assertEquals(5, new L1Loss(Reduction.SUM).forward(prediction, target).item());
    Tensor mean = new L1Loss(Reduction.MEAN).forward(prediction, target);
    assertEquals(5.0 / 3, mean.item());
    mean.backward();
    assertArrayEquals(new double[] {-1.0 / 3, 0, 1.0 / 3}, prediction.grad().toDoubleArray());
  }

  @Test
  void crossEntropyIsThatByHand() {
    // softmax of (0, log 3) is (1/4, 3/4)
    Tensor logits = Tensor.of(new double[] {0, Math.log(3), 0, Math.log(3)}, 2, 2);
    Tensor classes = of(0, 1);
    double sum = Math.log(4) + Math.log(4.0 / 3);
    assertEquals(
        sum, new CrossEntropyLoss(Reduction.SUM).forward(logits, classes).item(), ROUNDING);
    assertEquals(
        sum / 2, new CrossEntropyLoss(Reduction.MEAN).forward(logits, classes).item(), ROUNDING);
  }

  @Test
  void anIgnoredClassDoesNotCount() {
    Tensor logits = Tensor.of(new double[] {0, Math.log(3), 5, 6, 0, 0}, 3, 2).requiresGrad(true);
    Tensor classes = of(1, -100, 0);
    double first = Math.log(4.0 / 3);
    double third = Math.log(2);
    Tensor mean = new CrossEntropyLoss(Reduction.MEAN, -100).forward(logits, classes);
    assertEquals((first + third) / 2, mean.item(), ROUNDING);
    mean.backward();
    assertArrayEquals(
        new double[] {0.125, -0.125, 0, 0, -0.25, 0.25}, logits.grad().toDoubleArray(), ROUNDING);
    Tensor none = new CrossEntropyLoss(Reduction.NONE, -100).forward(logits, classes);
    assertArrayEquals(new double[] {first, 0, third}, none.toDoubleArray(), ROUNDING);
    Tensor all = of(1, 1, 1);
    assertEquals(Double.NaN, new CrossEntropyLoss(Reduction.MEAN, 1).forward(logits, all).item());
    assertEquals(0, new CrossEntropyLoss(Reduction.SUM, 1).forward(logits, all).item());
    assertRefused(
        () -> new CrossEntropyLoss(Reduction.SUM, -1).forward(logits, classes), "class -100.0");
    assertRefused(
        () -> new CrossEntropyLoss(Reduction.SUM).forward(logits, classes), "class -100.0");
  }

  /** The numbers are PyTorch's, of {@code cross_entropy(x, c, ignore_index=-100)}. */
  @Test
  void anIgnoredClassIsIgnoredAsInPyTorch() {
    double[] x = {0.3, -1.2, 0.5, 2.0, 0.1, -0.4, 0.0, 0.7, 0.2, -1.0, 1.5, 0.8};
    double[] gradient = {
      0.4090761030503576,
      0.09127721638652189,
      -0.5003533194368793,
      0,
      0,
      0,
      -0.7638811589998875,
      0.47548495534876756,
      0.28839620365112006,
      0.05199628985121955,
      -0.3665555129085305,
      0.31455922305731104
    };
    double[] losses = {0.6938540692206326, 0, 1.4434200371423096, 0.4565829119611803};
    Tensor classes = of(2, -100, 0, 1);
    for (Reduction reduction : Reduction.values()) {
      Tensor logits = Tensor.of(x, 4, 3).requiresGrad(true);
      Tensor loss = new CrossEntropyLoss(reduction, -100).forward(logits, classes);
      loss.sum().backward();
      double share = reduction == Reduction.MEAN ? 3 : 1;
      assertArrayEquals(
          gradient, logits.grad().mul(share).toDoubleArray(), ROUNDING, "by " + reduction);
      if (reduction == Reduction.NONE) {
        assertArrayEquals(losses, loss.toDoubleArray(), ROUNDING);
      } else {
        assertEquals(2.5938570183241225 / share, loss.item(), ROUNDING);
      }
    }
  }

  @Test
  void withoutAReductionEachElementHasItsLoss() {
    Tensor prediction = of(1, 2, 5).requiresGrad(true);
    Tensor target = of(2, 2, 1);
    Tensor l1 = new L1Loss(Reduction.NONE).forward(prediction, target);
    assertArrayEquals(new double[] {1, 0, 4}, l1.toDoubleArray());
    Tensor mse = new MSELoss(Reduction.NONE).forward(prediction, target);
    assertArrayEquals(new double[] {1, 0, 16}, mse.toDoubleArray());
    mse.backward(of(1, 1, 0.5));
    assertArrayEquals(new double[] {-2, 0, 4}, prediction.grad().toDoubleArray());
    Tensor bce = new BCEWithLogitsLoss(Reduction.NONE).forward(of(0, 0), of(0, 1));
    assertArrayEquals(new double[] {Math.log(2), Math.log(2)}, bce.toDoubleArray(), ROUNDING);
    Tensor logits = Tensor.zeros(DType.FLOAT64, 2, 4);
    Tensor entropy = new CrossEntropyLoss(Reduction.NONE).forward(logits, of(0, 3));
    assertArrayEquals(new double[] {Math.log(4), Math.log(4)}, entropy.toDoubleArray(), ROUNDING);
    Tensor nothing = Tensor.zeros(DType.FLOAT64, 0, 0);
    assertEquals(0, new CrossEntropyLoss(Reduction.NONE).forward(nothing, of()).size());
  }

  @Test
  void crossEntropyAgreesWithPyTorch() {
    int cases = 0;
    for (JsonNode node : Golden.read("ops.json")) {
      String op = node.get("op").asText();
      if (op.startsWith("cross_entropy")) {
        cases++;
        checkCrossEntropy(node, op.endsWith("sum") ? Reduction.SUM : Reduction.MEAN);
      }
    }
    assertEquals(2, cases);
  }

  private static void checkCrossEntropy(JsonNode node, Reduction reduction) {
    JsonNode input = node.get("inputs").get(0);
    Tensor logits =
        Tensor.of(Golden.numbers(input.get("data")), Golden.integers(input.get("shape")))
            .requiresGrad(true);
    Tensor classes = Tensor.of(Golden.numbers(node.get("attrs").get("target")));
    Tensor loss = new CrossEntropyLoss(reduction).forward(logits, classes);
    assertEquals(node.get("output").get("data").get(0).doubleValue(), loss.item(), ROUNDING);
    loss.mul(node.get("cotangent").get("data").get(0).doubleValue()).backward();
    double[] expected = Golden.numbers(node.get("grads").get(0).get("data"));
    assertArrayEquals(expected, logits.grad().toDoubleArray(), ROUNDING);
  }

  @Test
  void crossEntropyStaysFiniteForLargeLogits() {
    Tensor logits = Tensor.of(new double[] {1e4, -1e4}, 1, 2).requiresGrad(true);
    Tensor loss = new CrossEntropyLoss(Reduction.MEAN).forward(logits, of(1));
    assertEquals(2e4, loss.item());
    loss.backward();
    assertArrayEquals(new double[] {1, -1}, logits.grad().toDoubleArray());
  }

  @Test
  void crossEntropyRefusesWhatAreNoClasses() {
    CrossEntropyLoss loss = new CrossEntropyLoss(Reduction.MEAN);
    Tensor logits = Tensor.zeros(2, 3);
    assertRefused(() -> loss.forward(logits, of(0, 3)), "CrossEntropyLoss", "3.0", "example 1");
    assertRefused(() -> loss.forward(logits, of(-1, 0)), "-1.0", "example 0", "below 3");
    assertRefused(() -> loss.forward(logits, of(0.5, 0)), "0.5");
    assertRefused(() -> loss.forward(logits, of(Double.NaN, 0)), "NaN");
    assertRefused(() -> loss.forward(logits, of(0)), "[2, 3]", "[1]");
    assertRefused(() -> loss.forward(Tensor.zeros(3), of(0)), "[3]");
  }

  @Test
  void bceIsThatByHand() {
    Tensor logits = of(0, Math.log(3));
    Tensor target = of(1, 0);
    double sum = Math.log(2) + Math.log(4);
    assertEquals(
        sum, new BCEWithLogitsLoss(Reduction.SUM).forward(logits, target).item(), ROUNDING);
  }

  @Test
  void theGradientOfBceIsSigmoidMinusTargetEvenAtZero() {
    Tensor logits = of(0, -2, 3).requiresGrad(true);
    new BCEWithLogitsLoss(Reduction.SUM).forward(logits, of(1, 0.25, 0)).backward();
    double[] expected = {-0.5, 1 / (1 + Math.exp(2)) - 0.25, 1 / (1 + Math.exp(-3))};
    assertArrayEquals(expected, logits.grad().toDoubleArray(), ROUNDING);
  }

  @Test
  void bceStaysFiniteForLargeLogits() {
    Tensor logits = of(1e4, -1e4).requiresGrad(true);
    Tensor loss = new BCEWithLogitsLoss(Reduction.SUM).forward(logits, of(0, 1));
    assertEquals(2e4, loss.item());
    loss.backward();
    assertArrayEquals(new double[] {1, -1}, logits.grad().toDoubleArray());
  }

  /** Infinity times a weight of 0 must not become NaN. */
  @ParameterizedTest(name = "logit {0}, target {1}: loss {2}, gradient {3}")
  @CsvSource({
    "Infinity,  0, Infinity, 1",
    "-Infinity, 0, 0,        0",
    "Infinity,  1, 0,        0",
    "-Infinity, 1, Infinity, -1",
    "Infinity,  0.5, Infinity, 0.5",
    "-Infinity, 0.5, Infinity, -0.5",
    "NaN,       0, NaN,      NaN",
    "NaN,       1, NaN,      NaN",
  })
  void bceOfSpecialLogitsIsNeverNaNForWantOfAWeight(
      double x, double y, double loss, double gradient) {
    for (DType dtype : DType.values()) {
      Tensor logit = Tensor.scalar(dtype, x).requiresGrad(true);
      Tensor target = Tensor.scalar(dtype, y);
      Tensor result = new BCEWithLogitsLoss(Reduction.SUM).forward(logit, target);
      assertEquals(loss, result.item());
      assertEquals(gradient, Autograd.grad(result, logit).item());
    }
  }

  /**
   * Of a tiny loss no digit is lost, and of a gradient no more than the rounding of its two terms.
   * The true values are computed in double, from the side where the exponential is small.
   */
  @ParameterizedTest(name = "logit {0}, target {1}")
  @CsvSource({
    "-14,   0",
    "-15,   0",
    "-17,   0",
    "-80,   0",
    "14,    1",
    "17,    1",
    "80,    1",
    "88,    0.9999",
    "30000, 0.9999",
    "-30000, 0.0001",
    "-3,    0.25",
    "0,     0.75",
    "0.001, 0.5",
    "-1e-20, 1",
  })
  void bceHasFullPrecision(double x, float y) {
    for (DType dtype : DType.values()) {
      double unit = dtype == DType.FLOAT32 ? Math.ulp(1f) : Math.ulp(1.0);
      double tolerance = 3 * unit; // exp and log1p may be off by an ulp, two operations by a half
      double e = StrictMath.exp(-Math.abs(x));
      double weight = x < 0 ? -(double) y : 1 - (double) y;
      double slope = (x < 0 ? 1 : -1) * e / (1 + e);
      Tensor logit = Tensor.scalar(dtype, x).requiresGrad(true);
      Tensor target = Tensor.scalar(dtype, y);
      Tensor result = new BCEWithLogitsLoss(Reduction.SUM).forward(logit, target);
      double loss = weight * x + StrictMath.log1p(e);
      assertEquals(loss, result.item(), tolerance * loss, dtype + ", the loss");
      double allowed = tolerance * (Math.abs(weight) + Math.abs(slope));
      double gradient = Autograd.grad(result, logit).item();
      assertEquals(weight + slope, gradient, allowed, dtype + ", the gradient");
    }
  }

  @Test
  void theGradientOfBceByTheTargetIsMinusTheLogit() {
    Tensor target = of(0, 1, 0.5, 1).requiresGrad(true);
    new BCEWithLogitsLoss(Reduction.SUM).forward(of(3, 4, -2, -5), target).backward();
    assertArrayEquals(new double[] {-3, -4, 2, 5}, target.grad().toDoubleArray());
    Tensor sure = of(1, 0).requiresGrad(true);
    Tensor infinite = of(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);
    new BCEWithLogitsLoss(Reduction.SUM).forward(infinite, sure).backward();
    assertArrayEquals(new double[] {0, 0}, sure.grad().add(0).toDoubleArray());
  }

  @Test
  void bceRefusesTargetsThatAreNoProbabilities() {
    BCEWithLogitsLoss loss = new BCEWithLogitsLoss(Reduction.MEAN);
    Tensor logits = Tensor.zeros(DType.FLOAT64, 2);
    assertRefused(
        () -> loss.forward(logits, of(1, -1)), "BCEWithLogitsLoss", "-1.0", "element 1", "0 to 1");
    assertRefused(() -> loss.forward(logits, of(1.5, 0)), "1.5", "element 0");
    assertRefused(() -> loss.forward(logits, of(0, Double.NaN)), "NaN", "element 1");
  }

  @Test
  void shapesMustBeEqual() {
    Tensor column = Tensor.zeros(3, 1);
    Tensor vector = Tensor.zeros(3);
    assertRefused(
        () -> new L1Loss(Reduction.SUM).forward(column, vector), "L1Loss", "[3, 1]", "[3]");
    assertRefused(
        () -> new BCEWithLogitsLoss(Reduction.SUM).forward(column, vector),
        "BCEWithLogitsLoss",
        "[3, 1]",
        "[3]");
  }

  @Test
  void nothingHasTheLossZeroAsASumAndNoneAsAMean() {
    Tensor none = Tensor.zeros(0);
    assertEquals(0, new L1Loss(Reduction.SUM).forward(none, none).item());
    assertTrue(Double.isNaN(new L1Loss(Reduction.MEAN).forward(none, none).item()));
  }
}
