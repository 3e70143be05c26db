package arraystoadam.figures.page;

import org.teavm.jso.JSBody;
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

  @JSBody(params = "element", script = "return getComputedStyle(element).fontFamily;")
  static native String font(HTMLElement element);

  @JSBody(
      params = "text",
      script = "try { return decodeURIComponent(text); } catch (e) { return ''; }")
  static native String decode(String text);

  @JSBody(params = "hash", script = "history.replaceState(null, '', hash);")
  static native void replaceHash(String hash);
}
