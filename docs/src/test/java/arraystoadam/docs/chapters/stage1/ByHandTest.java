package arraystoadam.docs.chapters.stage1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What the chapter works out by hand, worked out again. */
class ByHandTest {

  private static final double[] X = {-1, 0, 2};

  @Test
  void theCurvatureAlongDOfThreePoints() {
    double curvature = 0;
    for (double x : X) {
      curvature += 2 * Math.pow(x, 6);
    }
    assertEquals(130, curvature);
    assertEquals(-0.3, 1 - 0.01 * curvature, 1e-15);
    assertEquals(-12, 1 - 0.1 * curvature);
  }

  @Test
  void threePointsDoNotSeeOneDirection() {
    for (double x : X) {
      assertEquals(0, x * x * x - x * x - 2 * x);
    }
  }

  @Test
  void theCubicThroughThreePlacesOfTheSine() {
    double b = 8 / (3 * Math.PI);
    double d = -8 / (3 * Math.pow(Math.PI, 3));
    assertEquals(1, b * Math.PI / 2 + d * Math.pow(Math.PI / 2, 3), 1e-15);
    assertEquals(0, b * Math.PI + d * Math.pow(Math.PI, 3), 1e-15);
  }

  @Test
  void theBestStepOfACentralDifference() {
    assertEquals(7e-6, Math.cbrt(3e-16), 0.5e-6);
  }
}
