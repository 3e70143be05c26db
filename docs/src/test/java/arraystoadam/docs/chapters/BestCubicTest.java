package arraystoadam.docs.chapters;

import static org.junit.jupiter.api.Assertions.assertEquals;

import arraystoadam.docs.chapters.stage1.BestCubic;
import arraystoadam.docs.chapters.stage1.CubicHessian;
import org.junit.jupiter.api.Test;

/** The values were computed elsewhere, to as many digits as are compared. */
class BestCubicTest {

  @Test
  void isTheSolutionOfTheNormalEquations() {
    assertEquals(0.8567408, BestCubic.b(), 1e-7);
    assertEquals(-0.0933304, BestCubic.d(), 1e-7);
    assertEquals(8.8171654, BestCubic.loss(), 1e-7);
    assertEquals(562121.9, CubicHessian.largest(), 0.1);
    assertEquals(325.4, CubicHessian.conditionNumber(), 0.05);
  }
}
