package ex5_4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.gradcheck.GradCheckOptions;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

class LayerNormTest {

  private static LayerNorm norm(int size) {
    LayerNorm norm = new LayerNorm(size);
    norm.to(DType.FLOAT64);
    return norm;
  }

  private static double[] normalize(double... row) {
    return norm(row.length).forward(Tensor.of(row)).toDoubleArray();
  }

  @Test
  @Order(1)
  @DisplayName("there are two parameters, weight with ones and bias with zeros")
  void parameters() {
    LayerNorm norm = new LayerNorm(3);
    assertEquals(List.of("weight", "bias"), List.copyOf(norm.namedParameters().keySet()));
    assertArrayEquals(
        new double[] {1, 1, 1}, norm.parameters().get(0).toDoubleArray(), "the weight at first");
    assertArrayEquals(new double[3], norm.parameters().get(1).toDoubleArray(), "the bias at first");
  }

  @Test
  @Order(2)
  @DisplayName("1 and 3 become -1 and 1, but for the little that eps takes away")
  void twoNumbers() {
    double expected = 1 / Math.sqrt(1 + 1e-5);
    assertArrayEquals(
        new double[] {-expected, expected},
        normalize(1, 3),
        1e-12,
        "the mean is 2, the variance 1 (divided by 2, not by 1), and eps goes under the root");
  }

  @Test
  @Order(3)
  @DisplayName("each row is normalized on its own, along the last dimension")
  void rowsApart() {
    Tensor x = Tensor.of(new double[] {1, 3, 100, 300}, 2, 2);
    double[] y = norm(2).forward(x).toDoubleArray();
    assertArrayEquals(new double[] {-1, 1, -1, 1}, y, 1e-5, "the rows are [1, 3] and [100, 300]");
  }

  @Test
  @Order(4)
  @DisplayName("a row of equal numbers becomes 0, and not NaN")
  void equalNumbers() {
    assertArrayEquals(new double[3], normalize(7, 7, 7), 1e-12, "the row [7, 7, 7]");
  }

  @Test
  @Order(5)
  @DisplayName("then the weight scales, and the bias shifts, each column by its own")
  void scalesAndShifts() {
    LayerNorm norm = norm(2);
    Autograd.noGrad(
        () -> {
          norm.parameters().get(0).copyInPlace(Tensor.of(new double[] {10, 100}));
          norm.parameters().get(1).copyInPlace(Tensor.of(new double[] {5, 6}));
        });
    double[] y = norm.forward(Tensor.of(new double[] {1, 3})).toDoubleArray();
    double one = 1 / Math.sqrt(1 + 1e-5);
    assertArrayEquals(
        new double[] {5 - 10 * one, 6 + 100 * one}, y, 1e-10, "weight [10, 100], bias [5, 6]");
  }

  @Test
  @Order(6)
  @DisplayName("it works for shapes [D], [N, D] and [N, T, D], and for no rows at all")
  void anyShape() {
    Tensor x = Tensor.randn(DType.FLOAT64, new Random(54), 2, 3, 4);
    Tensor y = norm(4).forward(x);
    assertEquals(x.shape(), y.shape(), "the shape stays");
    double[] oneRow = norm(4).forward(x.select(0, 1).select(0, 2)).toDoubleArray();
    assertArrayEquals(
        oneRow,
        y.select(0, 1).select(0, 2).toDoubleArray(),
        1e-12,
        "a row by itself, and the same row within [2, 3, 4]");
    assertEquals(0, norm(4).forward(Tensor.zeros(DType.FLOAT64, 0, 4)).size());
  }

  @Test
  @Order(7)
  @DisplayName("numbers near a hundred million that differ by little keep their digits")
  void largeMean() {
    assertArrayEquals(
        normalize(1, 2, 4),
        normalize(1e8 + 1, 1e8 + 2, 1e8 + 4),
        1e-6,
        "the same row, moved by 1e8: subtract the mean before you square");
  }

  @Test
  @Order(8)
  @DisplayName("the gradients agree with difference quotients: by the input, weight and bias")
  void gradCheck() {
    Random rng = new Random(55);
    LayerNorm norm = norm(4);
    Autograd.noGrad(
        () -> norm.parameters().forEach(p -> p.addInPlace(Tensor.randn(DType.FLOAT64, rng, 4))));
    Tensor x = Tensor.randn(DType.FLOAT64, rng, 3, 4).requiresGrad(true);
    List<Tensor> leaves = new ArrayList<>(norm.parameters());
    leaves.add(x);
    GradCheck.check(GradCheckOptions.DEFAULT, () -> norm.forward(x), leaves);
  }

  @Test
  @Order(9)
  @DisplayName("an input that ends in another size is refused, also a 1 that would broadcast")
  void refusesOtherSizes() {
    LayerNorm norm = new LayerNorm(3);
    for (Tensor x : List.of(Tensor.ones(2, 4), Tensor.ones(2, 1), Tensor.scalar(1))) {
      assertThrows(
          IllegalArgumentException.class,
          () -> norm.forward(x),
          "LayerNorm(3) for the shape " + x.shape());
    }
  }
}
