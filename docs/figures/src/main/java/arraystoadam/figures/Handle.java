package arraystoadam.figures;

import arraystoadam.docs.draw.Axis;

/**
 * A point of the drawing that can be dragged; it sets one slider, or two.
 *
 * @param across the slider that it sets when it moves to the side; empty if there is none
 * @param x where its values are
 * @param up the slider that it sets when it moves up; empty if there is none
 * @param y where its values are
 */
public record Handle(
    String label, String across, Axis x, String up, Axis y, double atX, double atY) {

  /** One that moves both ways. */
  public static Handle both(String label, String across, Axis x, String up, Axis y, State state) {
    double atX = x.at(state.number(across));
    return new Handle(label, across, x, up, y, atX, y.at(state.number(up)));
  }

  /** One that moves to the side alone. */
  public static Handle across(String label, String across, Axis x, double atY, State state) {
    return new Handle(label, across, x, "", x, x.at(state.number(across)), atY);
  }

  /** The state when the handle is dragged to a point of the drawing. */
  public State drag(State state, double toX, double toY) {
    State moved = across.isEmpty() ? state : state.with(across, Numbers.text(x.number(toX)));
    return up.isEmpty() ? moved : moved.with(up, Numbers.text(y.number(toY)));
  }
}
