package arraystoadam.docs.diff;

import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.StepDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page that shows a step in full. */
public final class ChangesChapter {

  private static final String FENCE = "-".repeat(12);

  private final StepPages pages;

  /** For the steps of a repository. */
  public ChangesChapter(Path root) {
    this.pages = new StepPages(root);
  }

  /** How many steps there are. */
  public int count() throws IOException {
    return pages.steps().size();
  }

  /** The page of the step from a stage, by its number from 1, to the next one, in AsciiDoc. */
  public List<String> lines(int from) throws IOException {
    StepDiff step = pages.steps().get(from - 1);
    List<String> lines = new ArrayList<>();
    lines.add("[#changes-%s-%s]".formatted(from, from + 1));
    lines.add("= What changed from stage %s to stage %s".formatted(from, from + 1));
    lines.add("");
    lines.add(
        "The step from `%s` to `%s` changes %s, adds %s and removes %s of the main code."
            .formatted(
                step.from(),
                step.to(),
                files(step, Kind.CHANGED),
                files(step, Kind.ADDED),
                files(step, Kind.REMOVED)));
    lines.add("Every other file is the same in both, byte for byte.");
    lines.add("");
    lines.addAll(ChangesMacro.command(step));
    lines.add("");
    lines.addAll(ChangesMacro.table(step));
    lines.add("");
    for (FileChange change : StepPages.changes(step)) {
      if (StepPages.isText(change)) {
        lines.addAll(file(pages.diff(step, change)));
      }
    }
    return lines;
  }

  private static String files(StepDiff step, Kind kind) {
    long count = ChangesMacro.count(step, kind);
    return count + (count == 1 ? " file" : " files");
  }

  /** In print, what is new or gone as a whole is only named. */
  private static List<String> file(FileDiff diff) {
    List<String> lines = new ArrayList<>();
    lines.add("ifdef::backend-html5[]");
    lines.add("++++");
    lines.add(DiffHtml.of(diff));
    lines.add("++++");
    lines.add("endif::[]");
    if (diff.change().kind() == Kind.CHANGED) {
      lines.add("ifndef::backend-html5[]");
      lines.add(".`+" + diff.change().path() + "+`");
      lines.add("[source,worddiff]");
      lines.add(FENCE);
      lines.addAll(DiffText.of(diff));
      lines.add(FENCE);
      lines.add("endif::[]");
    }
    lines.add("");
    return lines;
  }
}
