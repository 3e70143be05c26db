package arraystoadam.docs.chapters.stage6;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What the chapter says in words of the numbers that it shows, or works out by hand. */
class ByHandTest {

  @Test
  void aHundredTimesSmallerTakes241Steps() {
    assertTrue(Math.pow(0.981, 240) > 0.01);
    assertTrue(Math.pow(0.981, 241) <= 0.01);
  }

  @Test
  void momentumRaisesTheLimit() {
    assertEquals(6.76e-6, MomentumLimit.largestLearningRate(), 0.005e-6);
  }

  @Test
  void theRescaledEigenvalueHoversAtTwo() {
    assertEquals(2, RmspropEdge.last(), 0.01);
    assertTrue(RmspropEdge.smallest() < 2 && 2 < RmspropEdge.largest());
  }

  @Test
  void thereIsOneFormMoreThanWriters() throws IOException {
    assertEquals(14, DigitsForms.count());
    assertEquals(2, DigitsForms.wholeInTest());
  }
}
