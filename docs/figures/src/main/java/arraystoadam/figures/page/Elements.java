package arraystoadam.figures.page;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
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

  @JSBody(
      params = "text",
      script = "try { return decodeURIComponent(text); } catch (e) { return ''; }")
  static native String decode(String text);

  @JSBody(params = "hash", script = "history.replaceState(null, '', hash);")
  static native void replaceHash(String hash);
}
