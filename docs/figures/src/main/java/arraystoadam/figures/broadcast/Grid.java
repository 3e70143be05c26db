package arraystoadam.figures.broadcast;

import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Svg;

/**
 * Where the numbers of a tensor stand: in a table, or in one table for each plane.
 *
 * @param sizes at most 3 of them
 * @param perLine how many planes stand beside each other
 * @param cell the side of a cell
 */
record Grid(int[] sizes, int perLine, double cell, double left, double top) {

  private static final double GAP = 12;

  /** How a cell looks. */
  enum Look {
    PLAIN,
    REPEAT
  }

  /** The same elsewhere. */
  Grid at(double toLeft, double toTop) {
    return new Grid(sizes, perLine, cell, toLeft, toTop);
  }

  int planes() {
    return Sizes.fromRight(sizes, 2);
  }

  int rows() {
    return Sizes.fromRight(sizes, 1);
  }

  int columns() {
    return Sizes.fromRight(sizes, 0);
  }

  double width() {
    return perLine * columns() * cell + (perLine - 1) * GAP;
  }

  double height() {
    int lines = (planes() + perLine - 1) / perLine;
    return lines * rows() * cell + (lines - 1) * GAP;
  }

  private int index(int[] place, int fromRight) {
    return fromRight < place.length ? place[place.length - 1 - fromRight] : 0;
  }

  double x(int[] place) {
    int plane = index(place, 2) % perLine;
    return left + plane * (columns() * cell + GAP) + index(place, 0) * cell;
  }

  double y(int[] place) {
    int line = index(place, 2) / perLine;
    return top + line * (rows() * cell + GAP) + index(place, 1) * cell;
  }

  void draw(Svg svg, int[] place, String text, Look look, String color) {
    double x = x(place);
    double y = y(place);
    boolean isRepeat = look == Look.REPEAT;
    if (!isRepeat) {
      svg.bar(x + 1.5, y + 1.5, x + cell - 1.5, y + cell - 1.5, color, 0.25);
    }
    Pen pen = Pen.of(color).withWidth(1);
    outline(svg, x, y, isRepeat ? new Pen(color, 0.8, "2 3") : pen);
    double size = fitting(svg, text, cell);
    String ink = isRepeat ? Palette.series(5) : Palette.TEXT;
    svg.text(text, size, 0.5, x + cell / 2, y + cell / 2 + size * 0.36, ink);
  }

  /** Marks a cell. */
  void mark(Svg svg, int[] place) {
    outline(svg, x(place), y(place), Pen.of(Palette.TEXT).withWidth(2.4));
  }

  private void outline(Svg svg, double x, double y, Pen pen) {
    frame(svg, x + 1.5, y + 1.5, x + cell - 1.5, y + cell - 1.5, pen);
  }

  /** A rectangle without a filling. */
  static void frame(Svg svg, double x1, double y1, double x2, double y2, Pen pen) {
    svg.line(new double[] {x1, x2, x2, x1, x1}, new double[] {y1, y1, y2, y2, y1}, pen);
  }

  /** The size of letters with which a text fits a width. */
  static double fitting(Svg svg, String text, double width) {
    double size = Math.min(16, width * 0.5);
    double wide = svg.textWidth(text, size);
    return wide <= width - 5 ? size : size * (width - 5) / wide;
  }
}
