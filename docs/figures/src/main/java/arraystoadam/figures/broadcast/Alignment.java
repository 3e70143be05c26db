package arraystoadam.figures.broadcast;

import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Svg;

/** Two shapes one above the other, aligned at the right, and the shape of the result. */
final class Alignment {

  /** How much of the drawing it takes. */
  static final double HEIGHT = 82;

  private static final int MOST = 9;
  private static final double SIZE = 15;
  private static final double LEFT = 88;
  private static final double STEP = 38;
  private static final double ROW = 23;

  private final Svg svg;
  private final int[] result;

  private Alignment(Svg svg, int[] result) {
    this.svg = svg;
    this.result = result;
  }

  /** Draws it at the top, unless it is too wide. */
  static void draw(Svg svg, int[] a, int[] b) {
    int[] result = Sizes.aligned(a, b);
    if (result.length > MOST) {
      return;
    }
    Alignment alignment = new Alignment(svg, result);
    alignment.row(0, "a", a, Palette.series(0));
    alignment.row(1, "b", b, Palette.series(1));
    alignment.row(2, "result", result, Palette.series(2));
    double end = LEFT + Math.max(result.length, 1) * STEP;
    svg.line(10, 50, end, 50, Pen.of(Palette.GRID).withWidth(1.2));
    alignment.note(0, end, a);
    alignment.note(1, end, b);
  }

  private void row(int row, String name, int[] sizes, String color) {
    double y = 18 + row * ROW + (row == 2 ? 5 : 0);
    svg.text(name, SIZE, 0, 12, y, color);
    for (int i = 0; i < sizes.length; i++) {
      int place = result.length - sizes.length + i;
      String size = sizes[i] == Sizes.NONE ? "?" : String.valueOf(sizes[i]);
      svg.text(size, SIZE, 1, LEFT + (place + 0.7) * STEP, y);
    }
  }

  /** What is repeated, and how often, and what does not fit. */
  private void note(int row, double x, int[] sizes) {
    StringBuilder repeats = new StringBuilder();
    String misfit = "";
    for (int dim = 0; dim < result.length; dim++) {
      if (result[dim] == Sizes.NONE) {
        misfit += (misfit.isEmpty() ? "does not fit in dimension " : ", ") + dim;
      } else if (Sizes.fromRight(sizes, result.length - 1 - dim) != result[dim]) {
        repeats.append(repeats.length() == 0 ? "repeated " : " and ").append(result[dim]);
        repeats.append(repeats.indexOf("times") < 0 ? " times in dimension " : " times in ");
        repeats.append(dim);
      }
    }
    String text = misfit.isEmpty() ? repeats.toString() : misfit;
    svg.text(text, 13.5, 0, x + 14, 18 + row * ROW);
  }
}
