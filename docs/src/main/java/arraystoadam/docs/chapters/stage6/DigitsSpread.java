package arraystoadam.docs.chapters.stage6;

import arraystoadam.docs.run.Programs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How the accuracy of {@code Digits} varies from seed to seed, over ten of them, in percent. */
public final class DigitsSpread {

  private static final int SEEDS = 10;
  private static final String RANDOM = "random";
  private static final String WRITERS = "writers";

  private DigitsSpread() {}

  /** The mean on new images of known writers. */
  public static double mean(Programs programs) {
    return mean(accuracies(programs, RANDOM));
  }

  /** The standard deviation there. */
  public static double deviation(Programs programs) {
    return deviation(accuracies(programs, RANDOM));
  }

  /** The mean on the images of new writers. */
  public static double meanOnNewWriters(Programs programs) {
    return mean(accuracies(programs, WRITERS));
  }

  /** The standard deviation there. */
  public static double deviationOnNewWriters(Programs programs) {
    return deviation(accuracies(programs, WRITERS));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElseThrow();
  }

  private static double deviation(double[] values) {
    double mean = mean(values);
    double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
    return Math.sqrt(squares / (values.length - 1));
  }

  /** Each run takes seconds, so some run at the same time. */
  private static double[] accuracies(Programs programs, String split) {
    return LongStream.range(0, SEEDS)
        .parallel()
        .mapToDouble(seed -> accuracy(programs, settings(split, seed)))
        .toArray();
  }

  /** Without what is the default, so that what the chapter shows runs once. */
  private static List<String> settings(String split, long seed) {
    List<String> settings = new ArrayList<>();
    if (!split.equals(RANDOM)) {
      settings.add("-Dsplit=" + split);
    }
    if (seed != 0) {
      settings.add("-Dseed=" + seed);
    }
    return settings;
  }

  private static double accuracy(Programs programs, List<String> settings) {
    try {
      return DigitsRun.accuracy(programs.output(6, "Digits", settings));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
