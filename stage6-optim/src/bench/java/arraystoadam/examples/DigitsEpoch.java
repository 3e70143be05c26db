package arraystoadam.examples;

import arraystoadam.device.DType;
import arraystoadam.device.Device;
import arraystoadam.optim.DataLoader;
import arraystoadam.tensor.Tensor;
import java.util.List;
import java.util.Random;

/** One epoch of {@link Digits}, for a benchmark to time. */
public final class DigitsEpoch {

  private static final long SEED = 0;
  private static final double LR = 3e-3;
  private static final DigitImages IMAGES = DigitSplit.random(DigitImages.load()).training();

  private DigitsEpoch() {}

  /** Trains a new network for an epoch, and returns the mean loss and the share read right. */
  public static double[] run(Device device) {
    double[] result = new double[2];
    new Digits(SEED, device, DType.FLOAT32)
        .train(
            IMAGES,
            1,
            LR,
            epoch -> {
              result[0] = epoch.loss();
              result[1] = epoch.accuracy();
            });
    return result;
  }

  /** The images and their classes, in the order in which the epoch deals them. */
  public static List<Tensor> inOrder(Random rng) {
    List<Tensor> all = List.of(IMAGES.images(), IMAGES.classes());
    return new DataLoader(all, IMAGES.size(), rng).iterator().next();
  }
}
