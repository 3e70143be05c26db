package arraystoadam.docs.ladder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.List;

/**
 * How many lines differ between two versions of a file, as {@code git diff --numstat} counts them.
 *
 * @param added the lines that only the second version has
 * @param removed the lines that only the first version has
 */
public record LineCount(int added, int removed) {

  /** No difference. */
  public static final LineCount NONE = new LineCount(0, 0);

  /** Git looks for a zero byte in the first 8000 bytes, and calls the file binary if it has one. */
  private static final int BINARY_PREFIX = 8000;

  /**
   * The smallest number of lines that turn one version into the other. A changed line is one line
   * removed and one added; a different line end makes a different line. Binary files that differ
   * count as one line added.
   */
  public static LineCount between(byte[] before, byte[] after) {
    // One character for each byte: no encoding can hide a difference.
    String below = new String(before, ISO_8859_1);
    String above = new String(after, ISO_8859_1);
    if (isBinary(below) || isBinary(above)) {
      return new LineCount(below.equals(above) ? 0 : 1, 0);
    }
    LineCount count = NONE;
    for (AbstractDelta<String> delta : diff(lines(below), lines(above)).getDeltas()) {
      count = count.plus(new LineCount(delta.getTarget().size(), delta.getSource().size()));
    }
    return count;
  }

  private static boolean isBinary(String text) {
    return text.substring(0, Math.min(text.length(), BINARY_PREFIX)).indexOf('\0') >= 0;
  }

  // With their ends, so that a carriage return and a missing final newline make lines differ.
  static List<String> lines(String text) {
    return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
  }

  // The library's default algorithm needs memory for the square of the number of changes.
  private static Patch<String> diff(List<String> below, List<String> above) {
    return DiffUtils.diff(below, above, MyersDiffWithLinearSpace.<String>factory().create());
  }

  /** Lines added plus lines removed. */
  public int total() {
    return added + removed;
  }

  /** The sum of two counts. */
  public LineCount plus(LineCount other) {
    return new LineCount(added + other.added, removed + other.removed);
  }
}
