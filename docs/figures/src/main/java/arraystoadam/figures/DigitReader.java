package arraystoadam.figures;

import arraystoadam.device.DType;
import arraystoadam.nn.Linear;
import arraystoadam.nn.Parameter;
import arraystoadam.tensor.Autograd;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** The network that {@code Digits} has trained, and the images that it has learned from. */
public final class DigitReader {

  static final String DATA = "digits";
  static final int CLASSES = 10;
  private static final int HIDDEN = 128;

  private static DigitReader trained;

  private final Linear first = new Linear(Cells.COUNT, HIDDEN, new Random(0));
  private final Linear second = new Linear(HIDDEN, CLASSES, new Random(0));
  private final List<Integer> digits = new ArrayList<>();
  private final List<String> cells = new ArrayList<>();
  private final List<Control.Pad.Sample> samples = new ArrayList<>();
  private final Tensor images;

  /** A training image, its digit, and its squared distance from another image. */
  record Neighbor(String cells, int digit, double distance) {}

  /** Of the text in the file that the build makes. */
  public DigitReader(String text) {
    String[] lines = text.strip().split("\n");
    byte[] weights = Base64.getDecoder().decode(lines[0]);
    setWeights(second, weights, setWeights(first, weights, 0));
    readImages(lines[1]);
    for (String line : Arrays.asList(lines).subList(2, lines.length)) {
      String[] parts = line.split(":");
      samples.add(new Control.Pad.Sample(parts[0], parts[1]));
    }
    images = Tensor.cat(cells.stream().map(Cells::image).toList(), 0).to(DType.FLOAT64);
  }

  /** Read when it is needed for the first time. */
  public static DigitReader trained() {
    if (trained == null) {
      trained = new DigitReader(Data.text(DATA));
    }
    return trained;
  }

  /**
   * Returns where the next weights begin. With float64, the page and the JVM agree in all digits
   * that are shown.
   */
  private static int setWeights(Linear linear, byte[] bytes, int from) {
    int next = from;
    for (Parameter parameter : linear.parameters()) {
      double[] values = new double[parameter.size()];
      for (int i = 0; i < values.length; i++, next += 4) {
        int low = bytes[next] & 255 | (bytes[next + 1] & 255) << 8;
        int high = bytes[next + 2] & 255 | (bytes[next + 3] & 255) << 8;
        values[i] = Float.intBitsToFloat(low | high << 16);
      }
      parameter.setData(Tensor.of(values).reshape(parameter.shape().toArray()));
    }
    return next;
  }

  /** A digit in front of each image. */
  private void readImages(String line) {
    int start = 0;
    for (int i = 1; i <= line.length(); i++) {
      if (i == line.length() || line.charAt(i) <= '9') {
        digits.add(line.charAt(start) - '0');
        cells.add(Cells.unpacked(line.substring(start + 1, i)));
        start = i;
      }
    }
  }

  List<Control.Pad.Sample> samples() {
    return samples;
  }

  int trainingImages() {
    return digits.size();
  }

  /** How probable each digit is for each image, {@code [N, 64]} to {@code [N, 10]}. */
  public Tensor probabilities(Tensor image) {
    return Autograd.noGrad(
        () -> second.forward(first.forward(image.to(DType.FLOAT64)).relu()).softmax(1));
  }

  /** The training images that are nearest to an image, {@code [1, 64]}; the nearest first. */
  List<Neighbor> nearest(Tensor image, int count) {
    Tensor difference = images.sub(image.to(DType.FLOAT64));
    double[] distances = difference.mul(difference).sum(1).toDoubleArray();
    List<Neighbor> nearest = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int best = 0;
      for (int k = 1; k < distances.length; k++) {
        best = distances[k] < distances[best] ? k : best;
      }
      nearest.add(new Neighbor(cells.get(best), digits.get(best), distances[best]));
      distances[best] = Double.POSITIVE_INFINITY;
    }
    return nearest;
  }
}
