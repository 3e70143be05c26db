package arraystoadam.docs.plot;

import java.awt.Color;

/**
 * The colours of the plots. On a page of HTML, text and axes take the colour of the page's text.
 */
public final class Ink {

  /** Text and axes. */
  public static final Color TEXT = new Color(0x26231F);

  /** Lines of a grid. */
  public static final Color GRID = new Color(0xDCD7CB);

  /** The boxes of a graph. */
  public static final Color LEAF = new Color(0xCB5A2E);

  /** The boxes of a graph. */
  public static final Color OPERATION = new Color(0x3585BC);

  /** For lines and areas: each can be told from the others, and seen on white and on black. */
  private static final Color[] SERIES = {
    new Color(0xCB5A2E), new Color(0x3585BC), new Color(0x4D9A4A),
    new Color(0xA05FB8), new Color(0xC29222), new Color(0x8A8F98),
    new Color(0xD9679F)
  };

  private Ink() {}

  /** The colour of the line with a number, from 0 on. */
  public static Color series(int number) {
    return SERIES[number % SERIES.length];
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
