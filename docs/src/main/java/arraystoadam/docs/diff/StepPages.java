package arraystoadam.docs.diff;

import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.StepDiff;
import java.util.ArrayList;
import java.util.List;

/** What the pages show of a step. */
final class StepPages {

  private static final String MAIN = "src/main/";

  private StepPages() {}

  /** The changes of the main sources, the changed files first, then the added and the removed. */
  static List<FileChange> changes(StepDiff step) {
    List<FileChange> changes = new ArrayList<>();
    for (Kind kind : List.of(Kind.CHANGED, Kind.ADDED, Kind.REMOVED)) {
      step.changes().stream()
          .filter(change -> change.path().startsWith(MAIN) && change.kind() == kind)
          .forEach(changes::add);
    }
    return changes;
  }

  /** Whether a file holds text that can be shown. */
  static boolean isText(FileChange change) {
    return change.path().endsWith(".java") || change.path().endsWith(".xml");
  }
}
