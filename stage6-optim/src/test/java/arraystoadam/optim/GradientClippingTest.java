package arraystoadam.optim;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class GradientClippingTest {

  private static Tensor withGrad(double... gradient) {
    Tensor parameter = Tensor.zeros(DType.FLOAT64, gradient.length);
    parameter.requiresGrad(true).mul(Tensor.of(gradient)).sum().backward();
    return parameter;
  }

  @Test
  void aLargeNormIsScaledDownByOneFactor() {
    Tensor a = withGrad(3);
    Tensor b = withGrad(0, 4);
    assertEquals(5, GradientClipping.byNorm(List.of(a, b), 1));
    double factor = 1 / (5 + 1e-6);
    assertArrayEquals(new double[] {3 * factor}, a.grad().toDoubleArray());
    assertArrayEquals(new double[] {0, 4 * factor}, b.grad().toDoubleArray());
  }

  @Test
  void aSmallNormStays() {
    Tensor a = withGrad(3, 4);
    assertEquals(5, GradientClipping.byNorm(List.of(a), 6));
    assertArrayEquals(new double[] {3, 4}, a.grad().toDoubleArray());
  }

  @Test
  void float32GradientsWhoseSquaresOverflowAreScaledAllTheSame() {
    Tensor a = Tensor.zeros(2).requiresGrad(true);
    a.mul(Tensor.of(new float[] {1e20f, 1})).sum().backward();
    assertEquals(1e20f, GradientClipping.byNorm(List.of(a), 1));
    assertArrayEquals(new float[] {1, 1 / 1e20f}, a.grad().toFloatArray());
  }

  @Test
  void anInfiniteLimitOnlyReadsTheNorm() {
    Tensor a = withGrad(3, 4);
    assertEquals(5, GradientClipping.byNorm(List.of(a), Double.POSITIVE_INFINITY));
    Tensor b = withGrad(Double.POSITIVE_INFINITY, 4);
    assertEquals(
        Double.POSITIVE_INFINITY, GradientClipping.byNorm(List.of(a, b), Double.POSITIVE_INFINITY));
    assertArrayEquals(new double[] {3, 4}, a.grad().toDoubleArray());
    assertArrayEquals(new double[] {Double.POSITIVE_INFINITY, 4}, b.grad().toDoubleArray());
  }

  @Test
  void valuesAreMovedIntoTheRange() {
    Tensor a = withGrad(-3, -0.5, 0, 0.5, 3, Double.NaN);
    GradientClipping.byValue(List.of(a), 1);
    assertArrayEquals(new double[] {-1, -0.5, 0, 0.5, 1, Double.NaN}, a.grad().toDoubleArray());
  }

  @Test
  void parametersWithoutAGradientDoNotCount() {
    Tensor without = Tensor.ones(2).requiresGrad(true);
    assertEquals(0, GradientClipping.byNorm(List.of(without), 1));
    GradientClipping.byValue(List.of(without), 1);
    assertFalse(without.hasGrad());
  }

  @Test
  void whatIsLeftOnAFrozenParameterDoesNotCount() {
    Tensor a = withGrad(3, 4);
    Tensor frozen = withGrad(1000).requiresGrad(false);
    assertEquals(5, GradientClipping.byNorm(List.of(a, frozen), 6));
    GradientClipping.byValue(List.of(a, frozen), 3.5);
    assertArrayEquals(new double[] {3, 3.5}, a.grad().toDoubleArray());
    assertArrayEquals(new double[] {1000}, frozen.grad().toDoubleArray());
  }

  @Test
  void limitsAreChecked() {
    assertThrows(
        IllegalArgumentException.class,
        () -> GradientClipping.byValue(List.of(), Double.POSITIVE_INFINITY));
    for (double limit : new double[] {-1, Double.NaN}) {
      IllegalArgumentException norm =
          assertThrows(
              IllegalArgumentException.class, () -> GradientClipping.byNorm(List.of(), limit));
      assertTrue(norm.getMessage().contains("maxNorm is " + limit), norm.getMessage());
      IllegalArgumentException value =
          assertThrows(
              IllegalArgumentException.class, () -> GradientClipping.byValue(List.of(), limit));
      assertTrue(value.getMessage().contains("limit is " + limit), value.getMessage());
    }
  }
}
