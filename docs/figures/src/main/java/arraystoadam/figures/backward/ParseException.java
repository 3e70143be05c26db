package arraystoadam.figures.backward;

/** An expression that cannot be read. */
final class ParseException extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final int place;

  ParseException(String expected, String text, int place) {
    super(
        "Expected "
            + expected
            + (place < text.length() ? ", not '" + text.charAt(place) + "'," : "")
            + (place < text.length() ? " at character " + (place + 1) : " at the end")
            + " of the expression.");
    this.place = place;
  }

  /** The character at which something else was expected, counted from 0. */
  int place() {
    return place;
  }
}
