package arraystoadam.figures.broadcast;

import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Svg;
import arraystoadam.figures.Control;
import arraystoadam.figures.Figure;
import arraystoadam.figures.Frame;
import arraystoadam.figures.State;
import arraystoadam.tensor.Shape;
import java.util.List;

/** Two shapes that the reader types, and what broadcasting makes of them. */
public final class Broadcasting implements Figure {

  private static final List<String> WAYS = List.of("forward", "gradient");
  private static final int MOST_DIMENSIONS = 3;
  private static final int LARGEST_SIZE = 6;

  /** As many elements of an operand or of the result are computed at most. */
  private static final int MOST_ELEMENTS = 100_000;

  @Override
  public String name() {
    return "broadcast";
  }

  @Override
  public List<Control> controls() {
    return List.of(
        new Control.Line("a", "shape of a", "2, 1"),
        new Control.Line("b", "shape of b", "3"),
        new Control.Choice("op", "operation", Calculation.OPERATIONS),
        new Control.Choice("way", "show", WAYS),
        new Control.Slider("plane", "cell: plane", 0, LARGEST_SIZE - 1, 1, 0),
        new Control.Slider("row", "cell: row", 0, LARGEST_SIZE - 1, 1, 1),
        new Control.Slider("column", "cell: column", 0, LARGEST_SIZE - 1, 1, 2));
  }

  @Override
  public Frame frame(State state, Lettering letters) {
    try {
      int[] a = Sizes.read("a", state.text("a"));
      int[] b = Sizes.read("b", state.text("b"));
      return frame(state, a, b, letters);
    } catch (IllegalArgumentException e) {
      Svg svg = new Svg(Layout.WIDTH, Layout.LEAST_HEIGHT, letters);
      svg.text("a: " + state.text("a"), 15, 0, 12, 18);
      svg.text("b: " + state.text("b"), 15, 0, 12, 41);
      return new Frame(svg.toString(), e.getMessage(), List.of());
    }
  }

  private static Frame frame(State state, int[] a, int[] b, Lettering letters) {
    int[] result = Sizes.aligned(a, b);
    String words;
    try {
      if (isSmall(result)) {
        return tables(state, Calculation.of(state.text("op"), a, b), letters);
      }
      words = withoutTables(state.text("op"), a, b, result);
    } catch (IllegalArgumentException e) {
      words = e.getMessage();
    }
    Svg svg = new Svg(Layout.WIDTH, Layout.LEAST_HEIGHT, letters);
    Alignment.draw(svg, a, b);
    if (isSmall(a) && isSmall(b) && Math.max(a.length, b.length) < MOST_DIMENSIONS) {
      Drawing.apart(svg, a, b);
    }
    return new Frame(svg.toString(), words, List.of());
  }

  /** Whether a tensor can be drawn; if the result can, both operands can, too. */
  private static boolean isSmall(int[] sizes) {
    boolean isSmall = sizes.length <= MOST_DIMENSIONS;
    for (int size : sizes) {
      isSmall &= size >= 1 && size <= LARGEST_SIZE;
    }
    return isSmall;
  }

  /** The shape of a result that is not drawn; where the shapes do not fit, the library says so. */
  private static String withoutTables(String operation, int[] a, int[] b, int[] result) {
    double most = Math.max(Sizes.elements(a), Sizes.elements(b));
    if (Math.max(most, Sizes.elements(result)) > MOST_ELEMENTS) {
      return "With more than " + MOST_ELEMENTS + " elements, this figure computes nothing.";
    }
    Shape shape = Calculation.of(operation, a, b).result().shape();
    String start = Sentences.start(a, b, shape.toArray());
    return shape.size() == 0
        ? start + ". It has no elements."
        : start + ". Drawn are at most 3 dimensions with sizes up to " + LARGEST_SIZE + ".";
  }

  private static Frame tables(State state, Calculation calculation, Lettering letters) {
    int[] cell = new int[calculation.result().rank()];
    String[] controls = {"column", "row", "plane"};
    for (int i = 0; i < cell.length; i++) {
      int dim = cell.length - 1 - i;
      int largest = calculation.result().dim(dim) - 1;
      cell[dim] = Math.min((int) state.number(controls[i]), largest);
    }
    boolean isBack = state.text("way").equals("gradient");
    Drawing drawing = new Drawing(calculation, cell, isBack, letters);
    String words =
        isBack ? Sentences.back(calculation, cell) : Sentences.forward(calculation, cell);
    return new Frame(drawing.svg(), words, drawing.handles());
  }
}
