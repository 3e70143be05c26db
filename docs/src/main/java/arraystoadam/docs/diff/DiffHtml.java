package arraystoadam.docs.diff;

import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import java.util.List;
import org.jsoup.nodes.Entities;

/** Writes the difference of a file for the HTML book, with the changed words marked. */
final class DiffHtml {

  /** So many lines around a change are shown. */
  private static final int CONTEXT = 4;

  private DiffHtml() {}

  static String of(FileDiff diff) {
    FileChange change = diff.change();
    boolean open = change.kind() == Kind.CHANGED;
    StringBuilder html = new StringBuilder();
    html.append("<details class=\"diff-file file\"")
        .append(open ? " open" : "")
        .append("><summary>");
    html.append("<span class=\"count\"><span class=\"plus\">+").append(change.lines().added());
    html.append("</span> <span class=\"minus\">\u2212").append(change.lines().removed());
    html.append("</span></span>").append(Entities.escape(change.path()));
    html.append("</summary><div class=\"lines\" tabindex=\"0\"><pre data-file=\"");
    html.append(Entities.escape(change.path())).append("\">");
    boolean gap = false;
    for (int i = 0; i < diff.lines().size(); i++) {
      if (isNearChange(diff.lines(), i)) {
        html.append(line(diff.lines().get(i)));
        gap = false;
      } else if (!gap) {
        html.append("<span class=\"gap\" data-n=\"\u22ef\"></span>");
        gap = true;
      }
    }
    return html.append("</pre></div></details>").toString();
  }

  static boolean isNearChange(List<FileDiff.Line> lines, int position) {
    int from = Math.max(0, position - CONTEXT);
    int to = Math.min(lines.size(), position + CONTEXT + 1);
    return lines.subList(from, to).stream().anyMatch(it -> it.mark() != FileDiff.Mark.KEPT);
  }

  private static String line(FileDiff.Line line) {
    String text = line.other() == null ? Entities.escape(line.text()) : words(line);
    return switch (line.mark()) {
      case KEPT -> "<span class=\"k\" data-n=\"" + line.after() + "\">" + text + "\n</span>";
      case REMOVED -> "<span class=\"d\" data-n=\"" + line.before() + "\">" + text + "\n</span>";
      case ADDED -> "<span class=\"i\" data-n=\"" + line.after() + "\">" + text + "\n</span>";
    };
  }

  private static String words(FileDiff.Line line) {
    String tag = line.mark() == FileDiff.Mark.ADDED ? "ins" : "del";
    StringBuilder html = new StringBuilder();
    for (Words.Part part : Words.parts(line.text(), line.other())) {
      String text = Entities.escape(part.text());
      html.append(part.changed() ? "<" + tag + ">" + text + "</" + tag + ">" : text);
    }
    return html.toString();
  }
}
