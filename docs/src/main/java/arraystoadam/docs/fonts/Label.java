package arraystoadam.docs.fonts;

import java.awt.Font;
import java.awt.font.FontRenderContext;

/** A text in a drawing, as a path: it needs no font where it is shown. */
public final class Label {

  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private Label() {}

  /** How wide a text is. */
  public static double width(Font font, String text) {
    return font.getStringBounds(text, CONTEXT).getWidth();
  }

  /** The path of a text whose baseline starts at a point. */
  public static String at(Font font, String text, double x, double y) {
    PathGraphics graphics = new PathGraphics();
    graphics.fill(font.createGlyphVector(CONTEXT, text).getOutline((float) x, (float) y));
    return graphics.path();
  }

  /** The path of a text with its middle above a point on the baseline. */
  public static String centered(Font font, String text, double x, double y) {
    return at(font, text, x - width(font, text) / 2, y);
  }
}
