package arraystoadam.examples;

import java.util.Locale;

/** How often each class was taken for each class. */
final class ConfusionMatrix {

  private final int[][] counts;

  private ConfusionMatrix(int classes) {
    counts = new int[classes][classes];
  }

  /** Counts pairs of classes, which are whole numbers from 0 to below {@code classes}. */
  static ConfusionMatrix of(double[] actual, double[] predicted, int classes) {
    ConfusionMatrix matrix = new ConfusionMatrix(classes);
    for (int i = 0; i < actual.length; i++) {
      matrix.counts[(int) actual[i]][(int) predicted[i]]++;
    }
    return matrix;
  }

  /** The share of examples that were read right; NaN if there are none. */
  double accuracy() {
    int right = 0;
    int all = 0;
    for (int actual = 0; actual < counts.length; actual++) {
      for (int predicted = 0; predicted < counts.length; predicted++) {
        all += counts[actual][predicted];
        right += actual == predicted ? counts[actual][predicted] : 0;
      }
    }
    return (double) right / all;
  }

  /** A row for each class, a column for what it was read as; a dot for never. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("read as");
    for (int predicted = 0; predicted < counts.length; predicted++) {
      text.append(format("%4d", predicted));
    }
    for (int actual = 0; actual < counts.length; actual++) {
      text.append(format("%n%7d", actual));
      for (int count : counts[actual]) {
        text.append(count == 0 ? "   ." : format("%4d", count));
      }
    }
    return text.toString();
  }

  private static String format(String pattern, Object... values) {
    return String.format(Locale.ROOT, pattern, values);
  }
}
