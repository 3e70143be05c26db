package arraystoadam.docs.diff;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.StepDiff;
import arraystoadam.docs.walk.WalkPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code changes::2-3[]}: the table of the stops of a step, with links to its page. */
public final class ChangesMacro implements BlockMacro {

  private static final String PACKAGES = "src/main/java/arraystoadam/";

  private final Path root;

  /** For the steps of a repository. */
  public ChangesMacro(Path root) {
    this.root = root;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allowOnly();
    List<StepDiff> steps = StepDiff.in(root);
    for (int i = 0; i < steps.size(); i++) {
      if (macro.target().equals((i + 1) + "-" + (i + 2))) {
        return lines(WalkPage.of(root, i + 1).stops(), i + 1, steps.get(i));
      }
    }
    throw new BookException("there is no step " + macro.target());
  }

  private static List<String> lines(List<WalkPage.StopPart> stops, int from, StepDiff diff) {
    String step = from + "-" + (from + 1);
    List<String> lines = new ArrayList<>();
    lines.add(
        "The way from `%s` to `%s` has %s stops, and every one of them compiles."
            .formatted(diff.from(), diff.to(), stops.size()));
    lines.add("");
    lines.addAll(table(stops, step));
    lines.add("");
    lines.add(
        "Every changed line is on the page xref:changes-%s.adoc#changes-%s[What changed from stage %s to stage %s]."
            .formatted(step, step, from, from + 1));
    lines.add("To stand at a stop, with a folder that builds and runs by itself:");
    lines.add("");
    lines.addAll(
        console("mvn -q -pl docs -am compile exec:java@walk -Dstep=" + step + " -Dstop=1"));
    lines.add("");
    lines.add("In a terminal you see all of the difference at once with");
    lines.add("");
    lines.addAll(command(diff));
    return lines;
  }

  private static List<String> table(List<WalkPage.StopPart> stops, String step) {
    List<String> lines = new ArrayList<>();
    lines.add("[.changes%autowidth,cols=\">,<,>,>\",options=header]");
    lines.add("|===");
    lines.add("| stop | | lines added | lines removed");
    lines.add("");
    for (WalkPage.StopPart stop : stops) {
      lines.add(
          "| %s | xref:changes-%s.adoc#%s[%s] | %s | %s"
              .formatted(
                  stop.number(),
                  step,
                  stop.anchor(),
                  stop.title(),
                  count(stop.lines().added()),
                  count(stop.lines().removed())));
    }
    lines.add("|===");
    return lines;
  }

  /** The table of the main sources. */
  static List<String> table(StepDiff step) {
    List<String> lines = new ArrayList<>();
    lines.add("[.changes%autowidth,cols=\"<,<,>,>\",options=header]");
    lines.add("|===");
    lines.add("| file | | lines added | lines removed");
    lines.add("");
    for (FileChange change : StepPages.changes(step)) {
      lines.add(
          "| `+%s+` | %s | %s | %s"
              .formatted(
                  name(change),
                  change.kind().word(),
                  count(change.lines().added()),
                  count(change.lines().removed())));
    }
    lines.add("|===");
    return lines;
  }

  static String name(FileChange change) {
    return change.path().startsWith(PACKAGES)
        ? change.path().substring(PACKAGES.length())
        : change.path();
  }

  private static String count(int lines) {
    return lines == 0 ? "" : String.valueOf(lines);
  }

  static List<String> command(StepDiff step) {
    return console(
        "git diff --no-index --color-words "
            + step.from()
            + "/src/main "
            + step.to()
            + "/src/main");
  }

  private static List<String> console(String command) {
    return List.of("[.console]", "....", "$ " + command, "....");
  }

  /** How many files of a kind there are. */
  static long count(StepDiff step, Kind kind) {
    return StepPages.changes(step).stream().filter(change -> change.kind() == kind).count();
  }
}
