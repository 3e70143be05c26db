package arraystoadam.docs.chapters.stage6;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.chapters.debug.DigitData;
import arraystoadam.tensor.Tensor;
import org.junit.jupiter.api.Test;

/** What the chapter says in words of digits that stand elsewhere, and of what is no digit. */
class ShiftedDigitsTest {

  @Test
  void twoPixelsLeaveLittleMoreThanGuessing() {
    assertTrue(ShiftedDigits.unmoved() > 97);
    assertTrue(ShiftedDigits.farRight() < 20, "" + ShiftedDigits.farRight());
    assertTrue(ShiftedDigits.right() < ShiftedDigits.unmoved() - 30);
  }

  @Test
  void nothingIsReadUnsurelyAndBlackForSure() {
    assertTrue(ShiftedDigits.surestOfNothing() < 0.3);
    assertTrue(ShiftedDigits.surestOfBlack() > 0.9);
  }

  @Test
  void everyImageReachesFromTheFirstRowToTheLast() {
    Tensor rows = DigitData.atRandom(0, 1797).images().reshape(-1, 8, 8).sum(2);
    assertEquals(1797, rows.select(1, 0).gt(0).sum().item());
    assertEquals(1797, rows.select(1, 7).gt(0).sum().item());
  }

  /** From its nearest neighbour, a black image is further away than each test image. */
  @Test
  void noDigitIsAsFarAwayAsBlack() {
    Tensor training = DigitData.atRandom(0, 1437).images();
    Tensor test = DigitData.atRandom(1437, 1797).images();
    double furthest = 0;
    for (int i = 0; i < test.dim(0); i++) {
      furthest = Math.max(furthest, nearest(training, test.narrow(0, i, 1)));
    }
    double black = nearest(training, Tensor.ones(1, 64));
    assertTrue(black > furthest, black + " and " + furthest);
  }

  private static double nearest(Tensor training, Tensor image) {
    return -training.sub(image).pow(2).sum(1).neg().max().item();
  }
}
