package arraystoadam.figures.page;

import arraystoadam.docs.draw.Svg;
import arraystoadam.figures.Handle;
import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLElement;
import org.teavm.jso.dom.html.TextRectangle;

/**
 * What can be dragged lies over the drawing, which is a new one in each frame. For keys there are
 * the sliders.
 */
final class Handles {

  private final LiveFigure figure;
  private final List<HTMLElement> elements = new ArrayList<>();
  private List<Handle> handles = List.of();
  private double width;
  private double height;
  private int dragged = -1;
  private int pointer;

  Handles(LiveFigure figure) {
    this.figure = figure;
  }

  /** Puts the handles where a frame has them; the drawing has been made anew. */
  void place(HTMLElement drawing, List<Handle> now) {
    handles = now;
    String[] box = drawing.querySelector("svg").getAttribute("viewBox").split(" ");
    width = Double.parseDouble(box[2]);
    height = Double.parseDouble(box[3]);
    while (elements.size() < now.size()) {
      elements.add(make());
    }
    for (int i = 0; i < now.size(); i++) {
      HTMLElement element = elements.get(i);
      drawing.appendChild(element);
      Handle handle = now.get(i);
      element.setAttribute("title", handle.label());
      String left = Svg.number(handle.atX() / width * 100, 3) + "%";
      String top = Svg.number(handle.atY() / height * 100, 3) + "%";
      element.setAttribute("style", "left: " + left + "; top: " + top);
    }
    for (HTMLElement element : elements.subList(now.size(), elements.size())) {
      element.delete();
    }
  }

  private static HTMLElement make() {
    HTMLElement element = Elements.div("handle");
    element.setAttribute("aria-hidden", "true");
    return element;
  }

  /** Listens to the drawing, which stays where it is while handles come and go. */
  void listen(HTMLElement drawing) {
    drawing.addEventListener(
        "pointerdown",
        event -> {
          MouseEvent press = (MouseEvent) event;
          if (dragged < 0 && press.getButton() == 0) {
            take(drawing, press);
          }
        });
    drawing.addEventListener("pointermove", event -> move(drawing, (MouseEvent) event));
    for (String end : new String[] {"pointerup", "pointercancel", "lostpointercapture"}) {
      drawing.addEventListener(end, event -> release(drawing, (MouseEvent) event));
    }
  }

  /** From now on the drawing hears of this pointer wherever it is, and of no other one. */
  private void take(HTMLElement drawing, MouseEvent press) {
    dragged = nearest(drawing, press);
    if (dragged >= 0) {
      pointer = Elements.pointer(press);
      Elements.capture(drawing, pointer);
      drawing.getClassList().add("dragging");
      press.preventDefault();
      move(drawing, press);
    }
  }

  private void release(HTMLElement drawing, MouseEvent event) {
    if (Elements.pointer(event) == pointer) {
      dragged = -1;
      drawing.getClassList().remove("dragging");
    }
  }

  private int nearest(HTMLElement drawing, MouseEvent press) {
    double[] at = place(drawing, press);
    int best = -1;
    double least = 30;
    for (int i = 0; i < handles.size(); i++) {
      double distance = Math.hypot(handles.get(i).atX() - at[0], handles.get(i).atY() - at[1]);
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }

  private double[] place(HTMLElement drawing, MouseEvent event) {
    TextRectangle box = drawing.getBoundingClientRect();
    double x = (event.getClientX() - box.getLeft()) * width / box.getWidth();
    double y = (event.getClientY() - box.getTop()) * height / box.getHeight();
    return new double[] {x, y};
  }

  private void move(HTMLElement drawing, MouseEvent event) {
    if (dragged >= 0 && dragged < handles.size() && Elements.pointer(event) == pointer) {
      double[] at = place(drawing, event);
      figure.change(handles.get(dragged).drag(figure.state(), at[0], at[1]));
    }
  }
}
