package arraystoadam.figures.train;

import arraystoadam.examples.Digits;
import arraystoadam.figures.Cells;
import arraystoadam.figures.DigitReader;
import arraystoadam.nn.NpzFile;
import arraystoadam.optim.RandomPermutation;
import arraystoadam.tensor.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** Runs {@code Digits}, and writes down what it has learned, and from which images. */
public final class DigitsFile {

  private static final int TRAINING = 1437;
  private static final int MISREAD = 3;

  /** An image as letters, and its digit. */
  private record Image(String cells, int digit) {}

  private DigitsFile() {}

  /** Writes to the file that the only argument names. */
  public static void main(String[] args) throws Exception {
    Path saved = Files.createTempFile("digits", ".npz");
    try {
      run(saved);
      Map<String, Tensor> state = NpzFile.load(saved);
      Path file = Path.of(args[0]);
      Files.createDirectories(file.getParent());
      Files.writeString(file, script(state, images()));
    } finally {
      Files.delete(saved);
    }
  }

  /** In a process of its own, so that the settings of this one are not taken for its. */
  private static void run(Path saved) throws IOException, InterruptedException, URISyntaxException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Path classes =
        Path.of(Digits.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<String> command =
        List.of(
            java.toString(), "-Dsave=" + saved, "-cp", classes.toString(), Digits.class.getName());
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Digits ended with status " + process.exitValue());
    }
  }

  /** All images in the order in which {@code Digits} splits them at random. */
  private static List<Image> images() throws IOException {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Digits.class.getResourceAsStream("digits.csv.gz")),
                StandardCharsets.US_ASCII))) {
      List<Image> all = lines.lines().map(DigitsFile::image).toList();
      List<Image> shuffled = new ArrayList<>();
      for (int i : RandomPermutation.of(all.size(), new Random(1797))) {
        shuffled.add(all.get(i));
      }
      return shuffled;
    }
  }

  private static Image image(String line) {
    String[] numbers = line.split(",");
    StringBuilder cells = new StringBuilder();
    for (int i = 0; i < Cells.COUNT; i++) {
      cells.append((char) ('a' + Integer.parseInt(numbers[i])));
    }
    return new Image(cells.toString(), Integer.parseInt(numbers[Cells.COUNT]));
  }

  private static String script(Map<String, Tensor> state, List<Image> images) {
    StringBuilder text = new StringBuilder(base64(state)).append('\n');
    for (Image image : images.subList(0, TRAINING)) {
      text.append(image.digit()).append(Cells.packed(image.cells()));
    }
    DigitReader reader = new DigitReader(text.toString());
    samples(reader, images.subList(TRAINING, images.size()))
        .forEach(it -> text.append('\n').append(it));
    return "(window.figureData ??= {}).digits = `" + text + "`;\n";
  }

  /** All weights in a row, as the four bytes that each has. */
  private static String base64(Map<String, Tensor> state) {
    int size = state.values().stream().mapToInt(Tensor::size).sum();
    ByteBuffer bytes = ByteBuffer.allocate(4 * size).order(ByteOrder.LITTLE_ENDIAN);
    for (Tensor parameter : state.values()) {
      for (float value : parameter.toFloatArray()) {
        bytes.putFloat(value);
      }
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /** Of the test images, the first of each digit that is read right, and the first misread ones. */
  private static List<String> samples(DigitReader reader, List<Image> images) {
    List<String> misread = new ArrayList<>();
    String[] right = new String[10];
    for (Image image : images) {
      int read = (int) reader.probabilities(Cells.image(image.cells())).argmax(1).item();
      String name = "a " + image.digit();
      if (read == image.digit() && right[read] == null) {
        right[read] = name + ":" + image.cells();
      } else if (read != image.digit() && misread.size() < MISREAD) {
        misread.add(name + " that is read as " + read + ":" + image.cells());
      }
    }
    return Stream.concat(Stream.of(right), misread.stream()).toList();
  }
}
