package arraystoadam.docs.ladder;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.Arrays;
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

  private static final LineCount BINARY = new LineCount(1, 0);

  /**
   * The smallest number of lines that turn one version into the other. A changed line is one line
   * removed and one added; a different line end makes a different line. Binary files that differ
   * count as one line added.
   */
  public static LineCount between(byte[] before, byte[] after) {
    if (Arrays.equals(before, after)) {
      return NONE;
    }
    if (Lines.isBinary(before) || Lines.isBinary(after)) {
      return BINARY;
    }
    return of(diff(Lines.of(before), Lines.of(after)));
  }

  /** Lines added plus lines removed. */
  public int total() {
    return added + removed;
  }

  /** The sum of two counts. */
  public LineCount plus(LineCount other) {
    return new LineCount(added + other.added, removed + other.removed);
  }

  private static LineCount of(Patch<String> patch) {
    LineCount count = NONE;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      count = count.plus(new LineCount(delta.getTarget().size(), delta.getSource().size()));
    }
    return count;
  }

  // The library's default algorithm needs memory for the square of the number of changes.
  private static Patch<String> diff(List<String> before, List<String> after) {
    return DiffUtils.diff(before, after, MyersDiffWithLinearSpace.<String>factory().create());
  }
}
