package arraystoadam.docs.diff;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two lines word by word. */
final class Words {

  private static final Pattern WORD = Pattern.compile("\\w+|\\s+|[^\\w\\s]");

  /** Of two lines that share less than this, marking words would only confuse. */
  private static final double LEAST_ALIKE = 0.4;

  private Words() {}

  /** A part of a line, and whether the other line has something else there. */
  record Part(String text, boolean changed) {}

  /** The parts of a line, compared with another one. */
  static List<Part> parts(String line, String other) {
    List<String> words = words(line);
    List<String> others = words(other);
    boolean[] changed = new boolean[words.size()];
    int same = words.size();
    for (AbstractDelta<String> delta : DiffUtils.diff(words, others).getDeltas()) {
      for (int i = 0; i < delta.getSource().size(); i++) {
        changed[delta.getSource().getPosition() + i] = true;
        same--;
      }
    }
    boolean alike = same >= LEAST_ALIKE * Math.max(words.size(), others.size());
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      add(parts, words.get(i), alike && changed[i]);
    }
    return parts;
  }

  private static void add(List<Part> parts, String word, boolean changed) {
    Part last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
    if (last != null && last.changed() == changed) {
      parts.set(parts.size() - 1, new Part(last.text() + word, changed));
    } else {
      parts.add(new Part(word, changed));
    }
  }

  private static List<String> words(String line) {
    return WORD.matcher(line).results().map(MatchResult::group).toList();
  }
}
