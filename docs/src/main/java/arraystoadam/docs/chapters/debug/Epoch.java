package arraystoadam.docs.chapters.debug;

import arraystoadam.nn.Module;
import java.util.Locale;

/**
 * How an epoch went.
 *
 * @param loss the mean of the losses of its batches
 * @param accuracy which part of the test images is read right after it, in percent
 */
record Epoch(int number, double loss, double accuracy) {

  Epoch(int number, double loss, Module model) {
    this(number, loss, DigitData.test().accuracy(model));
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "epoch %d   loss %7.4f   test images %5.1f %%", number, loss, accuracy);
  }
}
