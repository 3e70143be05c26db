package arraystoadam.docs.exercises;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import arraystoadam.docs.book.Folders;
import arraystoadam.exercises.Exercise;
import arraystoadam.exercises.Stage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What an exercise needs has been read by whoever comes to it. */
class NeedsTest {

  private static final Pattern SECTION = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern HEADING = Pattern.compile("(?m)^={2,5} (.+)$");
  private static final Pattern STAGE = Pattern.compile("\\bstages? (\\d)(?: and (\\d))?");
  private static final Pattern EXERCISE = Pattern.compile("exercise (\\d\\.\\d+)");

  private final Folders folders;

  NeedsTest() throws IOException {
    folders = Folders.here();
  }

  @Test
  void theSectionsAreInAChapterOfTheStageOrBefore() throws IOException {
    List<String> headings = new ArrayList<>();
    int sections = 0;
    for (Stage stage : stages()) {
      headings.addAll(headings(stage.number()));
      for (Exercise exercise : stage.list()) {
        for (String section : found(SECTION, exercise.statement().attribute("needs"))) {
          sections++;
          assertTrue(headings.contains(section), exercise.id() + " needs " + section);
        }
      }
    }
    assertTrue(sections > 0, "no exercise names a section");
  }

  @Test
  void theStagesAndExercisesComeNoLater() throws IOException {
    for (Stage stage : stages()) {
      List<String> before = new ArrayList<>();
      for (Exercise exercise : stage.list()) {
        String needs = exercise.statement().attribute("needs");
        int last = stage.number();
        assertTrue(
            STAGE.matcher(needs).results().flatMap(NeedsTest::numbers).allMatch(n -> n <= last),
            exercise.id() + " needs " + needs);
        for (String other : found(EXERCISE, needs)) {
          assertTrue(before.contains(other), exercise.id() + " needs exercise " + other);
        }
        before.add(exercise.id());
      }
      assertFalse(before.isEmpty(), stage.name() + " has no exercises");
    }
  }

  private static Stream<Integer> numbers(MatchResult match) {
    return match.group(2) == null
        ? Stream.of(Integer.valueOf(match.group(1)))
        : Stream.of(Integer.valueOf(match.group(1)), Integer.valueOf(match.group(2)));
  }

  private List<Stage> stages() {
    return Stage.allIn(folders.root());
  }

  private List<String> headings(int stage) throws IOException {
    Path chapter = folders.chapters().resolve("stage" + stage + ".adoc");
    return found(HEADING, Files.readString(chapter));
  }

  private static List<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(match -> match.group(1)).toList();
  }
}
