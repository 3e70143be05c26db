package arraystoadam.docs.draw;

/**
 * How a line looks.
 *
 * @param width in the units of the drawing
 * @param dashes the lengths of dash and gap as SVG writes them; empty for a solid line
 */
public record Pen(String color, double width, String dashes) {

  /** A solid line as wide as those of a plot. */
  public static Pen of(String color) {
    return new Pen(color, 2, "");
  }

  /** The same with another width. */
  public Pen withWidth(double width) {
    return new Pen(color, width, dashes);
  }

  /** The same in dashes. */
  public Pen dashed() {
    return new Pen(color, width, "6 4");
  }

  /** The attributes of an element that is drawn with it. */
  String attributes() {
    String look = " fill=\"none\" stroke=\"" + color + "\" stroke-width=\"" + Svg.number(width);
    return look + (dashes.isEmpty() ? "\"" : "\" stroke-dasharray=\"" + dashes + "\"");
  }
}
