package arraystoadam.figures.page;

import arraystoadam.docs.draw.Svg;
import arraystoadam.figures.Cells;
import arraystoadam.figures.Control;
import arraystoadam.figures.State;
import java.util.List;
import java.util.function.Consumer;
import org.teavm.jso.dom.events.Event;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.HTMLOptionElement;
import org.teavm.jso.dom.html.HTMLSelectElement;
import org.teavm.jso.dom.html.TextRectangle;

/**
 * A pad: what catches the pointer and the keys lies over the drawing, and a row below offers images
 * to begin with. To a screen reader it is a slider over the cells, which says where it is.
 */
final class PadInput extends Input {

  private static final String OWN = "your own";

  private final Control.Pad pad;
  private final Consumer<String> set;
  private final HTMLSelectElement select = (HTMLSelectElement) Elements.make("select", "");
  private final HTMLElement over = Elements.div("pad");
  private final HTMLElement cursor = Elements.div("cell");
  private final HTMLElement eraser = Elements.button("Erase", this::toggleEraser);
  private String cells;
  private int cell;
  private boolean isErasing;
  private boolean isDrawing;
  private double lastX;
  private double lastY;

  PadInput(Control.Pad pad, Consumer<String> set) {
    super(pad);
    this.pad = pad;
    this.set = set;
    cells = pad.start();
    addSamples();
    place();
    over.appendChild(cursor);
    eraser.setAttribute("aria-pressed", "false");
    over.addEventListener("pointerdown", this::press);
    over.addEventListener("pointermove", this::move);
    over.addEventListener("pointerup", event -> isDrawing = false);
    over.addEventListener("pointercancel", event -> isDrawing = false);
    over.addEventListener("keydown", event -> key((KeyboardEvent) event));
    showCell();
  }

  private void addSamples() {
    option(OWN, "");
    pad.samples().forEach(sample -> option(sample.name(), sample.cells()));
    select.addEventListener(
        "change",
        event -> {
          if (!select.getValue().isEmpty()) {
            change(select.getValue());
          }
        });
    row().appendChild(select);
  }

  private void option(String name, String value) {
    HTMLOptionElement element = (HTMLOptionElement) Elements.make("option", "");
    element.setValue(value);
    element.setInnerText(name);
    select.appendChild(element);
  }

  private void place() {
    Control.Pad.Place place = pad.place();
    String corner = "left: " + percent(place.left()) + "; top: " + percent(place.top());
    String size = "; width: " + percent(place.width()) + "; height: " + percent(place.height());
    over.setAttribute("style", corner + size);
    over.setAttribute("tabindex", "0");
    over.setAttribute("role", "slider");
    over.setAttribute("aria-label", "Pad: arrow keys move, space draws, Backspace erases");
    over.setAttribute("aria-valuemin", "1");
    over.setAttribute("aria-valuemax", Integer.toString(Cells.COUNT));
  }

  private static String percent(double share) {
    return Svg.number(share * 100, 3) + "%";
  }

  @Override
  List<HTMLElement> over() {
    return List.of(over);
  }

  @Override
  List<HTMLElement> buttons() {
    return List.of(eraser, Elements.button("Clear", () -> change(Cells.EMPTY)));
  }

  @Override
  void show(State state) {
    cells = state.text(pad.id());
    boolean isSample = pad.samples().stream().anyMatch(it -> it.cells().equals(cells));
    select.setValue(isSample ? cells : "");
    showCell();
  }

  private void showCell() {
    int row = cell / Cells.SIDE;
    int column = cell % Cells.SIDE;
    over.setAttribute("aria-valuenow", Integer.toString(cell + 1));
    String words = "row " + (row + 1) + ", column " + (column + 1) + ": ";
    over.setAttribute("aria-valuetext", words + Cells.shade(cells, cell) + " of 16");
    cursor.setAttribute("style", "left: " + column * 12.5 + "%; top: " + row * 12.5 + "%");
  }

  private void toggleEraser() {
    isErasing = !isErasing;
    eraser.setAttribute("aria-pressed", Boolean.toString(isErasing));
  }

  private void change(String next) {
    cells = next;
    set.accept(next);
  }

  private void press(Event event) {
    event.preventDefault(); // of a selection
    over.focus();
    Elements.capture(over, event);
    isDrawing = true;
    lastX = Double.NaN;
    move(event);
  }

  /** A stroke from where the pointer was. */
  private void move(Event event) {
    if (!isDrawing) {
      return;
    }
    MouseEvent pointer = (MouseEvent) event;
    TextRectangle box = over.getBoundingClientRect();
    double x = (pointer.getClientX() - box.getLeft()) * Cells.SIDE / (double) box.getWidth();
    double y = (pointer.getClientY() - box.getTop()) * Cells.SIDE / (double) box.getHeight();
    boolean isFirst = Double.isNaN(lastX);
    stroke(isFirst ? x : lastX, isFirst ? y : lastY, x, y);
    lastX = x;
    lastY = y;
  }

  private void stroke(double x1, double y1, double x2, double y2) {
    change(isErasing ? Cells.erased(cells, x1, y1, x2, y2) : Cells.drawn(cells, x1, y1, x2, y2));
  }

  private void key(KeyboardEvent event) {
    int row = cell / Cells.SIDE;
    int column = cell % Cells.SIDE;
    switch (event.getKey()) {
      case "ArrowLeft" -> column = Math.max(column - 1, 0);
      case "ArrowRight" -> column = Math.min(column + 1, Cells.SIDE - 1);
      case "ArrowUp" -> row = Math.max(row - 1, 0);
      case "ArrowDown" -> row = Math.min(row + 1, Cells.SIDE - 1);
      case " " -> stroke(column + 0.5, row + 0.5, column + 0.5, row + 0.5);
      case "Backspace", "Delete" -> change(Cells.with(cells, cell, 0));
      default -> {
        return;
      }
    }
    event.preventDefault();
    cell = row * Cells.SIDE + column;
    showCell();
  }
}
