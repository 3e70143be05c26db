package arraystoadam.docs.math;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.draw.Svg;
import arraystoadam.docs.fonts.PathGraphics;
import java.awt.Color;
import java.awt.Insets;
import org.scilab.forge.jlatexmath.ParseException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;
import org.scilab.forge.jlatexmath.TeXIcon;

/**
 * A formula as a drawing: one path, so that it needs no font. Lengths are in hundredths of the size
 * of the text around it.
 *
 * @param path the outline
 * @param words the formula in words and signs, for a reader who hears it
 */
record Formula(String path, double width, double height, double depth, String words) {

  private static final int SIZE = 100;

  /** The letters of a book face are a little larger than those of TeX at the same size. */
  private static final double SCALE = 1.06;

  /** The size of the text in the PDF, in points. */
  private static final double POINTS = 10.5;

  /** Of the PDF's text face: how far the middle of a line is above the baseline, times two. */
  private static final double LEAN = 70;

  static Formula of(String tex, boolean display) {
    int style = display ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT;
    try {
      TeXIcon icon = new TeXFormula(tex).createTeXIcon(style, SIZE);
      icon.setInsets(new Insets(1, 1, 1, 1), true);
      PathGraphics graphics = new PathGraphics();
      icon.setForeground(Color.BLACK);
      icon.paintIcon(null, graphics, 0, 0);
      double depth = icon.getIconHeight() * (1 - icon.getBaseLine());
      return new Formula(
          graphics.path(), icon.getIconWidth(), icon.getIconHeight(), depth, TexWords.of(tex));
    } catch (ParseException e) {
      throw new BookException("cannot draw the formula " + tex + ": " + e.getMessage(), e);
    }
  }

  /** The drawing for a page of HTML: it has the colour and the size of the text around it. */
  String inText() {
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"formula\" role=\"img\""
            + " aria-label=\"%s\" viewBox=\"0 0 %s %s\""
            + " style=\"width:%sem;height:%sem;vertical-align:%sem\">"
            + "<path fill=\"currentColor\" d=\"%s\"/></svg>")
        .formatted(
            quote(words),
            number(width),
            number(height),
            number(width / SIZE * SCALE),
            number(height / SIZE * SCALE),
            number(-depth / SIZE * SCALE),
            path);
  }

  /** The text that stands for the drawing where it cannot be seen. */
  String alternative() {
    return "\"" + words.replace("\"", "'") + "\"";
  }

  /**
   * A file for the PDF, whose text places the middle of a drawing in the middle of a line. So the
   * drawing gets room above or below, until that puts its baseline in its place.
   */
  String file() {
    double above = height - depth;
    double below = Math.max(depth, above - LEAN / SCALE);
    above = Math.max(above, below + LEAN / SCALE);
    double unit = POINTS / SIZE * SCALE;
    return ("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%spt\" height=\"%spt\""
            + " viewBox=\"0 %s %s %s\"><path d=\"%s\"/></svg>")
        .formatted(
            number(width * unit),
            number((above + below) * unit),
            number(height - depth - above),
            number(width),
            number(above + below),
            path);
  }

  private static String quote(String text) {
    return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
  }

  private static String number(double value) {
    return Svg.number(value, value < SIZE ? 3 : 1);
  }
}
