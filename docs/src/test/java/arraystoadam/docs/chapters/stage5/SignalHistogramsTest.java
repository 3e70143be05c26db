package arraystoadam.docs.chapters.stage5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SignalHistogramsTest {

  /** What the chapter says of the three gradients. */
  @Test
  void gradientsGrowShrinkOrKeepTheirSize() {
    assertTrue(SignalHistograms.firstGradientFromMinusOneToOne() > 100);
    assertTrue(SignalHistograms.firstGradientOfLinear() < 0.01);
    assertTrue(Math.abs(Math.log10(SignalHistograms.firstGradientOfXavier())) < 0.5);
  }

  @Test
  void eachOfTwelveHistogramsHasBars() {
    for (String svg : new String[] {SignalHistograms.outputs(), SignalHistograms.gradients()}) {
      assertEquals(
          12, svg.split("\"0.9\"/><rect", -1).length - 1, "a bar after the lines of a grid");
    }
  }
}
