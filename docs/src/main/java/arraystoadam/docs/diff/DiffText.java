package arraystoadam.docs.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the difference of a file as lines in the language {@code worddiff} of {@code
 * src/main/rouge/words.rb}, for the PDF and the EPUB.
 */
final class DiffText {

  private static final char WORD = '\uE000';
  private static final char END = '\uE001';

  private DiffText() {}

  static List<String> of(FileDiff diff) {
    List<String> lines = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < diff.lines().size(); i++) {
      FileDiff.Line line = diff.lines().get(i);
      if (DiffHtml.isNearChange(diff.lines(), i)) {
        lines.add(mark(line) + words(line));
        gap = false;
      } else if (!gap) {
        lines.add("@@");
        gap = true;
      }
    }
    return lines;
  }

  private static String mark(FileDiff.Line line) {
    return switch (line.mark()) {
      case KEPT -> " ";
      case REMOVED -> "-";
      case ADDED -> "+";
    };
  }

  private static String words(FileDiff.Line line) {
    if (line.other() == null) {
      return line.text();
    }
    StringBuilder text = new StringBuilder();
    for (Words.Part part : Words.parts(line.text(), line.other())) {
      text.append(part.changed() ? WORD + part.text() + END : part.text());
    }
    return text.toString();
  }
}
