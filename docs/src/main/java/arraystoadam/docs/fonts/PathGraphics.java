package arraystoadam.docs.fonts;

import arraystoadam.docs.draw.Svg;
import de.erichseifert.vectorgraphics2d.VectorGraphics2D;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.GlyphVector;
import java.awt.geom.PathIterator;

/** Collects all that is drawn as one path of SVG: letters become outlines, colours are lost. */
public final class PathGraphics extends VectorGraphics2D {

  private final StringBuilder path = new StringBuilder();

  /** What was drawn: the value of the attribute {@code d}. */
  public String path() {
    return path.toString();
  }

  @Override
  public void fill(Shape shape) {
    add(shape);
  }

  @Override
  public void draw(Shape shape) {
    Stroke stroke = getStroke();
    add(stroke instanceof BasicStroke ? stroke.createStrokedShape(shape) : shape);
  }

  @Override
  public void fillRect(int x, int y, int width, int height) {
    fill(new java.awt.Rectangle(x, y, width, height));
  }

  @Override
  public void drawString(String text, float x, float y) {
    GlyphVector glyphs = getFont().createGlyphVector(getFontRenderContext(), text);
    fill(glyphs.getOutline(x, y));
  }

  @Override
  public void drawString(String text, int x, int y) {
    drawString(text, (float) x, (float) y);
  }

  @Override
  public void drawChars(char[] data, int offset, int length, int x, int y) {
    drawString(new String(data, offset, length), (float) x, (float) y);
  }

  private void add(Shape shape) {
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(getTransform()); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> add("M", c, 2);
        case PathIterator.SEG_LINETO -> add("L", c, 2);
        case PathIterator.SEG_QUADTO -> add("Q", c, 4);
        case PathIterator.SEG_CUBICTO -> add("C", c, 6);
        default -> path.append('Z');
      }
    }
  }

  private void add(String command, double[] coordinates, int count) {
    path.append(command);
    for (int i = 0; i < count; i++) {
      path.append(i == 0 ? "" : " ").append(Svg.number(coordinates[i], 1));
    }
  }
}
