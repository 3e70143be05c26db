package arraystoadam.docs.chapters.stage1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.tensor.Tensor;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LossSurfaceTest {

  /** The path in closed form against gradient descent itself, with all four coefficients. */
  @Test
  void thePathIsThatOfTheProgram() {
    Tensor x = Tensor.linspace(DType.FLOAT64, -Math.PI, Math.PI, 2000);
    Tensor powers = x.unsqueeze(-1).pow(Tensor.arange(DType.FLOAT64, 0, 4, 1));
    Random rng = new Random(0);
    double[] start = new double[4];
    for (int i = 0; i < 4; i++) {
      start[i] = rng.nextGaussian();
    }
    Tensor w = Tensor.of(start, 4, 1);
    for (int step = 0; step < 1000; step++) {
      if (step == 5) {
        assertEquals(LossSurface.firstB(), w.select(0, 1).sum().item(), 1e-9);
        assertEquals(LossSurface.firstD(), w.select(0, 3).sum().item(), 1e-9);
      }
      Tensor errors = powers.matmul(w).sub(x.sin().unsqueeze(-1));
      w = w.sub(powers.transpose(0, 1).matmul(errors).mul(2e-6));
    }
    assertEquals(LossSurface.halfWayB(), w.select(0, 1).sum().item(), 1e-9);
  }

  @Test
  void theDrawingHasNoFontsAndNoGaps() {
    String svg = LossSurface.svg();
    assertTrue(!svg.contains("<text") && !svg.contains("NaN"));
    assertTrue(svg.length() < 80_000, "" + svg.length());
  }
}
