package arraystoadam.docs.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The command for contributors. Without an argument it prints what each step really does. {@code
 * --declare} prints the {@code docs/ladder.txt} that fits the stages as they are, and {@code
 * --write} overwrites the file with it.
 */
public final class LadderReport {

  private LadderReport() {}

  /** Runs the command in the repository that contains the current folder. */
  public static void main(String[] args) throws IOException {
    System.out.print(run(Stages.root(), String.join(" ", args)));
  }

  static String run(Path root, String argument) throws IOException {
    List<StepDiff> steps = StepDiff.in(root);
    return switch (argument) {
      case "" -> steps.stream().map(LadderReport::table).collect(Collectors.joining("\n"));
      case "--declare" -> declaration(root, steps);
      case "--write" -> write(root, declaration(root, steps));
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

  /** The head of the file as it is, which explains the format, and exact declarations. */
  private static String declaration(Path root, List<StepDiff> steps) throws IOException {
    StringBuilder text = new StringBuilder();
    Files.readAllLines(root.resolve(Ladder.FILE)).stream()
        .takeWhile(line -> line.startsWith("#"))
        .forEach(line -> text.append(line).append('\n'));
    for (StepDiff step : steps) {
      text.append("\nstep ").append(step.name()).append('\n');
      step.changes().forEach(change -> text.append(Declaration.of(change)).append('\n'));
    }
    return text.toString();
  }

  private static String table(StepDiff step) {
    StringBuilder text = new StringBuilder(step.name() + "\n");
    for (FileChange change : step.changes()) {
      String lines = lines(change.lines());
      text.append("  %s %s  %s\n".formatted(change.kind().mark(), lines, change.path()));
    }
    return text + total("main", step) + total("test", step);
  }

  private static String total(String part, StepDiff step) {
    List<FileChange> changes =
        step.changes().stream().filter(it -> it.path().startsWith("src/" + part + "/")).toList();
    LineCount sum = changes.stream().map(FileChange::lines).reduce(LineCount.NONE, LineCount::plus);
    return "    %s  %s: %s files added, %s removed, %s changed\n"
        .formatted(
            lines(sum),
            part,
            count(changes, Kind.ADDED),
            count(changes, Kind.REMOVED),
            count(changes, Kind.CHANGED));
  }

  private static String lines(LineCount count) {
    return String.format("%6s %6s", "+" + count.added(), "-" + count.removed());
  }

  private static long count(List<FileChange> changes, Kind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }
}
