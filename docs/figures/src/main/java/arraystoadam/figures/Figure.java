package arraystoadam.figures;

import arraystoadam.docs.draw.Lettering;
import java.util.List;

/** A drawing whose numbers the reader sets. */
public interface Figure {

  /** Its name in a chapter and in an address: small letters and hyphens. */
  String name();

  /** What the reader can set, in the order in which it stands below the drawing. */
  List<Control> controls();

  /** The drawing for a state, and what can be said of it. The same state gives the same frame. */
  Frame frame(State state, Lettering letters);

  /** The slider that a button moves on by itself; empty if there is none. */
  default String runs() {
    return "";
  }

  /** Whether a further step of what {@link #runs} would show nothing new. */
  default boolean isAtEnd(State state) {
    return false;
  }

  /** The milliseconds between two steps when it runs by itself; 0 for as fast as it can. */
  default int pause() {
    return 0;
  }

  /** The {@link Data} that it needs before anything else of it is asked for; empty if none. */
  default String data() {
    return "";
  }
}
