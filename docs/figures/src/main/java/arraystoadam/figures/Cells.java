package arraystoadam.figures;

import arraystoadam.tensor.Tensor;
import java.util.Arrays;

/**
 * The 8 x 8 cells of a pad as 64 letters, row by row: {@code a} is blank, and {@code q} is 16, the
 * darkest of the 17 shades.
 */
public final class Cells {

  public static final int SIDE = 8;
  public static final int COUNT = SIDE * SIDE;
  public static final String EMPTY = "a".repeat(COUNT);
  static final int DARKEST = 16;

  /** Half the width of a stroke. */
  private static final double RADIUS = 0.8;

  /** A cell has so many points to each side; how many are inked makes its shade. */
  private static final int POINTS = 4;

  private Cells() {}

  static boolean isLegal(String cells) {
    return cells.length() == COUNT && cells.chars().allMatch(it -> it >= 'a' && it <= 'q');
  }

  /** The shade of a cell, from 0 to 16. */
  public static int shade(String cells, int cell) {
    return cells.charAt(cell) - 'a';
  }

  /** The same with another shade of one cell. */
  public static String with(String cells, int cell, int shade) {
    return cells.substring(0, cell) + (char) ('a' + shade) + cells.substring(cell + 1);
  }

  /** An image as a network reads it, {@code [1, 64]} from 0 to 1. */
  public static Tensor image(String cells) {
    float[] pixels = new float[COUNT];
    for (int i = 0; i < COUNT; i++) {
      pixels[i] = shade(cells, i) / (float) DARKEST;
    }
    return Tensor.of(pixels, 1, COUNT);
  }

  /**
   * The cells after a straight stroke between two points, one or the other of which may lie beside
   * the pad. The upper left corner is at 0, and a cell is 1 wide.
   */
  public static String drawn(String cells, double x1, double y1, double x2, double y2) {
    String drawn = cells;
    for (int i = 0; i < COUNT; i++) {
      drawn = with(drawn, i, Math.max(shade(cells, i), covered(i, x1, y1, x2, y2)));
    }
    return drawn;
  }

  /** The same with a stroke that takes ink away. */
  public static String erased(String cells, double x1, double y1, double x2, double y2) {
    String erased = cells;
    for (int i = 0; i < COUNT; i++) {
      int left = DARKEST - covered(i, x1, y1, x2, y2);
      erased = with(erased, i, Math.min(shade(cells, i), left));
    }
    return erased;
  }

  /** How many of the 16 points of a cell lie below a stroke. */
  private static int covered(int cell, double x1, double y1, double x2, double y2) {
    int count = 0;
    for (int i = 0; i < DARKEST; i++) {
      double x = cell % SIDE + (i % POINTS + 0.5) / POINTS;
      double y = cell / SIDE + (i / POINTS + 0.5) / POINTS;
      double dx = x2 - x1;
      double dy = y2 - y1;
      double length = dx * dx + dy * dy;
      double along = length == 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
      double share = Math.max(0, Math.min(along, 1));
      count += Math.hypot(x - x1 - share * dx, y - y1 - share * dy) <= RADIUS ? 1 : 0;
    }
    return count;
  }

  /** The same in fewer letters: a capital stands for a row of blank cells, A for one of them. */
  public static String packed(String cells) {
    StringBuilder packed = new StringBuilder();
    for (int i = 0; i < COUNT; ) {
      int blanks = 0;
      while (i + blanks < COUNT && blanks < 26 && cells.charAt(i + blanks) == 'a') {
        blanks++;
      }
      packed.append(blanks == 0 ? cells.charAt(i) : (char) ('A' + blanks - 1));
      i += Math.max(blanks, 1);
    }
    return packed.toString();
  }

  static String unpacked(String packed) {
    StringBuilder cells = new StringBuilder();
    for (char c : packed.toCharArray()) {
      if (c >= 'a') {
        cells.append(c);
      } else {
        char[] blanks = new char[c - 'A' + 1];
        Arrays.fill(blanks, 'a');
        cells.append(blanks);
      }
    }
    return cells.toString();
  }
}
