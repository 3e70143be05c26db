package arraystoadam.docs.ladder;

import static arraystoadam.docs.ladder.TestRepository.ARRAYS;
import static arraystoadam.docs.ladder.TestRepository.DIGITS;
import static arraystoadam.docs.ladder.TestRepository.GOLDEN;
import static arraystoadam.docs.ladder.TestRepository.SHAPE;
import static arraystoadam.docs.ladder.TestRepository.SHAPE_TEST;
import static arraystoadam.docs.ladder.TestRepository.SOUND;
import static arraystoadam.docs.ladder.TestRepository.TENSOR;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LadderCheckTest {

  private static final String LOW = "stage1-a -> stage2-b: ";
  private static final String HIGH = "stage2-b -> stage10-c: ";
  private static final String UNDO = "carry the change to both stages, or undo it, or ";

  @TempDir Path root;
  private TestRepository repository;

  @BeforeEach
  void writeRepository() throws IOException {
    repository = new TestRepository(root);
  }

  private static String problem(String step, String path, String found, String advice) {
    return step + path + " " + found + ": " + advice.replace("PATH", path);
  }

  @Test
  void aSoundLadderHasNoProblems() throws IOException {
    repository.assertProblems();
  }

  @ParameterizedTest
  @ValueSource(strings = {SHAPE, SHAPE_TEST, GOLDEN})
  void aSharedFileDrifts(String path) throws IOException {
    repository.write("stage1-a", path, "class Fixed {\n}\n");
    repository.write("stage2-b", path, "class Fixed {\n}\n");
    repository.write("stage10-c", path, "class Old {\n}\n");
    repository.assertProblems(
        problem(
            HIGH,
            path,
            "differs in 2 lines (1 added, 1 removed) but is not declared",
            UNDO + "declare '~ PATH 2' in docs/ladder.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"class Shape {\r\n}\n", "class Shape {\n}"})
  void aLineEndDrifts(String contents) throws IOException {
    repository.write("stage1-a", SHAPE, contents);
    repository.assertProblems(
        problem(
            LOW,
            SHAPE,
            "differs in 2 lines (1 added, 1 removed) but is not declared",
            UNDO + "declare '~ PATH 2' in docs/ladder.txt"));
  }

  @Test
  void aBinaryFileDrifts() throws IOException {
    repository.write("stage1-a", DIGITS, "\0\n1\n2\n3\n");
    repository.assertProblems(
        problem(
            LOW,
            DIGITS,
            "differs in 1 line (1 added, 0 removed) but is not declared",
            UNDO + "declare '~ PATH 1' in docs/ladder.txt"));
  }

  @Test
  void aFixInTheMiddleOnlyIsAProblemOfBothSteps() throws IOException {
    repository.write("stage2-b", SHAPE, "class Shape {\nint fix;\n}\n");
    String advice = UNDO + "declare '~ PATH 1' in docs/ladder.txt";
    repository.assertProblems(
        problem(LOW, SHAPE, "differs in 1 line (1 added, 0 removed) but is not declared", advice),
        problem(HIGH, SHAPE, "differs in 1 line (0 added, 1 removed) but is not declared", advice));
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java/t/New.java", "src/test/java/t/NewTest.java", "src/x"})
  void anUndeclaredFileAppears(String path) throws IOException {
    repository.write("stage10-c", path, "");
    repository.assertProblems(
        problem(
            HIGH,
            path,
            "is only in stage10-c but is not declared",
            UNDO + "declare '+ PATH' in docs/ladder.txt"));
  }

  @ParameterizedTest
  @ValueSource(strings = {SHAPE, SHAPE_TEST, GOLDEN, DIGITS})
  void aSharedFileVanishes(String path) throws IOException {
    repository.delete("stage10-c", path);
    repository.assertProblems(
        problem(
            HIGH,
            path,
            "is only in stage2-b but is not declared",
            UNDO + "declare '- PATH' in docs/ladder.txt"));
  }

  @Test
  void thePomDrifts() throws IOException {
    repository.write("stage2-b", "pom.xml", "<project>\nstage2-b\nmore\n</project>\n");
    String advice = "change fewer lines, or raise it in docs/ladder.txt";
    String low = "differs in 3 lines (2 added, 1 removed) but its budget is 2";
    String high = "differs in 3 lines (1 added, 2 removed) but its budget is 2";
    repository.assertProblems(
        problem(LOW, "pom.xml", low, advice), problem(HIGH, "pom.xml", high, advice));
  }

  @Test
  void aDeclaredChangeIsMissing() throws IOException {
    repository.write("stage10-c", TENSOR, "class Tensor {\nint a;\n}\n");
    repository.assertProblems(
        problem(
            HIGH,
            TENSOR,
            "is the same in both stages but is declared as changed",
            "have it in both stages, but not the same, or take '~ PATH 3' out of docs/ladder.txt"));
  }

  @Test
  void aChangedFileIsAbsentAbove() throws IOException {
    repository.delete("stage10-c", TENSOR);
    repository.assertProblems(
        problem(
            HIGH,
            TENSOR,
            "is only in stage2-b but is declared as changed",
            "have it in both stages, but not the same, or declare '- PATH' in docs/ladder.txt"));
  }

  @Test
  void aChangedFileIsAbsentBelow() throws IOException {
    repository.delete("stage2-b", TENSOR);
    repository.assertProblems(
        problem(
            LOW,
            TENSOR,
            "is no compared file of either stage but is declared as added",
            "have it only in stage2-b, or take '+ PATH' out of docs/ladder.txt"),
        problem(
            HIGH,
            TENSOR,
            "is only in stage10-c but is declared as changed",
            "have it in both stages, but not the same, or declare '+ PATH' in docs/ladder.txt"));
  }

  @Test
  void aChangedFileIsInNeitherStage() throws IOException {
    repository.redeclare("~ " + TENSOR + " 3", "~ src/Gone.java 3");
    repository.assertProblems(
        problem(
            HIGH,
            "src/Gone.java",
            "is no compared file of either stage but is declared as changed",
            "have it in both stages, but not the same, or take '~ PATH 3' out of docs/ladder.txt"),
        problem(
            HIGH,
            TENSOR,
            "differs in 3 lines (2 added, 1 removed) but is not declared",
            UNDO + "declare '~ PATH 3' in docs/ladder.txt"));
  }

  @Test
  void anAddedFileIsAlsoBelow() throws IOException {
    repository.write("stage1-a", TENSOR, "class Tensor {\n}\n");
    repository.assertProblems(
        problem(
            LOW,
            TENSOR,
            "differs in 1 line (1 added, 0 removed) but is declared as added",
            "have it only in stage2-b, or declare '~ PATH 1' in docs/ladder.txt"));
  }

  @Test
  void anAddedFileIsTheSameBelow() throws IOException {
    repository.write("stage1-a", TENSOR, "class Tensor {\nint a;\n}\n");
    repository.assertProblems(
        problem(
            LOW,
            TENSOR,
            "is the same in both stages but is declared as added",
            "have it only in stage2-b, or take '+ PATH' out of docs/ladder.txt"));
  }

  @Test
  void aRemovedFileIsStillThere() throws IOException {
    repository.write("stage2-b", ARRAYS, "class Arrays {\n}\n");
    repository.write("stage10-c", ARRAYS, "class Arrays {\n}\n");
    repository.assertProblems(
        problem(
            LOW,
            ARRAYS,
            "is the same in both stages but is declared as removed",
            "have it only in stage1-a, or take '- PATH' out of docs/ladder.txt"));
  }

  @Test
  void aRemovedFileWasNeverThere() throws IOException {
    repository.delete("stage1-a", ARRAYS);
    repository.assertProblems(
        problem(
            LOW,
            ARRAYS,
            "is no compared file of either stage but is declared as removed",
            "have it only in stage1-a, or take '- PATH' out of docs/ladder.txt"));
  }

  @Test
  void aStepTurnedAroundIsNoticed() throws IOException {
    repository.redeclare("- " + ARRAYS, "+ " + ARRAYS);
    repository.assertProblems(
        problem(
            LOW,
            ARRAYS,
            "is only in stage1-a but is declared as added",
            "have it only in stage2-b, or declare '- PATH' in docs/ladder.txt"));
  }

  @Test
  void aStepChangesMoreThanItsBudget() throws IOException {
    repository.redeclare("~ " + TENSOR + " 3", "~ " + TENSOR + " 2");
    repository.assertProblems(
        problem(
            HIGH,
            TENSOR,
            "differs in 3 lines (2 added, 1 removed) but its budget is 2",
            "change fewer lines, or raise it in docs/ladder.txt"));
  }

  @Test
  void aBudgetMayLeaveRoomForAFifthAndFiveLines() throws IOException {
    repository.write("stage10-c", SHAPE, "class Shape {\n" + "int a;\n".repeat(10) + "}\n");
    declareShape(17);
    repository.assertProblems();
    declareShape(18);
    repository.assertProblems(
        problem(
            HIGH,
            SHAPE,
            "differs in 10 lines (10 added, 0 removed) but its budget is 18",
            "lower it to at most 17 in docs/ladder.txt"));
  }

  private void declareShape(int budget) throws IOException {
    repository.redeclare("~ " + TENSOR + " 3", "~ " + TENSOR + " 3\n~ " + SHAPE + " " + budget);
  }

  @Test
  void aTargetFolderLeftBehindIsNoStage() throws IOException {
    repository.write("stage11-d", "target/classes/A.class", "");
    repository.assertProblems();
  }

  @Test
  void everyProblemIsReported() throws IOException {
    repository.declare(List.of("step stage1-a -> stage2-b", "step stage2-b -> stage10-c"));
    assertEquals(5, repository.problems().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"src/main/java/", "README.md", "src/bench/a", "src/exercises/a"})
  void whatIsNoComparedFileCannotBeDeclared(String path) throws IOException {
    for (String file : List.of("README.md", "src/bench/a", "src/exercises/a")) {
      repository.write("stage2-b", file, "");
    }
    repository.redeclare("+ " + TENSOR, "+ " + TENSOR + "\n+ " + path);
    repository.assertProblems(
        problem(
            LOW,
            path,
            "is no compared file of either stage but is declared as added",
            "have it only in stage2-b, or take '+ PATH' out of docs/ladder.txt"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          * src/A.java             | FORM
          src/A.java               | FORM
          +                        | FORM
          +src/A.java              | FORM
          + src/A.java 3           | FORM
          - src/A.java 3           | FORM
          ~ src/A.java             | FORM
          ~ src/A.java 0           | FORM
          ~ src/A.java -3          | FORM
          ~ src/A.java 2147483648  | FORM
          - pom.xml                | pom.xml is declared twice in this step
          step stage1-a            | STAGES, so expected 'step stage2-b -> stage10-c'
          step stage2-b stage10-c  | STAGES, so expected 'step stage2-b -> stage10-c'
          step stage1-a -> stage2-b | STAGES, so expected 'step stage2-b -> stage10-c'
          step stage2-b -> stage4-d | STAGES, so expected 'step stage2-b -> stage10-c'
          """)
  void namesTheLineThatIsWrongAndTheReason(String line, String reason) throws IOException {
    repository.declare(List.of("step  stage1-a  ->  stage2-b", " ~  pom.xml  2 ", line));
    assertSyntax(3, line, reason);
  }

  @Test
  void aDeclarationNeedsAStep() throws IOException {
    repository.declare(List.of("# comment", "+ src/A.java"));
    assertSyntax(2, "+ src/A.java", "a file is declared below the 'step' line it belongs to");
  }

  @Test
  void everyStageNeedsAStep() throws IOException {
    repository.declare(SOUND.subList(0, 6));
    String line = SOUND.get(5);
    assertSyntax(6, line, "the file ends, but 'step stage2-b -> stage10-c' is missing");
  }

  @Test
  void aStepNeedsAStage() throws IOException {
    String line = "step stage10-c -> stage11-d";
    repository.declare(Stream.concat(SOUND.stream(), Stream.of(line)).toList());
    assertSyntax(SOUND.size() + 1, line, "STAGES, so there is no further step");
  }

  private void assertSyntax(int number, String line, String reason) throws IOException {
    String stages = "the repository has the stages [stage1-a, stage2-b, stage10-c]";
    String form =
        "expected 'step LOWER -> UPPER', '+ PATH', '- PATH' or '~ PATH BUDGET'"
            + " (no spaces in the path, a budget of 1 or more changed lines)";
    repository.assertProblems(
        "docs/ladder.txt, line "
            + number
            + ", '"
            + line
            + "': "
            + reason.replace("STAGES", stages).replace("FORM", form));
  }

  @Test
  void theCommandSaysThatALadderIsSound() throws IOException {
    assertCommand(0, List.of("all 2 steps are as declared in docs/ladder.txt"));
  }

  @Test
  void theCommandPrintsEachProblemOnALine() throws IOException {
    repository.write("stage2-b", SHAPE, "class Shape {\nint fix;\n}\n");
    assertEquals(2, repository.problems().size());
    assertCommand(1, repository.problems());
  }

  private void assertCommand(int status, List<String> lines) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    assertEquals(status, LadderCheck.run(root, new PrintStream(bytes, true, UTF_8)));
    assertEquals(lines, bytes.toString(UTF_8).lines().toList());
  }
}
