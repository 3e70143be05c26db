package arraystoadam.docs.diff;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.StepDiff;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code changes::2-3[]}: the table of what a step changes, with a link to its page. */
public final class ChangesMacro implements BlockMacro {

  private static final String PACKAGES = "src/main/java/arraystoadam/";

  private final StepPages pages;

  /** For the steps of a repository. */
  public ChangesMacro(Path root) {
    this.pages = new StepPages(root);
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allow();
    List<StepDiff> steps = pages.steps();
    for (int i = 0; i < steps.size(); i++) {
      if (macro.target().equals((i + 1) + "-" + (i + 2))) {
        List<String> lines = new ArrayList<>(table(steps.get(i)));
        lines.add("");
        lines.add(
            "Every changed line is on the page xref:changes-%s.adoc#changes-%s[What changed from stage %s to stage %s]."
                .formatted(macro.target(), macro.target(), i + 1, i + 2));
        lines.add("In a terminal you see the same with");
        lines.add("");
        lines.addAll(command(steps.get(i)));
        return lines;
      }
    }
    throw new BookException("there is no step " + macro.target());
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
    return List.of(
        "[.console]",
        "....",
        "$ git diff --no-index --color-words "
            + step.from()
            + "/src/main "
            + step.to()
            + "/src/main",
        "....");
  }

  /** How many files of a kind there are. */
  static long count(StepDiff step, Kind kind) {
    return StepPages.changes(step).stream().filter(change -> change.kind() == kind).count();
  }
}
