package arraystoadam.docs.fonts;

import arraystoadam.docs.book.BookException;
import arraystoadam.docs.draw.Lettering;

/** Letters as outlines of the book's face for labels: they need no font where they are shown. */
public final class Outlines implements Lettering {

  @Override
  public double width(String text, double size) {
    return Label.width(Faces.sans(size), text);
  }

  @Override
  public String element(String text, double size, double x, double y, String color) {
    int missing = Faces.sans(size).canDisplayUpTo(text);
    if (missing >= 0) {
      throw new BookException("the face for labels has no '" + text.charAt(missing) + "': " + text);
    }
    String path = Label.at(Faces.sans(size), text, x, y);
    return "<path fill=\"" + color + "\" d=\"" + path + "\"/>";
  }
}
