package arraystoadam.docs.chapters.stage2;

import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.Outlines;

/** A table of shape [2, 3] and the flat block behind it: what a step in each direction moves by. */
public final class StridesDrawing {

  private static final int ROWS = 2;
  private static final int COLUMNS = 3;

  /** As the shape [2, 3] computes them: the product of the sizes to the right. */
  private static final int[] STRIDES = {COLUMNS, 1};

  private static final double CELL = 50;
  private static final double LEFT = 195;
  private static final double TABLE = 40;
  private static final double BLOCK_LEFT = 110;
  private static final double BLOCK = 230;

  private final Svg svg = new Svg(570, 305, new Outlines());

  private StridesDrawing() {}

  /** The drawing. */
  public static String svg() {
    return new StridesDrawing().draw();
  }

  private String draw() {
    svg.text("the table", 15, 0, LEFT + 3 * CELL + 16, TABLE + CELL + 5);
    svg.text("the block", 15, 0, 8, BLOCK + CELL / 2 + 5);
    for (int row = 0; row < ROWS; row++) {
      for (int column = 0; column < COLUMNS; column++) {
        int position = STRIDES[0] * row + STRIDES[1] * column;
        String color = Palette.series(row);
        cell(LEFT + column * CELL, TABLE + row * CELL, row + ", " + column, color);
        cell(BLOCK_LEFT + position * CELL, BLOCK, row + ", " + column, color);
        svg.text("" + position, 13, 0.5, blockX(position), BLOCK + CELL + 18);
      }
    }
    Pen right = Pen.of(Palette.series(3));
    Pen down = Pen.of(Palette.series(2));
    svg.arrow(LEFT + CELL / 2, TABLE - 10, LEFT + 3 * CELL / 2, TABLE - 10, right);
    svg.text("one step right", 14, 0, LEFT + 3 * CELL / 2 + 8, TABLE - 5, right.color());
    svg.arrow(LEFT - 12, TABLE + CELL / 2, LEFT - 12, TABLE + 3 * CELL / 2, down);
    svg.text("one step down", 14, 1, LEFT - 22, TABLE + CELL + 5, down.color());
    jump(STRIDES[1], 22, right);
    jump(STRIDES[0], 52, down);
    return svg.toString();
  }

  private static double blockX(int position) {
    return BLOCK_LEFT + (position + 0.5) * CELL;
  }

  /** From the first place of the block to a later one. */
  private void jump(int distance, double height, Pen pen) {
    double start = blockX(0);
    double end = blockX(distance);
    double top = BLOCK - height;
    svg.line(new double[] {start, start, end}, new double[] {BLOCK - 2, top, top}, pen);
    svg.arrow(end, top, end, BLOCK - 2, pen);
    svg.text("moves by " + distance, 14, 0, end + 8, top + 5, pen.color());
  }

  private void cell(double x, double y, String text, String color) {
    svg.bar(x + 1.5, y + 1.5, x + CELL - 1.5, y + CELL - 1.5, color, 0.3);
    svg.text(text, 15, 0.5, x + CELL / 2, y + CELL / 2 + 5);
  }
}
