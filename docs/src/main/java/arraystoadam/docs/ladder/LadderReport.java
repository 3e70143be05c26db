package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The command for contributors. Without an argument it prints what each step really does. {@code
 * --declare} prints the {@code docs/ladder.txt} that fits the stages as they are, and {@code
 * --write} overwrites the file with it.
 */
public final class LadderReport {

  private static final String MAIN = "src/main/";
  private static final String TEST = "src/test/";

  private LadderReport() {}

  /** Runs the command in the repository that contains the current folder. */
  public static void main(String[] args) throws IOException {
    System.out.print(run(Stages.root(), String.join(" ", args)));
  }

  static String run(Path root, String argument) throws IOException {
    List<StepDiff> steps = StepDiff.in(root);
    return switch (argument) {
      case "" -> steps.stream().map(LadderReport::table).collect(Collectors.joining("\n"));
      case "--declare" -> LadderText.of(steps);
      case "--write" -> write(root, LadderText.of(steps));
      default ->
          throw new IllegalArgumentException(
              "expected no argument, --declare or --write, not '" + argument + "'");
    };
  }

  // Maven may put escape sequences for colours into what it prints, so "> ladder.txt" is no way.
  private static String write(Path root, String text) throws IOException {
    Files.writeString(root.resolve(Ladder.FILE), text);
    return "wrote " + Ladder.FILE + ": read its difference in git before you commit it\n";
  }

  private static String table(StepDiff step) {
    Collection<FileChange> changes = step.diff().changes().values();
    StringBuilder text = new StringBuilder(step.from() + " -> " + step.to() + "\n");
    changes.forEach(change -> text.append(row(change)));
    text.append(total("main", changes, path -> path.startsWith(MAIN)));
    text.append(total("test", changes, path -> path.startsWith(TEST)));
    return text.toString();
  }

  private static String row(FileChange change) {
    return "  " + change.kind().mark() + " " + lines(change.lines()) + "  " + change.path() + "\n";
  }

  private static String total(
      String name, Collection<FileChange> changes, Predicate<String> isPart) {
    List<FileChange> part = changes.stream().filter(change -> isPart.test(change.path())).toList();
    LineCount sum = part.stream().map(FileChange::lines).reduce(LineCount.NONE, LineCount::plus);
    return String.format(
        "    %s  %s: %s files added, %s removed, %s changed\n",
        lines(sum),
        name,
        count(part, Kind.ADDED),
        count(part, Kind.REMOVED),
        count(part, Kind.CHANGED));
  }

  private static String lines(LineCount count) {
    return String.format("%6s %6s", "+" + count.added(), "-" + count.removed());
  }

  private static long count(List<FileChange> changes, Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }
}
