package arraystoadam.docs.diff;

import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.StepDiff;
import arraystoadam.docs.walk.WalkPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The page that shows a step in full. */
public final class ChangesChapter {

  private static final String FENCE = "-".repeat(12);

  private final Path root;

  /** For the steps of a repository. */
  public ChangesChapter(Path root) {
    this.root = root;
  }

  /** How many steps there are. */
  public int count() throws IOException {
    return StepDiff.in(root).size();
  }

  /** The page of the step from a stage, by its number from 1, to the next one, in AsciiDoc. */
  public List<String> lines(int from) throws IOException {
    StepDiff step = StepDiff.in(root).get(from - 1);
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
    lines.add(
        "The stops below lead from one to the other: each of them compiles, and each line of it is a"
            + " line of one of the two stages.");
    lines.add("");
    WalkPage walk = WalkPage.of(root, from);
    for (WalkPage.StopPart stop : walk.stops()) {
      addStop(lines, stop, walk.trials(stop));
    }
    return lines;
  }

  private static void addStop(
      List<String> lines, WalkPage.StopPart stop, List<WalkPage.TrialPart> trials) {
    lines.add("[#" + stop.anchor() + "]");
    lines.add("== Stop " + stop.number() + ": " + stop.title());
    lines.add("");
    lines.addAll(stop.why());
    lines.add("");
    for (WalkPage.TrialPart trial : trials) {
      addTrial(lines, trial);
    }
    for (WalkPage.FilePart file : stop.files()) {
      if (StepPages.isText(file.change())) {
        lines.addAll(file(FileDiff.of(file.change(), file.before(), file.after()), file.inLower()));
      } else {
        lines.add("Copy the file `+" + file.change().path() + "+` from the upper stage as it is.");
        lines.add("");
      }
    }
  }

  private static void addTrial(List<String> lines, WalkPage.TrialPart trial) {
    lines.add("[source,java]");
    lines.add(FENCE);
    trial.source().lines().filter(line -> !line.startsWith("import ")).forEach(lines::add);
    lines.add(FENCE);
    lines.add("");
    addOutput(lines, "Before this stop it prints", trial.before());
    addOutput(lines, "After this stop it prints", trial.after());
  }

  private static void addOutput(List<String> lines, String when, String output) {
    lines.add("." + when);
    lines.add("[.console]");
    lines.add("............");
    lines.addAll(output.lines().toList());
    lines.add("............");
    lines.add("");
  }

  private static String files(StepDiff step, Kind kind) {
    long count = ChangesMacro.count(step, kind);
    return count + (count == 1 ? " file" : " files");
  }

  /** In print, a file that one of the stages does not have is left out. */
  private static List<String> file(FileDiff diff, boolean inLower) {
    List<String> lines = new ArrayList<>();
    lines.add("ifdef::backend-html5[]");
    lines.add("++++");
    lines.add(DiffHtml.of(diff));
    lines.add("++++");
    lines.add("endif::[]");
    if (diff.change().kind() == Kind.CHANGED && inLower) {
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
