package arraystoadam.docs.chapters.stage2;

import arraystoadam.docs.fonts.Faces;
import arraystoadam.docs.fonts.Label;
import arraystoadam.docs.plot.Ink;
import arraystoadam.tensor.Tensor;
import java.awt.Color;

/** A column plus a row: what broadcasting repeats, with the numbers that the library computes. */
public final class BroadcastDrawing {

  private static final int CELL = 46;

  private final StringBuilder svg = new StringBuilder();

  private BroadcastDrawing() {}

  /** The drawing. */
  public static String svg() {
    Tensor column = Tensor.of(new float[] {10, 20}, 2, 1);
    Tensor row = Tensor.of(new float[] {1, 2, 3}, 3);
    BroadcastDrawing drawing = new BroadcastDrawing();
    int top = 30;
    drawing.table(column.expand(2, 3), 0, top, 1, 2, Ink.series(0));
    drawing.title("column [2, 1]", 0, top);
    drawing.sign("+", 3 * CELL + 20, top + CELL);
    drawing.table(row.expand(2, 3), 3 * CELL + 40, top, 3, 1, Ink.series(1));
    drawing.title("row [3]", 3 * CELL + 40, top);
    drawing.sign("=", 6 * CELL + 60, top + CELL);
    drawing.table(column.add(row), 6 * CELL + 80, top, 3, 2, Ink.series(2));
    drawing.title("result [2, 3]", 6 * CELL + 80, top);
    int width = 9 * CELL + 82;
    int height = top + 2 * CELL + 2;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\" viewBox=\"-1 -1 %s %s\">%s</svg>"
        .formatted(width + 1, height + 1, width + 1, height + 1, drawing.svg);
  }

  /** A table whose first columns and rows are there, and whose others are repeats of them. */
  private void table(Tensor numbers, int x, int y, int columns, int rows, Color color) {
    for (int i = 0; i < numbers.dim(0); i++) {
      for (int j = 0; j < numbers.dim(1); j++) {
        boolean repeat = i >= rows || j >= columns;
        cell(x + j * CELL, y + i * CELL, numbers.select(0, i).select(0, j).item(), repeat, color);
      }
    }
  }

  private void cell(int x, int y, double number, boolean repeat, Color color) {
    svg.append(
        "<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" rx=\"3\" fill=\"%s\" fill-opacity=\"%s\" stroke=\"%s\"%s/>"
            .formatted(
                x + 1.5,
                y + 1.5,
                CELL - 3,
                CELL - 3,
                Ink.css(color),
                repeat ? "0" : "0.22",
                Ink.css(color),
                repeat ? " stroke-dasharray=\"3 3\"" : ""));
    String text = String.valueOf((int) number);
    path(Label.centered(Faces.sans(17), text, x + CELL / 2.0, y + CELL / 2.0 + 6), repeat);
  }

  private void title(String text, int x, int y) {
    path(Label.at(Faces.sans(14), text, x + 2, y - 9), false);
  }

  private void sign(String text, int x, int y) {
    path(Label.centered(Faces.sans(22), text, x, y + 7), false);
  }

  private void path(String path, boolean faint) {
    svg.append(
        "<path fill=\"%s\" fill-opacity=\"%s\" d=\"%s\"/>"
            .formatted(Ink.css(Ink.TEXT), faint ? "0.5" : "1", path));
  }
}
