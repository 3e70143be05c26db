package arraystoadam.docs.diff;

import java.util.ArrayList;
import java.util.List;

/** Writes the difference of a file as plain lines, for the PDF and the EPUB. */
final class DiffText {

  private DiffText() {}

  static List<String> of(FileDiff diff) {
    List<String> lines = new ArrayList<>();
    boolean gap = false;
    for (int i = 0; i < diff.lines().size(); i++) {
      FileDiff.Line line = diff.lines().get(i);
      if (DiffHtml.isNearChange(diff.lines(), i)) {
        lines.add(mark(line) + line.text());
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
}
