package arraystoadam.figures.page;

import arraystoadam.docs.draw.Lettering;
import arraystoadam.docs.draw.Svg;
import org.teavm.jso.canvas.CanvasRenderingContext2D;
import org.teavm.jso.dom.html.HTMLCanvasElement;
import org.teavm.jso.dom.html.HTMLDocument;

/** Letters of the page's own font. */
final class PageLettering implements Lettering {

  private static final int MEASURED = 100;

  private final CanvasRenderingContext2D context;

  /** A lettering in the font of CSS. */
  PageLettering(String family) {
    HTMLCanvasElement canvas = (HTMLCanvasElement) HTMLDocument.current().createElement("canvas");
    context = (CanvasRenderingContext2D) canvas.getContext("2d");
    context.setFont(MEASURED + "px " + family);
  }

  @Override
  public double width(String text, double size) {
    return context.measureText(text).getWidth() * size / MEASURED;
  }

  @Override
  public String element(String text, double size, double x, double y, String color) {
    String escaped = text.replace("&", "&amp;").replace("<", "&lt;");
    return "<text x=\""
        + Svg.number(x, 2)
        + "\" y=\""
        + Svg.number(y, 2)
        + "\" font-size=\""
        + Svg.number(size, 2)
        + "\" fill=\""
        + color
        + "\">"
        + escaped
        + "</text>";
  }
}
