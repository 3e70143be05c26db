package arraystoadam.docs.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BestCubicTest {

  @Test
  void isTheSolutionOfTheNormalEquations() {
    assertEquals(0.8567408, BestCubic.b(), 1e-7);
    assertEquals(-0.0933304, BestCubic.d(), 1e-7);
    assertEquals(8.8171654, BestCubic.loss(), 1e-7);
    assertEquals(562121.9, BestCubic.largestEigenvalue(), 0.1);
  }
}
