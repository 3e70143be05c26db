package arraystoadam.docs.listing;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which lines of a file are new or changed. */
final class NewLines {

  private NewLines() {}

  /** The numbers of the lines, from 1, that are not in an earlier version of the file. */
  static Set<Integer> between(List<String> before, List<String> after) {
    Set<Integer> numbers = new HashSet<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
      int first = delta.getTarget().getPosition() + 1;
      for (int i = 0; i < delta.getTarget().size(); i++) {
        numbers.add(first + i);
      }
    }
    return numbers;
  }
}
