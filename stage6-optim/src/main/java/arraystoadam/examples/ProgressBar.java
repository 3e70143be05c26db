package arraystoadam.examples;

/** Shows how far an epoch has come, on a terminal; elsewhere it shows nothing. */
final class ProgressBar {

  private static final int WIDTH = 30;
  private static final boolean ON_TERMINAL = System.console() != null;

  private final String label;
  private final int total;
  private int done;

  ProgressBar(String label, int total) {
    this.label = label;
    this.total = total;
  }

  /** One more piece is done. */
  void advance() {
    done++;
    if (ON_TERMINAL) {
      int filled = WIDTH * done / total;
      String bar = "#".repeat(filled) + "-".repeat(WIDTH - filled);
      System.out.print("\r" + label + " [" + bar + "]");
      System.out.flush();
    }
  }

  /** Wipes the bar away, so that a line of text can take its place. */
  void clear() {
    if (ON_TERMINAL) {
      System.out.print("\r" + " ".repeat(label.length() + WIDTH + 3) + "\r");
    }
  }
}
