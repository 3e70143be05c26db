package arraystoadam.docs.plot;

import arraystoadam.docs.draw.Palette;
import java.awt.Color;

/**
 * The colours of {@link Palette} for drawing with AWT. On a page of HTML, text and axes take the
 * colour of the page's text.
 */
public final class Ink {

  /** Text and axes. */
  public static final Color TEXT = Color.decode(Palette.TEXT);

  /** Lines of a grid. */
  public static final Color GRID = Color.decode(Palette.GRID);

  /** The boxes of a graph. */
  public static final Color LEAF = series(0);

  /** The boxes of a graph. */
  public static final Color OPERATION = series(1);

  private Ink() {}

  /** The colour of the line with a number, from 0 on. */
  public static Color series(int number) {
    return Color.decode(Palette.series(number));
  }

  /** A colour as CSS and SVG write it. */
  public static String css(Color color) {
    return String.format("#%06x", color.getRGB() & 0xFFFFFF);
  }

  /** Replaces the colours of text and grid by those that a page of HTML has. */
  public static String forPage(String svg) {
    return svg.replace(rgb(TEXT), "currentColor")
        .replace(css(TEXT), "currentColor")
        .replace(rgb(GRID), "var(--plot-grid)")
        .replace(css(GRID), "var(--plot-grid)");
  }

  private static String rgb(Color color) {
    return "rgb(" + color.getRed() + "," + color.getGreen() + "," + color.getBlue() + ")";
  }
}
