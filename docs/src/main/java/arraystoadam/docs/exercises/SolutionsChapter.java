package arraystoadam.docs.exercises;

import arraystoadam.docs.listing.Listing;
import arraystoadam.exercises.Exercise;
import arraystoadam.exercises.Stage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The appendix with the solutions of all exercises, from the sources that the build tests. */
public final class SolutionsChapter {

  private final Path root;

  /** For the stages of a repository. */
  public SolutionsChapter(Path root) {
    this.root = root;
  }

  /** The chapter in AsciiDoc. */
  public List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("= Solutions");
    lines.add("");
    lines.add("One solution to each exercise, as it stands in the stage's folder.");
    lines.add("Yours may be another one: the tests decide.");
    lines.add("");
    for (Stage stage : Stage.allIn(root)) {
      List<Exercise> exercises = stage.list();
      if (!exercises.isEmpty()) {
        lines.add("[#solutions-" + stage.number() + "]");
        lines.add("== Stage " + stage.number());
        lines.add("");
      }
      for (Exercise exercise : exercises) {
        add(lines, exercise);
      }
    }
    return lines;
  }

  private static void add(List<String> lines, Exercise exercise) throws IOException {
    String anchor = Anchors.of(exercise);
    lines.add("[#solution-" + anchor + "]");
    lines.add(
        "=== xref:stage%s.adoc#exercise-%s[%s] %s"
            .formatted(
                exercise.stage().number(), anchor, exercise.id(), exercise.statement().title()));
    lines.add("");
    for (Path file : Exercise.sources(exercise.folder(Exercise.Variant.SOLUTION))) {
      lines.addAll(Listing.ofFile(file));
      lines.add("");
    }
  }
}
