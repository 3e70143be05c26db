package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import arraystoadam.device.DType;
import arraystoadam.gradcheck.GradCheck;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LegendrePolynomial3Test {

  @Test
  void valuesAreThoseByHand() {
    Tensor x = Tensor.of(new double[] {-1, 0, 0.5, 1, 2});
    Tensor y = new LegendrePolynomial3().apply(x);
    assertArrayEquals(new double[] {-1, 0, -0.4375, 1, 17}, y.toDoubleArray());
  }

  @Property(tries = 50)
  void firstAndSecondDerivativesAgreeWithDifferences(
      @ForAll long seed, @ForAll @IntRange(max = 5) int n) {
    Tensor x = Tensor.randn(DType.FLOAT64, new Random(seed), n);
    GradCheck.check(new LegendrePolynomial3()::apply, x);
    GradCheck.checkSecondOrder(new LegendrePolynomial3()::apply, x);
  }
}
