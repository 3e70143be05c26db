package arraystoadam.docs.chapters.stage6;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.chapters.stage1.BestCubic;
import org.junit.jupiter.api.Test;

class HiddenLayerTest {

  @Test
  void fitsTheSineAHundredTimesAsWellAsTheBestCubic() {
    assertTrue(HiddenLayer.loss() < 0.1);
    assertTrue(HiddenLayer.largestLoss() < 0.1);
    assertTrue(HiddenLayer.loss() < BestCubic.loss() / 100);
  }

  /** Two linear layers are one, and that is a straight line. */
  @Test
  void withoutTheActivationItIsAsGoodAsTheBestStraightLine() {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < 2000; i++) {
      double x = -Math.PI + 2 * Math.PI * i / 1999;
      double y = StrictMath.sin(x);
      xx += x * x;
      xy += x * y;
      yy += y * y;
    }
    assertEquals(yy - xy * xy / xx, HiddenLayer.withoutTanh(), 0.01);
  }

  /** One plot for each unit, and one for the sum. */
  @Test
  void theDrawingHasNoFontsAndEachUnit() {
    String svg = HiddenUnits.svg();
    assertEquals(8, svg.split("fill-opacity", -1).length - 1);
    assertTrue(!svg.contains("<text") && !svg.contains("NaN"));
  }
}
