package arraystoadam.figures.broadcast;

import arraystoadam.docs.draw.Axis;
import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Svg;
import arraystoadam.figures.Handle;
import arraystoadam.tensor.Tensor;
import java.util.ArrayList;
import java.util.List;

/** The tables of a calculation, with one element of the result marked and where it comes from. */
final class Drawing {

  private static final double TITLE_SIZE = 14;

  private final Calculation calculation;
  private final int[] cell;
  private final boolean isBack;
  private final Layout layout;
  private final Svg svg;

  Drawing(Calculation calculation, int[] cell, boolean isBack, Lettering letters) {
    this.calculation = calculation;
    this.cell = cell;
    this.isBack = isBack;
    this.layout = Layout.of(calculation.result().shape().toArray());
    double height = Math.max(layout.bottom() + 2 * Block.HEIGHT, Layout.LEAST_HEIGHT);
    this.svg = new Svg(Layout.WIDTH, height, letters);
  }

  String svg() {
    Operand a = calculation.a();
    Operand b = calculation.b();
    Alignment.draw(svg, a.numbers().shape().toArray(), b.numbers().shape().toArray());
    operand(a, layout.a(), Palette.series(0));
    operand(b, layout.b(), Palette.series(1));
    result();
    if (layout.isRow()) {
      between(layout.a(), isBack ? "" : calculation.sign());
      between(layout.b(), isBack ? "\u2190" : "=");
    }
    block(a, layout.bottom(), Palette.series(0));
    block(b, layout.bottom() + Block.HEIGHT, Palette.series(1));
    return svg.toString();
  }

  /** Both operands of an operation that is refused. */
  static void apart(Svg svg, int[] a, int[] b) {
    Grid first = Layout.alone(a, Layout.LEFT);
    Grid second = Layout.alone(b, Layout.LEFT + first.width() + Layout.SIGN);
    apart(svg, first, "a " + Text.list(a), Palette.series(0));
    apart(svg, second, "b " + Text.list(b), Palette.series(1));
  }

  private static void apart(Svg svg, Grid grid, String title, String color) {
    svg.text(title, TITLE_SIZE, 0, grid.left() + 2, grid.top() - 7);
    for (int row = 0; row < grid.rows(); row++) {
      for (int column = 0; column < grid.columns(); column++) {
        grid.draw(svg, new int[] {row, column}, "", Grid.Look.PLAIN, color);
      }
    }
  }

  /** A sign to the right of a table. */
  private void between(Grid grid, String sign) {
    double x = grid.left() + grid.width() + Layout.SIGN / 2;
    svg.text(sign, 22, 0.5, x, grid.top() + grid.height() / 2 + 7);
  }

  private void title(Grid grid, String text) {
    svg.text(text, TITLE_SIZE, 0, grid.left() + 2, grid.top() - 7);
  }

  private void operand(Operand operand, Grid grid, String color) {
    title(grid, (isBack ? "sent to " : "") + operand.name() + " " + operand.numbers().shape());
    Tensor shown = isBack ? operand.sent() : operand.repeated();
    double[] numbers = shown.toDoubleArray();
    int used = operand.position(cell);
    for (int i = 0; i < numbers.length; i++) {
      int[] place = calculation.cell(i);
      Grid.Look look = operand.isRepeat(place) ? Grid.Look.REPEAT : Grid.Look.PLAIN;
      grid.draw(svg, place, Text.number(numbers[i]), look, color);
      if (isBack ? operand.position(place) == used : i == calculation.position(cell)) {
        grid.mark(svg, place);
      }
    }
  }

  private void result() {
    Grid grid = layout.result();
    title(grid, (isBack ? "gradient of the result " : "result ") + calculation.result().shape());
    double[] numbers = calculation.result().toDoubleArray();
    for (int i = 0; i < numbers.length; i++) {
      String text = isBack ? "1" : Text.number(numbers[i]);
      grid.draw(svg, calculation.cell(i), text, Grid.Look.PLAIN, Palette.series(2));
    }
    grid.mark(svg, cell);
  }

  private void block(Operand operand, double top, String color) {
    int position = operand.position(cell);
    if (isBack) {
      double total = operand.gradient().toDoubleArray()[position];
      String sum = Text.sum(calculation.terms(operand, cell), total);
      String title = "gradient of " + operand.name() + ", at position " + position + ": " + sum;
      Block.draw(svg, title, operand.gradient().toDoubleArray(), position, top, color);
    } else {
      String steps = Text.list(operand.steps());
      String where = "; position " + Text.position(operand, cell);
      String title = operand.name() + " in memory, walked with strides " + steps + where;
      Block.draw(svg, title, operand.numbers().toDoubleArray(), position, top, color);
    }
  }

  /** One below the result for its columns, one to its right for its rows. */
  List<Handle> handles() {
    Grid grid = layout.result();
    List<Handle> handles = new ArrayList<>();
    double half = grid.cell() / 2;
    double x = grid.x(cell);
    double y = grid.y(cell);
    if (grid.columns() > 1) {
      double first = x - cell[cell.length - 1] * grid.cell() + half;
      double last = first + (grid.columns() - 1) * grid.cell();
      Axis axis = new Axis(0, grid.columns() - 1, first, last);
      double below = grid.top() + grid.height() + 16;
      handles.add(new Handle("the column", "column", axis, "", axis, x + half, below));
    }
    if (grid.rows() > 1) {
      double first = y - cell[cell.length - 2] * grid.cell() + half;
      double last = first + (grid.rows() - 1) * grid.cell();
      Axis axis = new Axis(0, grid.rows() - 1, first, last);
      double right = grid.left() + grid.width() + 16;
      handles.add(new Handle("the row", "", axis, "row", axis, right, y + half));
    }
    return handles;
  }
}
