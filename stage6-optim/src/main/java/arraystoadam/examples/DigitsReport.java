package arraystoadam.examples;

import java.util.Locale;

/** Prints how well a network has read images that it was not trained with. */
final class DigitsReport {

  private static final int MISREAD_SHOWN = 3;

  private DigitsReport() {}

  static void print(DigitImages images, double[] predicted) {
    double[] actual = images.classes().toDoubleArray();
    ConfusionMatrix matrix = ConfusionMatrix.of(actual, predicted, DigitImages.CLASSES);
    System.out.println(format("Test accuracy: %.2f %%", 100 * matrix.accuracy()));
    System.out.println(matrix);
    int shown = 0;
    for (int i = 0; i < actual.length && shown < MISREAD_SHOWN; i++) {
      if (actual[i] != predicted[i]) {
        System.out.println(format("A %.0f, read as %.0f:", actual[i], predicted[i]));
        System.out.print(images.draw(i));
        shown++;
      }
    }
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
