package arraystoadam.docs.draw;

/** The colours of drawings, as SVG writes them. A page of HTML puts its own for the first two. */
public final class Palette {

  /** Text and axes. */
  public static final String TEXT = "#26231f";

  /** Lines of a grid. */
  public static final String GRID = "#dcd7cb";

  /** For lines and areas: each can be told from the others, and seen on white and on black. */
  private static final String[] SERIES = {
    "#cb5a2e", "#3585bc", "#4d9a4a", "#a05fb8", "#c29222", "#8a8f98", "#d9679f"
  };

  private Palette() {}

  /** The colour of the line with a number, from 0 on; after the seventh they begin again. */
  public static String series(int number) {
    return SERIES[number % SERIES.length];
  }
}
