package arraystoadam.figures.backward;

import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Palette;
import arraystoadam.docs.draw.Pen;
import arraystoadam.docs.draw.Svg;

/** The values one below the other, the oldest at the top, with arcs from results to inputs. */
final class Tape {

  private static final double WIDTH = 570;
  private static final double ROW = 32;
  private static final double TOP = 30;
  private static final double LEFT = 104;
  private static final double RIGHT = 562;
  private static final double VALUE = 320;
  private static final double GRADIENT = 412;
  private static final double SIZE = 16.5;
  private static final double SMALL = 14.5;
  private static final double LINE = 24;
  private static final int RULE_LINES = 3;
  private static final int LEAST_ROWS = 5;
  private static final String ACTIVE = Palette.series(0);
  private static final String WAITING = Palette.series(1);
  private static final String FAINT = Palette.series(5);

  private final Scene scene;
  private final Svg svg;

  Tape(Scene scene, Lettering letters) {
    this.scene = scene;
    svg = new Svg(WIDTH, height(scene.graph().values().size()), letters);
  }

  private static double height(int rows) {
    return TOP + Math.max(rows, LEAST_ROWS) * ROW + 12 + RULE_LINES * LINE;
  }

  /**
   * A drawing for an expression without a graph, as high as that of a short one, so that the page
   * below stays where it is while somebody types.
   *
   * @param place the character that is marked; negative for none
   */
  static String mistake(String text, int place, Lettering letters) {
    Svg svg = new Svg(WIDTH, height(0), letters);
    double size = 18;
    svg.text(text, size, 0, 16, 26);
    if (place >= 0) {
      double x = 16 + svg.textWidth(text.substring(0, place), size);
      svg.bar(x, 33, x + 10, 36, ACTIVE, 1);
    }
    return svg.toString();
  }

  String svg() {
    svg.text("computed, the oldest first", SMALL, 0, LEFT + 12, 20);
    svg.text("value", SMALL, 1, VALUE, 20);
    svg.text("gradient", SMALL, 1, GRADIENT, 20);
    for (Value value : scene.graph().values()) {
      row(value);
    }
    for (Value value : scene.graph().values()) {
      arcs(value);
    }
    sentArcs();
    ruleLines();
    return svg.toString();
  }

  private static double middle(Value value) {
    return TOP + (value.number() - 0.5) * ROW;
  }

  private void row(Value value) {
    double top = middle(value) - ROW / 2 + 1.5;
    double bottom = top + ROW - 3;
    boolean isVisited = scene.isVisited(value);
    boolean waits = scene.waits(value);
    String color = isVisited ? ACTIVE : waits ? WAITING : Palette.GRID;
    svg.bar(LEFT, top, RIGHT, bottom, color, isVisited || waits ? 0.2 : 0.35);
    double y = middle(value) + 5.5;
    svg.text(value.definition(), SIZE, 0, LEFT + 12, y);
    svg.text(Text.number(value.item()), SIZE, 1, VALUE, y);
    if (scene.hasGradient(value)) {
      svg.text(Text.number(scene.gradient(value)), SIZE, 1, GRADIENT, y);
    }
    beside(value, y);
  }

  /** What has just arrived, and what is to be said of a value. */
  private void beside(Value value, double y) {
    String arrived = scene.arrived(value);
    if (!arrived.isEmpty()) {
      svg.text(arrived, SIZE, 0, GRADIENT + 10, y, ACTIVE);
    }
    String note = scene.note(value);
    if (!note.isEmpty()) {
      svg.text(note, SMALL, 1, RIGHT - 8, y, scene.waits(value) ? WAITING : ACTIVE);
    }
  }

  /** From a value to what it was computed from. */
  private void arcs(Value value) {
    if (value.operation() != Operation.LEAF) {
      Pen pen = Pen.of(FAINT).withWidth(1);
      arc(value, value.first(), 0, pen);
      arc(value, value.second(), 1, pen);
    }
  }

  private void sentArcs() {
    Value from = scene.visited();
    for (Rule.Contribution contribution : scene.sent()) {
      Value to = contribution.to();
      arc(from, to, contribution.isFirst() ? 0 : 1, Pen.of(ACTIVE));
      svg.arrow(LEFT - 13, middle(to), LEFT - 1, middle(to), Pen.of(ACTIVE));
    }
  }

  /** Half an ellipse; that to the second input is wider, as both may be the same. */
  private void arc(Value from, Value to, int second, Pen pen) {
    if (!to.needsGradient()) {
      return;
    }
    double y1 = middle(from);
    double y2 = middle(to);
    double rows = from.number() - to.number();
    double radius = Math.min(88, 12 + 11 * rows) + 9 * second;
    double[] x = new double[25];
    double[] y = new double[25];
    for (int i = 0; i < x.length; i++) {
      double angle = Math.PI * i / (x.length - 1);
      x[i] = LEFT - 2 - radius * Math.sin(angle);
      y[i] = (y1 + y2) / 2 + (y1 - y2) / 2 * Math.cos(angle);
    }
    svg.line(x, y, pen);
  }

  private void ruleLines() {
    double y = TOP + scene.graph().values().size() * ROW + LINE;
    for (String line : scene.lines()) {
      svg.text(line, SIZE, 0, LEFT + 12, y);
      y += LINE;
    }
  }
}
