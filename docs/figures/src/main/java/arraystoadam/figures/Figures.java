package arraystoadam.figures;

import arraystoadam.figures.backward.Backward;
import arraystoadam.figures.broadcast.Broadcasting;
import java.util.List;

/** All figures. */
public final class Figures {

  private static final List<Figure> ALL =
      List.of(
          new Tangent(),
          new Gears(),
          new Descent(),
          new Broadcasting(),
          new Backward(),
          new Signal(),
          new StraightThrough(),
          new Hidden(),
          new Valley(),
          new DigitPad());

  private Figures() {}

  /** In no particular order. */
  public static List<Figure> all() {
    return ALL;
  }

  /**
   * The figure of a name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Figure named(String name) {
    for (Figure figure : ALL) {
      if (figure.name().equals(name)) {
        return figure;
      }
    }
    List<String> names = ALL.stream().map(Figure::name).toList();
    throw new IllegalArgumentException("there is no figure '" + name + "' among " + names);
  }
}
