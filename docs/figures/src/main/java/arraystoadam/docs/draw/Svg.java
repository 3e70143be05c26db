package arraystoadam.docs.draw;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A drawing as the text of SVG. Each element covers those before it. Coordinates begin at the upper
 * left corner; NaN and infinite ones are refused.
 */
public final class Svg {

  private final double width;
  private final double height;
  private final Lettering letters;
  private final StringBuilder elements = new StringBuilder();

  /** An empty drawing. */
  public Svg(double width, double height, Lettering letters) {
    this.width = width;
    this.height = height;
    this.letters = letters;
  }

  /** A straight line. */
  public void line(double x1, double y1, double x2, double y2, Pen pen) {
    line(new double[] {x1, x2}, new double[] {y1, y2}, pen);
  }

  /** A line through points, {@code [N]} and {@code [N]}. */
  public void line(double[] x, double[] y, Pen pen) {
    add("<path d=\"" + path(x, y) + "\"" + pen.attributes() + "/>");
  }

  /** A straight line that ends in a head. */
  public void arrow(double x1, double y1, double x2, double y2, Pen pen) {
    double length = Math.hypot(x2 - x1, y2 - y1);
    double dx = (x2 - x1) / length;
    double dy = (y2 - y1) / length;
    line(x1, y1, x2 - 6 * dx, y2 - 6 * dy, pen);
    double[] headX = {x2, x2 - 9 * dx - 4.5 * dy, x2 - 9 * dx + 4.5 * dy};
    double[] headY = {y2, y2 - 9 * dy + 4.5 * dx, y2 - 9 * dy - 4.5 * dx};
    area(headX, headY, pen.color(), 1);
  }

  /** The area within points. */
  public void area(double[] x, double[] y, String color, double opacity) {
    add("<path d=\"" + path(x, y) + "Z\"" + fill(color, opacity) + "/>");
  }

  /** A rectangle between two of its corners; nothing if it has no height or no width. */
  public void bar(double x1, double y1, double x2, double y2, String color, double opacity) {
    String width = number(Math.abs(x2 - x1));
    String height = number(Math.abs(y2 - y1));
    if (width.equals("0") || height.equals("0")) {
      return; // what makes the PDF takes such a rectangle for a fault
    }
    String corner = attribute("<rect x", Math.min(x1, x2)) + attribute(" y", Math.min(y1, y2));
    String size = " width=\"" + width + "\" height=\"" + height + "\"";
    add(corner + size + fill(color, opacity) + "/>");
  }

  /** A round dot. */
  public void dot(double x, double y, double radius, String color) {
    String place = attribute("<circle cx", x) + attribute(" cy", y);
    add(place + attribute(" r", radius) + fill(color, 1) + "/>");
  }

  /**
   * A text in the colour of the page's text.
   *
   * @param anchor the share of its width that lies left of x: 0, 0.5 or 1
   * @param y the height of the baseline
   */
  public void text(String text, double size, double anchor, double x, double y) {
    text(text, size, anchor, x, y, Palette.TEXT);
  }

  /** The same in another colour. */
  public void text(String text, double size, double anchor, double x, double y, String color) {
    double start = x - anchor * letters.width(text, size);
    add(letters.element(text, size, start, y, color));
  }

  /** How wide a text will be. */
  public double textWidth(String text, double size) {
    return letters.width(text, size);
  }

  private void add(String element) {
    elements.append(element);
  }

  private static String path(double[] x, double[] y) {
    requireAsMany(x.length, y.length);
    StringBuilder path = new StringBuilder("M");
    for (int i = 0; i < x.length; i++) {
      path.append(i == 0 ? "" : " ").append(number(x[i])).append(' ').append(number(y[i]));
    }
    return path.toString();
  }

  /** What is drawn must not end with the shorter of two arrays. */
  static void requireAsMany(int x, int y) {
    if (x != y || x == 0) {
      throw new IllegalArgumentException(
          "drawing: expected as many x as y, and at least one, not " + x + " and " + y);
    }
  }

  private static String fill(String color, double opacity) {
    return " fill=\"" + color + "\"" + (opacity == 1 ? "" : attribute(" fill-opacity", opacity));
  }

  private static String attribute(String name, double value) {
    return name + "=\"" + number(value) + "\"";
  }

  static String number(double value) {
    return number(value, 2);
  }

  /**
   * A number with at most so many decimals, and no more than it needs.
   *
   * @throws IllegalArgumentException if it is NaN or infinite
   */
  public static String number(double value, int decimals) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      throw new IllegalArgumentException("drawing: expected a finite number, not " + value);
    }
    double scaled = Math.rint(Math.abs(value) * Math.pow(10, decimals));
    if (scaled <= Integer.MAX_VALUE) {
      return (value < 0 && scaled > 0 ? "-" : "") + shifted((int) scaled, decimals);
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    return rounded.stripTrailingZeros().toPlainString();
  }

  /**
   * A whole number with its point so many places to the left; in a browser, this has to be fast.
   */
  private static String shifted(int scaled, int decimals) {
    StringBuilder digits = new StringBuilder().append(scaled);
    while (digits.length() <= decimals) {
      digits.insert(0, '0');
    }
    int point = digits.length() - decimals;
    int end = digits.length();
    while (end > point && digits.charAt(end - 1) == '0') {
      end--;
    }
    String fraction = end > point ? "." + digits.substring(point, end) : "";
    return digits.substring(0, point) + fraction;
  }

  /** The whole drawing. */
  @Override
  public String toString() {
    String size = attribute(" width", width) + attribute(" height", height);
    String box = " viewBox=\"0 0 " + number(width) + " " + number(height) + "\"";
    return "<svg xmlns=\"http://www.w3.org/2000/svg\"" + size + box + ">" + elements + "</svg>";
  }
}
