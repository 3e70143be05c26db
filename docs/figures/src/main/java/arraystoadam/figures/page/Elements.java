package arraystoadam.figures.page;

import arraystoadam.figures.Data;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.dom.events.MouseEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Elements of the page, and what a browser offers besides. */
final class Elements {

  private Elements() {}

  static HTMLElement make(String name, String className) {
    HTMLElement element = HTMLDocument.current().createElement(name);
    element.setClassName(className);
    return element;
  }

  static HTMLElement div(String className) {
    return make("div", className);
  }

  static HTMLElement button(String text, Runnable action) {
    HTMLElement button = make("button", "");
    button.setAttribute("type", "button");
    button.setInnerText(text);
    button.addEventListener("click", event -> action.run());
    return button;
  }

  /** What a browser calls later. */
  @JSFunctor
  interface Later extends JSObject {
    void run();
  }

  /** Fonts are fetched when a text needs them, and letters have other widths until then. */
  @JSBody(params = "later", script = "document.fonts.ready.then(later);")
  static native void whenFontsAreThere(Later later);

  /** Gives {@link Data} what a script says, and goes on; without it the picture stays. */
  static void withData(String name, Runnable then) {
    if (name.isEmpty()) {
      then.run();
      return;
    }
    HTMLElement script = make("script", "");
    script.setAttribute("src", Data.file(name));
    script.addEventListener(
        "load",
        event -> {
          Data.put(name, said(name));
          then.run();
        });
    HTMLDocument.current().getBody().appendChild(script);
  }

  @JSBody(params = "name", script = "return window.figureData[name];")
  private static native String said(String name);

  /** What moves of the pointer follow a press belongs to the element, also beside it. */
  @JSBody(
      params = {"element", "event"},
      script = "element.setPointerCapture(event.pointerId);")
  static native void capture(HTMLElement element, JSObject event);

  @JSBody(
      params = "text",
      script = "try { return decodeURIComponent(text); } catch (e) { return ''; }")
  static native String decode(String text);

  @JSBody(params = "hash", script = "history.replaceState(null, '', hash.replace(/%/g, '%25'));")
  static native void replaceHash(String hash);

  /** The number of a mouse or of a finger. */
  @JSBody(params = "event", script = "return event.pointerId;")
  static native int pointer(MouseEvent event);

  @JSBody(
      params = {"element", "pointer"},
      script = "element.setPointerCapture(pointer);")
  static native void capture(HTMLElement element, int pointer);
}
