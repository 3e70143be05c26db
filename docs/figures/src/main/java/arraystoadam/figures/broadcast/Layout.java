package arraystoadam.figures.broadcast;

/**
 * Where the tables of both operands and of the result are: beside each other, or one below the
 * other if that is too wide.
 *
 * @param isRow whether they are beside each other
 * @param bottom where the next thing may begin
 */
record Layout(Grid a, Grid b, Grid result, boolean isRow, double bottom) {

  /** The width of every drawing. */
  static final double WIDTH = 570;

  /** While somebody types a shape, what is below the drawing shall not move up and down. */
  static final double LEAST_HEIGHT = 338;

  /** Between two tables in a row; a sign stands there. */
  static final double SIGN = 44;

  /** Above each table, for its title. */
  private static final double TITLE = 26;

  /** Below the result and to its right, for what can be dragged. */
  private static final double HANDLE = 30;

  static final double LEFT = 10;
  private static final int MOST_IN_LINE = 24;

  static Layout of(int[] sizes) {
    int planes = Sizes.fromRight(sizes, 2);
    return planes == 1 ? row(sizes) : stack(sizes, planes);
  }

  /** A table of two dimensions for an operand alone; the second begins behind the first. */
  static Grid alone(int[] sizes, double left) {
    return new Grid(sizes, 1, 34, left, Alignment.HEIGHT + TITLE);
  }

  private static Layout row(int[] sizes) {
    double room = WIDTH - 2 * LEFT - 2 * SIGN - HANDLE;
    double cell = Math.min(40, room / (3 * Sizes.fromRight(sizes, 0)));
    Grid a = new Grid(sizes, 1, cell, LEFT, Alignment.HEIGHT + TITLE);
    Grid b = a.at(a.left() + a.width() + SIGN, a.top());
    Grid result = a.at(b.left() + b.width() + SIGN, a.top());
    return new Layout(a, b, result, true, a.top() + a.height() + HANDLE);
  }

  private static Layout stack(int[] sizes, int planes) {
    int columns = Sizes.fromRight(sizes, 0);
    int perLine = planes * columns > MOST_IN_LINE ? (planes + 1) / 2 : planes;
    double room = WIDTH - 2 * LEFT - HANDLE - (perLine - 1) * 12;
    double cell = Math.min(28, room / (perLine * columns));
    Grid a = new Grid(sizes, perLine, cell, LEFT, Alignment.HEIGHT + TITLE);
    Grid b = a.at(LEFT, a.top() + a.height() + TITLE);
    Grid result = a.at(LEFT, b.top() + b.height() + TITLE);
    return new Layout(a, b, result, false, result.top() + result.height() + HANDLE);
  }
}
