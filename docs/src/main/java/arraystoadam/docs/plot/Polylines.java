package arraystoadam.docs.plot;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * XChart draws a line as one piece for each pair of points. Joined again they take a tenth of the
 * room, and dashes run on from one piece to the next.
 */
final class Polylines {

  private static final Pattern LINE =
      Pattern.compile(
          "<line x1='([^']*)' y1='([^']*)' x2='([^']*)' y2='([^']*)' style='([^']*)'"
              + "( clip-path='[^']*')?/>");

  private Polylines() {}

  static String join(String svg) {
    Matcher line = LINE.matcher(svg);
    StringBuilder joined = new StringBuilder();
    int copied = 0;
    String open = "";
    String at = "";
    while (line.find()) {
      String look = line.group(5) + (line.group(6) == null ? "" : line.group(6));
      String start = line.group(1) + " " + line.group(2);
      boolean goesOn = line.start() == copied && look.equals(open) && start.equals(at);
      if (!goesOn) {
        close(joined, open);
        joined.append(svg, copied, line.start());
        joined.append("<polyline points='").append(start);
        open = look;
      }
      at = line.group(3) + " " + line.group(4);
      joined.append(' ').append(at);
      copied = line.end();
    }
    close(joined, open);
    return joined.append(svg.substring(copied)).toString();
  }

  private static void close(StringBuilder joined, String look) {
    if (!look.isEmpty()) {
      int clip = look.indexOf(" clip-path");
      String style = clip < 0 ? look : look.substring(0, clip);
      joined.append("' style='fill:none;").append(style).append('\'');
      joined.append(clip < 0 ? "" : look.substring(clip)).append("/>");
    }
  }
}
