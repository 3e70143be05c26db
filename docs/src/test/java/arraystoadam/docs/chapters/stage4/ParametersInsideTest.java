package arraystoadam.docs.chapters.stage4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What the chapter says of the loss over d, and of the inputs. */
class ParametersInsideTest {

  @Test
  void theOtherMinimumIsFarFromTheBest() {
    assertEquals(-0.3, LossAlongD.otherMinimum(), 0.01);
    assertTrue(LossAlongD.curvature(LossAlongD.otherMinimum()) > 0);
    assertTrue(LossAlongD.otherLoss() > 3000);
  }

  @Test
  void theCurvatureIsAnotherAtAnotherPlace() {
    assertTrue(LossAlongD.curvatureAtTheStart() > 3 * LossAlongD.curvatureAtTheBest());
    assertTrue(LossAlongD.curvature(-0.2) < 0, "there is a hill");
  }

  /** The integral of the square of P_k from -1 to 1 is 2 / (2k + 1). */
  @Test
  void theDiagonalOfLegendreIsThatOfTheIntegrals() {
    assertEquals(7, LegendreInputs.conditionNumberOfLegendre(), 0.05);
    assertTrue(LegendreInputs.conditionNumberOfPowers() > 50);
  }
}
