package arraystoadam.examples;

import arraystoadam.tensor.Tensor;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Images of handwritten digits with their classes.
 *
 * @param images {@code [N, 64]}, the brightness of 8 x 8 pixels from 0 to 1, row by row
 * @param classes {@code [N]}, whole numbers from 0 to 9
 */
record DigitImages(Tensor images, Tensor classes) {

  static final int CLASSES = 10;
  static final int SIDE = 8;
  static final int PIXELS = SIDE * SIDE;
  private static final float BRIGHTEST = 16;

  /** Reads all 1797 images, in the order of the file. */
  static DigitImages load() {
    try (InputStream file = DigitImages.class.getResourceAsStream("digits.csv.gz");
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(new GZIPInputStream(file), StandardCharsets.US_ASCII))) {
      return parse(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DigitImages parse(List<String> lines) {
    float[] pixels = new float[lines.size() * PIXELS];
    float[] classes = new float[lines.size()];
    for (int row = 0; row < classes.length; row++) {
      String[] numbers = lines.get(row).split(",");
      for (int i = 0; i < PIXELS; i++) {
        pixels[row * PIXELS + i] = Float.parseFloat(numbers[i]) / BRIGHTEST;
      }
      classes[row] = Float.parseFloat(numbers[PIXELS]);
    }
    return new DigitImages(Tensor.of(pixels, classes.length, PIXELS), Tensor.of(classes));
  }

  /** Some of the images. */
  DigitImages select(int... index) {
    return new DigitImages(images.indexSelect(0, index), classes.indexSelect(0, index));
  }

  int size() {
    return images.dim(0);
  }

  /** One image as text: eight lines of two characters a pixel, from blank to dark. */
  String draw(int index) {
    double[] pixels = images.select(0, index).toDoubleArray();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < PIXELS; i++) {
      char shade = " .:-=+*#%@".charAt((int) Math.round(pixels[i] * 9));
      text.append(shade).append(shade).append(i % SIDE == SIDE - 1 ? "\n" : "");
    }
    return text.toString();
  }
}
