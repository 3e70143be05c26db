package arraystoadam.docs.exercises;

import arraystoadam.docs.book.BlockMacro;
import arraystoadam.docs.book.BookException;
import arraystoadam.docs.book.Macro;
import arraystoadam.docs.ladder.Stages;
import java.io.IOException;
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
    macro.allow();
    List<String> stages = Stages.in(root);
    if (!macro.target().matches("\\d") || Integer.parseInt(macro.target()) > stages.size()) {
      throw new BookException("there is no stage '" + macro.target() + "'");
    }
    String stage = stages.get(Integer.parseInt(macro.target()) - 1);
    List<Exercise> exercises = Exercise.in(root.resolve(stage));
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
      add(lines, exercise, stage);
    }
    return lines;
  }

  private static void add(List<String> lines, Exercise exercise, String stage) {
    lines.add("[#exercise-" + exercise.id() + "]");
    lines.add("=== Exercise " + exercise.number() + ": " + exercise.title());
    lines.add("");
    lines.add("[.facts]");
    lines.add(
        "Practises %s. Needs %s. About %s minutes."
            .formatted(
                exercise.attribute("practises"),
                exercise.attribute("needs"),
                exercise.attribute("minutes")));
    lines.addAll(exercise.statement());
    lines.add("");
    for (int i = 0; i < exercise.hints().size(); i++) {
      addHint(lines, i + 1, exercise.hints().get(i));
    }
    lines.add("[.console]");
    lines.add("....");
    lines.add(
        "$ mvn -q -Pexercises -pl " + stage + " test \"-Dexercise=" + exercise.number() + "\"");
    lines.add("....");
    lines.add("");
    lines.add(
        "xref:solutions.adoc#solution-%s[A solution] is in the appendix.".formatted(exercise.id()));
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
