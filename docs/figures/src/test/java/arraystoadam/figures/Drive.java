package arraystoadam.figures;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.draw.Lettering;

/** Frames of a figure for a test, with letters of one width. */
public final class Drive {

  private static final Lettering LETTERS =
      new Lettering() {
        @Override
        public double width(String text, double size) {
          return text.length() * size / 2;
        }

        @Override
        public String element(String text, double size, double x, double y, String color) {
          return "<text>" + text + "</text>";
        }
      };

  private Drive() {}

  /** The frame of a state, in which only what the address names differs from the start. */
  public static Frame frame(Figure figure, String address) {
    Frame frame = figure.frame(State.start(figure).at(address), LETTERS);
    assertTrue(frame.svg().startsWith("<svg") && frame.svg().endsWith("</svg>"), address);
    assertFalse(frame.words().isBlank(), address);
    return frame;
  }

  /** What is said of a state. */
  public static String words(Figure figure, String address) {
    return frame(figure, address).words();
  }
}
