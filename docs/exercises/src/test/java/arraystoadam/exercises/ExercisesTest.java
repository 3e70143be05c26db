package arraystoadam.exercises;

import static arraystoadam.exercises.Exercise.Variant.SOLUTION;
import static arraystoadam.exercises.Exercise.Variant.STUB;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import arraystoadam.exercises.Outcome.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.function.Executable;

/** The exercises of all stages are complete, can be solved, and are not solved from the start. */
class ExercisesTest {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Our module is two folders below the stages. */
  private static final Path ROOT =
      Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolve("../..").normalize();

  @TestFactory
  Stream<DynamicNode> everyStageHasSoundExercises() {
    List<Stage> stages = Stage.allIn(ROOT);
    assertFalse(stages.isEmpty(), "there are no stages in " + ROOT);
    return stages.stream().map(stage -> dynamicContainer(stage.name(), tests(stage)));
  }

  private static List<DynamicNode> tests(Stage stage) {
    List<DynamicNode> tests = new ArrayList<>();
    tests.add(dynamicTest("the folders hold what the list names", () -> hasAllFolders(stage)));
    for (Exercise exercise : stage.list()) {
      tests.add(
          dynamicContainer(
              exercise.toString(),
              List.of(
                  dynamicTest("has all its parts", named(exercise, () -> hasAllParts(exercise))),
                  dynamicTest(
                      "the solution passes", named(exercise, () -> solutionPasses(exercise))),
                  dynamicTest("the stub fails", named(exercise, () -> stubFails(exercise))))));
    }
    return tests;
  }

  /** Surefire does not say which of the dynamic tests has failed. */
  private static Executable named(Exercise exercise, Executable test) {
    return () -> {
      try {
        test.execute();
      } catch (AssertionError e) {
        throw new AssertionError("exercise " + exercise.id() + ": " + e.getMessage(), e);
      }
    };
  }

  private static void hasAllFolders(Stage stage) throws IOException {
    Set<String> listed = new TreeSet<>(stage.list().stream().map(Exercise::packageName).toList());
    assertFalse(listed.isEmpty(), "there are no exercises");
    for (String part : List.of("text", "stub", "solution", "test")) {
      assertEquals(listed, foldersIn(stage.exercises().resolve(part)), part);
    }
    int last = stage.list().get(stage.list().size() - 1).number();
    assertEquals(listed.size(), last, "they are counted from 1 without a gap");
  }

  private static Set<String> foldersIn(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  private static void hasAllParts(Exercise exercise) throws IOException {
    assertTrue(exercise.statement().attribute("minutes").matches("\\d+"), "minutes is a number");
    assertFalse(PlainText.of(exercise.statement().body()).isEmpty(), "the statement is empty");
    int hints = exercise.hints();
    assertTrue(hints >= 2 && hints <= 4, "2 to 4 hints, not " + hints);
    for (int hint = 1; hint <= hints; hint++) {
      assertFalse(PlainText.of(Files.readAllLines(exercise.hint(hint))).isEmpty(), "hint " + hint);
    }
    assertTrue(Files.exists(exercise.file(STUB)), "the stub");
    assertEquals(
        names(Exercise.sources(exercise.folder(STUB))),
        names(Exercise.sources(exercise.folder(SOLUTION))),
        "stub and solution have the same files");
  }

  private static List<String> names(List<Path> files) {
    return files.stream().map(file -> file.getFileName().toString()).toList();
  }

  private static void solutionPasses(Exercise exercise) throws IOException {
    Check check = Check.of(exercise, SOLUTION, LIMIT, "-Xlint:all", "-Werror");
    assertTrue(check.isPassed(), check::toString);
    for (Outcome outcome : check.outcomes()) {
      // JUnit would show the name of the method, which is not written for a learner.
      assertFalse(outcome.test().matches("\\w+\\(.*\\)"), outcome.test() + ": no @DisplayName");
    }
  }

  private static void stubFails(Exercise exercise) throws IOException {
    Check check = Check.of(exercise, STUB, LIMIT, "-Xlint:all", "-Werror");
    if (exercise.isFaulty()) {
      assertTrue(check.outcomes().stream().anyMatch(ExercisesTest::isWrongAnswer), check::toString);
    } else {
      assertTrue(check.isNotStarted(), check::toString);
    }
  }

  /** The code of the stub has a fault on purpose, and a test says so. */
  private static boolean isWrongAnswer(Outcome outcome) {
    return outcome.verdict() == Verdict.WRONG && outcome.problem() instanceof AssertionError;
  }
}
