package arraystoadam.docs.draw;

/** The names of lines in a row, each behind a piece of its line. */
public final class Key {

  private static final double SIZE = 13.5;
  private static final double PIECE = 22;

  private final Svg svg;
  private final double y;
  private double x;

  /** A row that begins at a point, on a baseline. */
  public Key(Svg svg, double x, double y) {
    this.svg = svg;
    this.x = x;
    this.y = y;
  }

  /** The next name. */
  public Key add(String name, Pen pen) {
    svg.line(x, y - 4.5, x + PIECE, y - 4.5, pen);
    svg.text(name, SIZE, 0, x + PIECE + 7, y);
    x += PIECE + 7 + svg.textWidth(name, SIZE) + 18;
    return this;
  }
}
