package arraystoadam.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.device.DType;
import arraystoadam.device.TestDevice;
import arraystoadam.tensor.Shape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class DigitsTest {

  private static final DigitImages ALL = DigitImages.load();

  @Test
  void allImagesAreRead() {
    assertEquals(Shape.of(1797, 64), ALL.images().shape());
    assertEquals(0, ALL.images().lt(0).sum().item());
    assertEquals(1, ALL.images().max().item());
    double[] counts = new double[10];
    for (double digit : ALL.classes().toDoubleArray()) {
      counts[(int) digit]++;
    }
    // as the description of the data set gives them
    double[] expected = {178, 182, 177, 183, 181, 182, 181, 179, 174, 180};
    assertArrayEquals(expected, counts);
  }

  @Test
  void theFirstImageIsAZero() {
    String picture = ALL.draw(0);
    assertEquals(0, ALL.classes().select(0, 0).item());
    assertEquals(8, picture.lines().count());
    // pixels 0 0 5 13 9 1 0 0 of 16, in ten shades
    assertEquals("    --##++..    ", picture.lines().findFirst().orElseThrow());
  }

  @Test
  void bothSplitsDivideTheImages() {
    for (DigitSplit split : new DigitSplit[] {DigitSplit.random(ALL), DigitSplit.byWriters(ALL)}) {
      assertEquals(1437, split.training().size());
      assertEquals(360, split.test().size());
      double sum = split.training().images().sum().item() + split.test().images().sum().item();
      assertEquals(ALL.images().sum().item(), sum); // sums of sixteenths, which float32 holds
    }
  }

  @Test
  void theRandomSplitIsAlwaysTheSame() {
    double[] first = DigitSplit.random(ALL).test().classes().toDoubleArray();
    double[] second = DigitSplit.random(DigitImages.load()).test().classes().toDoubleArray();
    assertArrayEquals(first, second);
  }

  @Test
  void theNetworkLearnsToRead() {
    DigitSplit split = DigitSplit.random(ALL);
    Digits digits = new Digits(0, TestDevice.get(), DType.FLOAT32);
    digits.train(split.training(), 10, 3e-3, epoch -> {});
    double accuracy =
        ConfusionMatrix.of(split.test().classes().toDoubleArray(), digits.predict(split.test()), 10)
            .accuracy();
    assertTrue(accuracy >= 0.96, "accuracy " + accuracy);
  }

  @Test
  void theNetworkIsInTrainingModeOnlyWhileItLearns() {
    Digits digits = new Digits(0, TestDevice.get(), DType.FLOAT32);
    digits.predict(DigitSplit.random(ALL).test());
    assertFalse(digits.model.isTraining());
    digits.train(DigitSplit.random(ALL).test(), 1, 3e-3, e -> {});
    assertTrue(digits.model.isTraining());
  }

  @Test
  void aSeedRepeatsTheTraining() {
    double[][] losses = new double[2][];
    for (int run = 0; run < 2; run++) {
      Digits digits = new Digits(3, TestDevice.get(), DType.FLOAT32);
      losses[run] = new double[2];
      double[] target = losses[run];
      digits.train(DigitSplit.random(ALL).test(), 2, 3e-3, e -> target[e.number() - 1] = e.loss());
    }
    assertArrayEquals(losses[0], losses[1]);
    assertTrue(Arrays.stream(losses[0]).allMatch(loss -> loss > 0));
  }

  @Test
  void theConfusionMatrixCountsAndPrints() {
    ConfusionMatrix matrix = ConfusionMatrix.of(new double[] {0, 0, 1}, new double[] {0, 1, 1}, 2);
    assertEquals(2.0 / 3, matrix.accuracy());
    assertEquals(
        String.format("read as   0   1%n      0   1   1%n      1   .   1"), matrix.toString());
  }
}
