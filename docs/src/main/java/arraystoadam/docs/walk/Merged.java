package arraystoadam.docs.walk;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;

/**
 * A key in the order in which the keys of two files stand in the states between them. Where both
 * have keys of their own, those that come stand before those that go.
 */
record Merged(String key, Where where) {

  enum Where {
    LOWER,
    UPPER,
    BOTH
  }

  static List<Merged> of(List<String> lower, List<String> upper) {
    List<Merged> merged = new ArrayList<>();
    int at = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(lower, upper).getDeltas()) {
      add(merged, lower.subList(at, delta.getSource().getPosition()), Where.BOTH);
      add(merged, delta.getTarget().getLines(), Where.UPPER);
      add(merged, delta.getSource().getLines(), Where.LOWER);
      at = delta.getSource().getPosition() + delta.getSource().size();
    }
    add(merged, lower.subList(at, lower.size()), Where.BOTH);
    return merged;
  }

  private static void add(List<Merged> merged, List<String> keys, Where where) {
    keys.forEach(key -> merged.add(new Merged(key, where)));
  }
}
