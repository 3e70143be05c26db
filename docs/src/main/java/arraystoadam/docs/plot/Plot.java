package arraystoadam.docs.plot;

import java.io.IOException;

/** Something that draws a plot. */
@FunctionalInterface
interface Plot {

  /** The drawing as SVG. */
  String svg() throws IOException;
}
