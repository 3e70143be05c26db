package arraystoadam.figures.page;

import arraystoadam.figures.Figure;
import arraystoadam.figures.Figures;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Makes each picture of a figure on this page into one that can be driven. */
public final class LiveFigures {

  private LiveFigures() {}

  /** Called by the page. */
  public static void main(String[] args) {
    for (Figure figure : Figures.all()) {
      HTMLElement block = HTMLDocument.current().getElementById("figure-" + figure.name());
      if (block != null) {
        Elements.withData(figure.data(), () -> new LiveFigure(block, figure).show());
      }
    }
  }
}
