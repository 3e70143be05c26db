package arraystoadam.figures;

import java.util.List;

/** Something that the reader may set. Values are texts, so that they can stand in an address. */
public sealed interface Control {

  /** Its name in an address: letters alone. */
  String id();

  /** What it says beside it. */
  String label();

  /** The value at the beginning. */
  String start();

  /** The value, or the start where it is not one that can be set. */
  String checked(String value);

  /**
   * A number that slides.
   *
   * @param step the distance between neighbouring values, counted from the least
   * @param words what a value is called
   */
  record Slider(
      String id, String label, double least, double largest, double step, double value, Words words)
      implements Control {

    /** What a value is called. */
    public interface Words {
      String of(double value);
    }

    /** One that calls a value by its digits. */
    public Slider(
        String id, String label, double least, double largest, double step, double value) {
      this(id, label, least, largest, step, value, Numbers::text);
    }

    @Override
    public String start() {
      return Numbers.text(value);
    }

    /** The next value that can be set. */
    public double nearest(double wanted) {
      double steps = Math.rint((Math.max(least, Math.min(wanted, largest)) - least) / step);
      return Math.min(least + steps * step, largest);
    }

    @Override
    public String checked(String text) {
      try {
        double number = Double.parseDouble(text);
        return Double.isNaN(number) ? start() : Numbers.text(nearest(number));
      } catch (NumberFormatException e) {
        return start();
      }
    }
  }

  /** A line to type into, of at most {@link #LONGEST} characters. */
  record Line(String id, String label, String start) implements Control {

    /** The number of characters. */
    public static final int LONGEST = 40;

    @Override
    public String checked(String text) {
      return text.length() <= LONGEST ? text : start;
    }
  }

  /** One of several; the first at the beginning. */
  record Choice(String id, String label, List<String> options) implements Control {

    @Override
    public String start() {
      return options.get(0);
    }

    @Override
    public String checked(String text) {
      return options.contains(text) ? text : start();
    }
  }

  /**
   * Cells to draw on, which {@link Cells} has as letters.
   *
   * @param samples what to begin with besides
   * @param place where the drawing shows it
   */
  record Pad(String id, String label, String start, List<Sample> samples, Place place)
      implements Control {

    /** An image with its name. */
    public record Sample(String name, String cells) {}

    /** A rectangle in shares of the width and the height of the drawing. */
    public record Place(double left, double top, double width, double height) {}

    @Override
    public String checked(String text) {
      return Cells.isLegal(text) ? text : start;
    }
  }
}
