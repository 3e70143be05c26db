package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.device.DType;
import arraystoadam.nn.Sequential;
import arraystoadam.tensor.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The program against PyTorch's run of it. */
class SineFitTest {

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
    GoldenSineFit golden = golden(dtype);
    Sequential model = golden.start();
    Tensor x = Tensor.linspace(dtype, -Math.PI, Math.PI, 2000);
    Map<Integer, Double> losses = new HashMap<>();
    SineFit.fit(model, SineFit.powers(x), x.sin(), 1e-6, 2000, losses::put);
    golden.assertLosses(losses, 1999, tolerance);
    golden.assertFinal(SineFit.coefficients(model), tolerance);
  }

  private static GoldenSineFit golden(DType dtype) {
    List<GoldenSineFit> found =
        GoldenSineFit.all().stream()
            .filter(golden -> golden.optimizer().equals("SGD(lr=1e-6)"))
            .filter(golden -> golden.dtype() == dtype)
            .toList();
    assertEquals(1, found.size());
    return found.get(0);
  }
}
