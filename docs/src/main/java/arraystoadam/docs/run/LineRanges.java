package arraystoadam.docs.run;

import arraystoadam.docs.book.BookException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Parts of a text, such as {@code 1..5,-3..-1}: the first five lines and the last three. */
public final class LineRanges {

  private static final Pattern RANGE = Pattern.compile("-?\\d{1,9}(?:[.]{2}-?\\d{1,9})?");
  private static final String ELLIPSIS = "...";

  private LineRanges() {}

  /** The chosen lines, with a line of dots where some are left out in between. */
  public static List<String> select(List<String> lines, String ranges) {
    if (ranges.isBlank()) {
      return lines;
    }
    List<String> chosen = new ArrayList<>();
    int next = -1;
    for (String range : ranges.split(",")) {
      if (!RANGE.matcher(range.strip()).matches()) {
        throw new BookException("expected lines such as 1..5,-3..-1, not '" + ranges + "'");
      }
      String[] ends = range.strip().split("\\.\\.");
      int first = position(ends[0], lines.size());
      int last = position(ends[ends.length - 1], lines.size());
      if (first > last) {
        throw new BookException("the lines " + range.strip() + " end before they begin");
      }
      if (next >= 0 && first > next) {
        chosen.add(ELLIPSIS);
      }
      chosen.addAll(lines.subList(first, last + 1));
      next = last + 1;
    }
    return chosen;
  }

  private static int position(String number, int size) {
    int value = Integer.parseInt(number.strip());
    int position = value < 0 ? size + value : value - 1;
    if (position < 0 || position >= size) {
      throw new BookException("there is no line " + value + " in an output of " + size + " lines");
    }
    return position;
  }
}
