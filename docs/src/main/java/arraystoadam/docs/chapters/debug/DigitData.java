package arraystoadam.docs.chapters.debug;

import arraystoadam.device.DType;
import arraystoadam.examples.Digits;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Module;
import arraystoadam.nn.ReLU;
import arraystoadam.nn.Sequential;
import arraystoadam.optim.DataLoader;
import arraystoadam.optim.RandomPermutation;
import arraystoadam.tensor.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;

/**
 * Images of handwritten digits, and what programs of this chapter and of others do with them.
 *
 * @param images {@code [N, 64]}, from 0 to 1
 * @param classes {@code [N]}, whole numbers from 0 to 9
 */
public record DigitData(Tensor images, Tensor classes) {

  private static final int TRAINING = 1437;
  private static final DigitData ALL = load();

  /** The images that {@code Digits} learns from when it splits at random. */
  static DigitData training() {
    return atRandom(0, TRAINING);
  }

  /** Those that it is tested with. */
  static DigitData test() {
    return atRandom(TRAINING, ALL.classes.size());
  }

  /** Some of the images in the order in which {@code Digits} splits them at random. */
  public static DigitData atRandom(int from, int to) {
    int[] order = RandomPermutation.of(ALL.classes.size(), new Random(1797));
    int[] index = Arrays.copyOfRange(order, from, to);
    return new DigitData(ALL.images.indexSelect(0, index), ALL.classes.indexSelect(0, index));
  }

  /** Some of the images in the order of the file, where those of a writer stand together. */
  public static DigitData byWriters(int from, int to) {
    int size = to - from;
    return new DigitData(ALL.images.narrow(0, from, size), ALL.classes.narrow(0, from, size));
  }

  private static DigitData load() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Digits.class.getResourceAsStream("digits.csv.gz")),
                StandardCharsets.US_ASCII))) {
      double[] numbers = lines.lines().flatMapToDouble(DigitData::numbers).toArray();
      Tensor table = Tensor.of(numbers, numbers.length / 65, 65).to(DType.FLOAT32);
      return new DigitData(table.narrow(1, 0, 64).div(16), table.select(1, 64));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DoubleStream numbers(String line) {
    return Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble);
  }

  /** The first so many of the images. */
  DigitData first(int count) {
    return new DigitData(images.narrow(0, 0, count), classes.narrow(0, 0, count));
  }

  /** Batches of 32 images with their classes, in a new order in each epoch. */
  public DataLoader batches(RandomGenerator rng) {
    return new DataLoader(List.of(images, classes), 32, rng);
  }

  /** The network of {@code Digits}. */
  static Sequential network(RandomGenerator rng) {
    return new Sequential(new Linear(64, 128, rng), new ReLU(), new Linear(128, 10, rng));
  }

  /** Which part of the images a model reads right, in percent. */
  public double accuracy(Module model) {
    return 100 * model.forward(images).argmax(1).eq(classes).mean().item();
  }
}
