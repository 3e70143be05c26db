package arraystoadam.docs.exercises;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.exercises.Exercise;
import arraystoadam.exercises.Stage;
import arraystoadam.exercises.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code exercises::3[]}: the exercises of a stage, with their hints folded. */
public final class ExercisesMacro implements BlockMacro {

  private static final String FENCE = "=".repeat(8);

  private final Path root;

  /** For the stages of a repository. */
  public ExercisesMacro(Path root) {
    this.root = root;
  }

  @Override
  public List<String> expand(Macro macro) throws IOException {
    macro.allowOnly();
    List<Exercise> exercises = stage(macro.target()).list();
    if (exercises.isEmpty()) {
      return List.of("This stage has no exercises yet.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        "The command below an exercise starts it, and checks your answer when you run it again.");
    lines.add("xref:start.adoc#how-exercises-work[How the exercises work] says more.");
    lines.add("Take a hint only when you need one; the last nearly gives the answer away.");
    lines.add("");
    for (Exercise exercise : exercises) {
      add(lines, exercise);
    }
    return lines;
  }

  private Stage stage(String number) {
    return Stage.allIn(root).stream()
        .filter(stage -> Integer.toString(stage.number()).equals(number))
        .findFirst()
        .orElseThrow(() -> new BookException("there is no stage '" + number + "'"));
  }

  private static void add(List<String> lines, Exercise exercise) throws IOException {
    Statement statement = exercise.statement();
    lines.add("[#exercise-" + Anchors.of(exercise) + "]");
    lines.add("=== Exercise " + exercise.id() + ": " + statement.title());
    lines.add("");
    lines.add("[.facts]");
    lines.add(
        "Practises %s. Needs %s. About %s minutes."
            .formatted(
                statement.attribute("practises"),
                statement.attribute("needs"),
                statement.attribute("minutes")));
    lines.addAll(statement.body());
    lines.add("");
    for (int hint = 1; hint <= exercise.hints(); hint++) {
      addHint(lines, hint, Files.readAllLines(exercise.hint(hint)));
    }
    lines.add("[.console]");
    lines.add("....");
    lines.add("$ " + exercise.command());
    lines.add("....");
    lines.add("");
    lines.add(
        "xref:solutions.adoc#solution-%s[A solution] is in the appendix."
            .formatted(Anchors.of(exercise)));
    lines.add("");
  }

  private static void addHint(List<String> lines, int number, List<String> text) {
    lines.add(".Hint " + number);
    lines.add("[%collapsible]");
    lines.add(FENCE);
    lines.addAll(text);
    lines.add(FENCE);
    lines.add("");
  }
}
