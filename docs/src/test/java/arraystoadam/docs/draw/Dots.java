package arraystoadam.docs.draw;

/** Letters that are all as wide as they are high. */
final class Dots implements Lettering {

  @Override
  public double width(String text, double size) {
    return text.length() * size;
  }

  @Override
  public String element(String text, double size, double x, double y, String color) {
    return "[" + text + " " + Svg.number(x) + " " + Svg.number(y) + "]";
  }
}
