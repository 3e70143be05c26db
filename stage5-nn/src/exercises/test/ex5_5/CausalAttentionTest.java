package ex5_5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.gradcheck.GradCheckOptions;
import arraystoadam.nn.Parameter;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class CausalAttentionTest {

  private final Random rng = new Random(56);

  private CausalAttention attention(int size) {
    CausalAttention attention = new CausalAttention(size, rng);
    attention.to(DType.FLOAT64);
    return attention;
  }

  private Tensor words(int count, int size) {
    return Tensor.randn(DType.FLOAT64, rng, count, size);
  }

  private static void set(CausalAttention attention, String name, double value) {
    Autograd.noGrad(() -> attention.namedParameters().get(name).fillInPlace(value));
  }

  /** What the value layer alone makes of the words. */
  private static Tensor values(CausalAttention attention, Tensor words) {
    Map<String, Parameter> parameters = attention.namedParameters();
    return words.matmul(parameters.get("value.weight").t()).add(parameters.get("value.bias"));
  }

  @Test
  @Order(1)
  @DisplayName("there are six parameters, of query, key and value")
  void parameters() {
    assertEquals(
        List.of(
            "query.weight", "query.bias", "key.weight", "key.bias", "value.weight", "value.bias"),
        List.copyOf(new CausalAttention(2, rng).namedParameters().keySet()));
  }

  @Test
  @Order(2)
  @DisplayName("a single word can only look at itself: the result is its value")
  void oneWord() {
    CausalAttention attention = attention(3);
    Tensor word = words(1, 3);
    assertArrayEquals(
        values(attention, word).toDoubleArray(),
        attention.forward(word).toDoubleArray(),
        1e-12,
        "one word: its weight is 1, so out comes what the value layer makes of it");
  }

  @Test
  @Order(3)
  @DisplayName(
      "with queries of 0, all scores are equal: word i gets the mean of the values up to i")
  void runningMean() {
    CausalAttention attention = attention(2);
    set(attention, "query.weight", 0);
    set(attention, "query.bias", 0);
    Tensor words = words(4, 2);
    Tensor values = values(attention, words);
    Tensor result = attention.forward(words);
    for (int i = 0; i < 4; i++) {
      assertArrayEquals(
          values.narrow(0, 0, i + 1).mean(0).toDoubleArray(),
          result.select(0, i).toDoubleArray(),
          1e-12,
          "word " + i + ": the mean of the values of words 0 to " + i);
    }
  }

  @Test
  @Order(4)
  @DisplayName("no word depends on a later one: what comes later may change at will")
  void noFuture() {
    CausalAttention attention = attention(3);
    Tensor words = words(5, 3);
    Tensor before = attention.forward(words);
    Tensor changed = Tensor.cat(List.of(words.narrow(0, 0, 3), words(2, 3).mul(10)), 0);
    Tensor after = attention.forward(changed);
    assertArrayEquals(
        before.narrow(0, 0, 3).toDoubleArray(),
        after.narrow(0, 0, 3).toDoubleArray(),
        1e-12,
        "words 3 and 4 were changed; the results of words 0 to 2 must not notice");
  }

  @Test
  @Order(5)
  @DisplayName("no gradient reaches a later word")
  void noGradientFromTheFuture() {
    CausalAttention attention = attention(3);
    Tensor words = words(5, 3).requiresGrad(true);
    attention.forward(words).narrow(0, 0, 2).pow(2).sum().backward();
    double[] later = words.grad().narrow(0, 2, 3).toDoubleArray();
    assertArrayEquals(
        new double[9], later, "the gradient of the first two results by words 2 to 4");
  }

  @Test
  @Order(6)
  @DisplayName("the result is that of the formula, worked out in plain loops")
  void reference() {
    CausalAttention attention = attention(4);
    Tensor words = words(6, 4);
    double[][] expected = reference(attention, words);
    Tensor result = attention.forward(words);
    for (int i = 0; i < 6; i++) {
      assertArrayEquals(
          expected[i],
          result.select(0, i).toDoubleArray(),
          1e-10,
          "are the scores divided by the root of D, here 2? Word " + i);
    }
  }

  /** The formulas of the statement, number by number. */
  private static double[][] reference(CausalAttention attention, Tensor words) {
    double[][] q = layer(attention, "query", words);
    double[][] k = layer(attention, "key", words);
    double[][] v = layer(attention, "value", words);
    double[][] result = new double[q.length][q[0].length];
    for (int i = 0; i < q.length; i++) {
      double[] weights = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double dot = 0;
        for (int d = 0; d < q[i].length; d++) {
          dot += q[i][d] * k[j][d];
        }
        weights[j] = Math.exp(dot / Math.sqrt(q[i].length));
      }
      double sum = Arrays.stream(weights).sum();
      for (int j = 0; j <= i; j++) {
        for (int d = 0; d < v[j].length; d++) {
          result[i][d] += weights[j] / sum * v[j][d];
        }
      }
    }
    return result;
  }

  private static double[][] layer(CausalAttention attention, String name, Tensor words) {
    double[] weight = attention.namedParameters().get(name + ".weight").toDoubleArray();
    double[] bias = attention.namedParameters().get(name + ".bias").toDoubleArray();
    double[][] result = new double[words.dim(0)][bias.length];
    for (int t = 0; t < result.length; t++) {
      double[] word = words.select(0, t).toDoubleArray();
      for (int out = 0; out < bias.length; out++) {
        result[t][out] = bias[out];
        for (int in = 0; in < word.length; in++) {
          result[t][out] += weight[out * word.length + in] * word[in];
        }
      }
    }
    return result;
  }

  @Test
  @Order(7)
  @DisplayName("scores of ten thousand do not overflow: the result stays finite")
  void largeScores() {
    CausalAttention attention = attention(2);
    for (double y : attention.forward(words(4, 2).mul(300)).toDoubleArray()) {
      assertTrue(Double.isFinite(y), "a result of " + y + ": use softmax, not exp");
    }
  }

  @Test
  @Order(8)
  @DisplayName("all gradients agree with difference quotients: by the words and all six parameters")
  void gradCheck() {
    CausalAttention attention = attention(3);
    Tensor words = words(4, 3).requiresGrad(true);
    List<Tensor> leaves = new ArrayList<>(attention.parameters());
    leaves.add(words);
    GradCheck.check(GradCheckOptions.DEFAULT, () -> attention.forward(words), leaves);
  }

  @Test
  @Order(9)
  @DisplayName("float32 stays float32")
  void float32() {
    Tensor result = new CausalAttention(3, rng).forward(Tensor.randn(rng, 2, 3));
    assertEquals(DType.FLOAT32, result.dtype(), "the type of the result");
  }

  @Test
  @Order(10)
  @DisplayName("an input that is not [T, D] is refused")
  void refusesOtherShapes() {
    CausalAttention attention = new CausalAttention(3, rng);
    for (Tensor x : List.of(Tensor.ones(2, 4), Tensor.ones(3), Tensor.ones(1, 2, 3))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> attention.forward(x),
          "CausalAttention(3) for the shape " + x.shape());
    }
  }
}
