package arraystoadam.docs.diff;

import arraystoadam.docs.ladder.FileChange;
import arraystoadam.docs.ladder.Kind;
import arraystoadam.docs.ladder.StepDiff;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads the differences of the steps. */
final class StepPages {

  private static final String MAIN = "src/main/";

  private final Path root;

  StepPages(Path root) {
    this.root = root;
  }

  List<StepDiff> steps() throws IOException {
    return StepDiff.in(root);
  }

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

  /** The difference of one file. */
  FileDiff diff(StepDiff step, FileChange change) throws IOException {
    return FileDiff.of(change, lines(step.from(), change.path()), lines(step.to(), change.path()));
  }

  /** The lines of a file, without the comments that mark regions. */
  private List<String> lines(String stage, String path) throws IOException {
    Path file = root.resolve(stage).resolve(path);
    byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    return new String(bytes, StandardCharsets.UTF_8)
        .lines()
        .filter(line -> !line.strip().matches("// (tag|end)::.*\\[]"))
        .toList();
  }

  /** Whether a file holds text that can be shown. */
  static boolean isText(FileChange change) {
    return change.path().endsWith(".java") || change.path().endsWith(".xml");
  }
}
