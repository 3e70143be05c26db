package arraystoadam.figures.broadcast;

import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Svg;

/** The numbers of an operand as they lie in memory. */
final class Block {

  /** How much of the drawing it takes. */
  static final double HEIGHT = 60;

  private static final double CELL = 30;
  private static final double WIDTH = 546;
  private static final double LEAST_WITH_TEXT = 14;

  private Block() {}

  static void draw(Svg svg, String title, double[] numbers, int marked, double top, String color) {
    svg.text(title, 14, 0, 12, top + 14);
    double width = Math.min(CELL, WIDTH / numbers.length);
    double y = top + 21;
    double end = y + 26;
    double gap = width > LEAST_WITH_TEXT ? 1 : 0.3;
    for (int i = 0; i < numbers.length; i++) {
      double x = 12 + i * width;
      svg.bar(x + gap, y, x + width - gap, end, color, 0.3);
      if (width > LEAST_WITH_TEXT) {
        String text = Text.number(numbers[i]);
        double size = Grid.fitting(svg, text, width);
        svg.text(text, size, 0.5, x + width / 2, y + 13 + size * 0.36);
      }
    }
    double x = 12 + marked * width;
    Grid.frame(svg, x + gap, y, x + width - gap, end, Pen.of(Palette.TEXT).withWidth(2.4));
  }
}
