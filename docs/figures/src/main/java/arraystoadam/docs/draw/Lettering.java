package arraystoadam.docs.draw;

/** How letters are drawn, which differs between a printed page and a browser. */
public interface Lettering {

  /** The width of a text in letters of a size, in the units of the drawing. */
  double width(String text, double size);

  /**
   * An element of SVG that shows a text.
   *
   * @param x where its baseline begins
   * @param y the height of the baseline
   */
  String element(String text, double size, double x, double y, String color);
}
