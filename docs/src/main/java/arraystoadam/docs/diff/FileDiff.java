package arraystoadam.docs.diff;

import arraystoadam.docs.ladder.FileChange;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.Patch;
import java.util.ArrayList;
import java.util.List;

/**
 * How a step changes a file: its lines in order, each kept, removed or added.
 *
 * @param change what the ladder knows of it
 * @param lines the lines
 */
record FileDiff(FileChange change, List<Line> lines) {

  enum Mark {
    KEPT,
    REMOVED,
    ADDED
  }

  /**
   * One line.
   *
   * @param before its number in the lower stage, from 1; 0 if it is added
   * @param after its number in the upper stage, from 1; 0 if it is removed
   * @param other the line that it replaces or is replaced by; null if there is none
   */
  record Line(Mark mark, int before, int after, String text, String other) {}

  static FileDiff of(FileChange change, List<String> before, List<String> after) {
    Patch<String> patch = DiffUtils.diff(before, after);
    List<Line> lines = new ArrayList<>();
    int next = 0;
    int shift = 0;
    for (AbstractDelta<String> delta : patch.getDeltas()) {
      keep(lines, before, next, delta.getSource().getPosition(), shift);
      addDelta(lines, delta);
      next = delta.getSource().getPosition() + delta.getSource().size();
      shift += delta.getTarget().size() - delta.getSource().size();
    }
    keep(lines, before, next, before.size(), shift);
    return new FileDiff(change, lines);
  }

  private static void keep(List<Line> lines, List<String> before, int from, int to, int shift) {
    for (int i = from; i < to; i++) {
      lines.add(new Line(Mark.KEPT, i + 1, i + 1 + shift, before.get(i), null));
    }
  }

  /** A block of lines that replaces one of the same length replaces it line by line. */
  private static void addDelta(List<Line> lines, AbstractDelta<String> delta) {
    List<String> removed = delta.getSource().getLines();
    List<String> added = delta.getTarget().getLines();
    for (int i = 0; i < removed.size(); i++) {
      String other = i < added.size() ? added.get(i) : null;
      int number = delta.getSource().getPosition() + i + 1;
      lines.add(new Line(Mark.REMOVED, number, 0, removed.get(i), other));
    }
    for (int i = 0; i < added.size(); i++) {
      String other = i < removed.size() ? removed.get(i) : null;
      int number = delta.getTarget().getPosition() + i + 1;
      lines.add(new Line(Mark.ADDED, 0, number, added.get(i), other));
    }
  }
}
